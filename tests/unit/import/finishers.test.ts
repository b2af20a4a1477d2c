import { expect, test } from 'vitest';
import { parseFragment } from '../../../src/import/html/parse-html.ts';
import { bodyToBlocks } from '../../../src/import/html/convert.ts';
import type { Draft } from '../../../src/import/writing/compose.ts';
import { finishFile, inspectFile } from '../../../src/import/writing/finish-file.ts';
import { createFinishers } from '../../../src/import/writing/finishers.ts';
import { meaningOf } from '../../../src/import/writing/meaning.ts';

const FIELDS = {
  title: 'Ra quân trồng cây',
  summary: 'Sáng 12/01, quận trồng cây.',
  publishedAt: new Date('2023-01-13T01:59:00Z'),
  categories: ['tin-tuc'],
  topic: undefined,
};
const draftOf = (html: string, fields: Draft['fields'] = FIELDS): Draft => ({
  fields,
  comments: ['Ảnh còn thiếu: /a.jpg'],
  blocks: bodyToBlocks(parseFragment(html), []),
});
const drafts = () => [
  draftOf('<p>Các phường dự lễ.</p>'),
  draftOf('<p>Các <i>phường</i> dự <b>lễ</b>.</p><ul><li>Một</li></ul>'),
  draftOf('<table><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></table>'),
  draftOf('<p>Các phường dự lễ.</p>', { ...FIELDS, summary: undefined }),
];

test('a file that is finished in a thread is the same as one that is finished in place', async () => {
  const here = await Promise.all(drafts().map((draft) => finishFile('articles/2023/a.md', draft)));
  expect(here.map(({ faults }) => faults.length > 0)).toEqual([false, false, false, true]);
  expect(here[0]?.source).toContain('publishedAt: 2023-01-13 08:59\n');
  const finishers = createFinishers({ threads: 1, minFiles: 1, maxWaiting: 2 });
  try {
    // One before the thread is started, two in it, and one here, since two wait.
    const there = drafts().map((draft) => finishers.finish('articles/2023/a.md', draft));
    expect(await Promise.all(there)).toEqual(here);
  } finally {
    await finishers.close();
  }
}, 60_000);

test('the meaning that is found while a file is checked is that which a later run finds in it', async () => {
  const [first = '', second = ''] = await Promise.all(
    drafts().map(async (draft) => (await finishFile('articles/2023/a.md', draft)).source),
  );
  const { meaning } = await inspectFile('articles/2023/a.md', first);
  expect(meaning).toBe(meaningOf(first));
  expect(meaning).toBe(meaningOf(first.replace('\n---\n\n', '\ntags: []\n---\n\n\n')));
  expect(meaning).not.toBe(meaningOf(second));
});

test('a file that an editor filled with marks beyond all limits has a meaning, and at once', async () => {
  const [draft] = drafts();
  const { source } = await finishFile('articles/2023/a.md', draft as Draft);
  const filled = `${source}${'>'.repeat(15_000)} Hết.\n`;
  expect(meaningOf(filled)).toBe(meaningOf(filled));
  expect(meaningOf(filled)).not.toBe(meaningOf(filled.replace('Hết', 'Còn')));
});
