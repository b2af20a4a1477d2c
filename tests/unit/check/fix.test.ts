/** Repairs: what they do, what they leave, and that they change nothing of what a text says. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLines } from '../../../src/check/fix/diff.ts';
import { fixText } from '../../../src/check/fix/fix-text.ts';
import { saysTheSame } from '../../../src/check/fix/same-meaning.ts';
import { copyFixture, FIXTURE_TIME } from '../../support/fixture-portal.ts';
import { runInside } from '../../support/run-inside.ts';
import { runs } from '../../support/properties.ts';

const context = {
  fields: ['title', 'summary', 'publishedAt', 'categories', 'tags', 'wards'],
  respell: (field: string, name: string) =>
    field === 'wards' && name === 'Hoà Lạc' ? 'Hòa Lạc' : undefined,
};
const file = (yaml: string, body: string) => `---\n${yaml}\n---\n${body}`;

test.each([
  ['title: Tie\u0302\u0301ng\u00A0Việt', '', 'title: Tiếng Việt', ''],
  [
    'title: A \nsummary: B',
    'Dòng.\u00A0Hai \n   \nBa  \nBốn\n',
    'title: A\nsummary: B',
    'Dòng. Hai\n\nBa  \nBốn\n',
  ],
  ['summary: Lịch: thứ hai', 'Chữ.\n', 'summary: "Lịch: thứ hai"', 'Chữ.\n'],
  ['wards: [Hoà Lạc, "Hoà Lạc"]', 'Xã Hoà Lạc.\n', 'wards: [Hòa Lạc, "Hòa Lạc"]', 'Xã Hoà Lạc.\n'],
  [
    '# Số ra ngày đầu\npublishedAt: 2024-05-01\ntags:\n  - sông\nla: 1\ntitle: A',
    '',
    'title: A\n# Số ra ngày đầu\npublishedAt: 2024-05-01\ntags:\n  - sông\nla: 1',
    '',
  ],
])('%j is repaired', async (yaml, body, fixedYaml, fixedBody) => {
  const { text } = await fixText(file(yaml, body), context);
  expect(text).toBe(file(fixedYaml, fixedBody));
  expect(await fixText(text, context)).toEqual({ text, labels: [] });
});

test.each([
  ['title: A', '```\nmã \n```\n'],
  ['title: A', 'Xuống dòng  \ntại đây.\n'],
  ['tags: - rác - nước', ''],
  ['# lời dẫn\ntitle: A', ''],
  ['title: A\r\nsummary: B\r', 'Chữ.\r\n'],
  // Beyond the limits of a text nothing is rendered, so nobody knows whether it would be the same.
  ['title: A', `${'>'.repeat(30)} Chữ.\n\n- a \n`],
])('%j with the text %j is left as it is', async (yaml, body) => {
  const source = file(yaml, body);
  expect((await fixText(source, context)).text).toBe(source);
});

test('no repair changes what any text says, and a second repair finds nothing', async () => {
  const piece = fc.constantFrom(
    ...[
      'title: A',
      'summary: B: c',
      'tags: [a, "b"]',
      'wards: [Hoà Lạc]',
      'publishedAt: 2024-01-01',
    ],
    ...['# ghi chú', '  - x', 'summary: >', '  hai dòng', ' ', 'la: {a: 1 }', "title: 'B'"],
  );
  const words = fc.constantFrom(
    ...[
      'chữ',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\u00A0',
      'e\u0302\u0301',
      '`',
      '```',
      '- ',
      '# ',
      '|',
      '>',
      '\t',
      '    ',
    ],
    ...['**', '[a](b.md)', '<br>', '\r\n', '\u3000', '\\'],
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 6 }),
      fc.array(words, { maxLength: 14 }),
      async (yaml, body) => {
        const source = file(yaml.join('\n'), body.join(''));
        const { text } = await fixText(source, context);
        expect(await saysTheSame(source, text)).toBe(true);
        expect((await fixText(text, context)).text).toBe(text);
      },
    ),
    runs(80),
  );
});

test('the difference shows each changed line with one around it', () => {
  const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const after = ['a', 'b', 'C', 'd', 'e', 'f', 'g', 'h'];
  expect(diffLines(before.join('\n'), after.join('\n'))).toEqual([
    ...['  b', '- c', '+ C', '  d', '…', '  g', '+ h'],
  ]);
});

test('the command shows first, writes only when told to, and gives names of a Mac their usual form', async () => {
  const folder = await copyFixture('broken-alert-level-missing', 'fix');
  const articles = path.join(folder, 'articles/2023');
  await mkdir(articles, { recursive: true });
  const source = file(
    'title: Họp tổ dân phố\u00A0số 2\nsummary: Tin.\npublishedAt: 2023-05-01\ncategories: [tin-tuc]',
    '\nChữ. \n',
  );
  await writeFile(path.join(articles, 'hop-to.md'), source);
  const picture = 'a\u0302nh.jpg';
  await writeFile(path.join(articles, picture), '');
  const command = () => import('../../../src/commands/check-content.ts');
  const env = { CONTENT_DIR: folder, SOURCE_DATE_EPOCH: String(FIXTURE_TIME) };
  const shown = await runInside(command, ['--fix', articles], env);
  expect(shown.exitCode).toBe(1);
  expect(shown.output).toContain('- Chữ. \n  + Chữ.');
  expect(await readFile(path.join(articles, 'hop-to.md'), 'utf8')).toBe(source);
  const written = await runInside(command, ['--fix', '--yes', articles], env);
  expect(written.output).toContain('Đã sửa 3 tệp.');
  expect(await readFile(path.join(articles, 'hop-to.md'), 'utf8')).toContain('số 2\n');
  expect(await readdir(articles)).toContain('ânh.jpg'.normalize('NFC'));
});
