import { expect, test } from 'vitest';
import { inspectFile } from '../../../src/import/writing/inspect-file.ts';
import { createInspectors } from '../../../src/import/writing/inspectors.ts';

const HEAD =
  '---\ntitle: Ra quân trồng cây\nsummary: Sáng 12/01, quận trồng cây.\npublishedAt: 2023-01-13 08:59\ncategories: [tin-tuc]\n---\n\n';
const SOURCES = [
  `${HEAD}Các phường dự lễ.\n`,
  `${HEAD}Các *phường* dự lễ.\n`,
  `${HEAD.replace('summary', 'sapo')}Các phường dự lễ.\n`,
  'không có phần đầu',
];

test('a file that is looked at in a thread gets the same answer as one that is looked at in place', async () => {
  const here = await Promise.all(
    SOURCES.map((source) => inspectFile('articles/2023/a.md', source)),
  );
  expect(here.map(({ faults }) => faults.length > 0)).toEqual([false, false, true, true]);
  const inspectors = createInspectors({ threads: 1, minFiles: 1 });
  try {
    const there = SOURCES.map((source) => inspectors.inspect('articles/2023/a.md', source));
    expect(await Promise.all(there)).toEqual(here);
  } finally {
    await inspectors.close();
  }
}, 60_000);
