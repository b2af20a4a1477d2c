import { expect, test } from 'vitest';
import { inspectFile } from '../../../src/import/writing/inspect-file.ts';
import { createInspectors } from '../../../src/import/writing/inspectors.ts';
import { meaningOf } from '../../../src/import/writing/meaning.ts';

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

test('the meaning that is found while a file is checked is that which a later run finds in it', async () => {
  const [first = '', second = ''] = SOURCES;
  const { meaning } = await inspectFile('articles/2023/a.md', first);
  expect(meaning).toBe(meaningOf(first));
  expect(meaning).toBe(meaningOf(first.replace('\n---\n\n', '\ntags: []\n---\n\n\n')));
  expect(meaning).not.toBe(meaningOf(second));
});

test('a file that an editor filled with marks beyond all limits has a meaning, and at once', () => {
  const [first = ''] = SOURCES;
  const filled = `${first}${'>'.repeat(15_000)} Hết.\n`;
  expect(meaningOf(filled)).toBe(meaningOf(filled));
  expect(meaningOf(filled)).not.toBe(meaningOf(filled.replace('Hết', 'Còn')));
});
