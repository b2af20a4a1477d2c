/** The check of the content against what a build says of the same content. */
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addColumns } from '../../../src/check/add-columns.ts';
import { findProblems, findProblemsOf } from '../../../src/check/find-problems.ts';
import { describeProblems } from '../../../src/content/problems.ts';
import { readAllButBodies } from '../../../src/content/read-checked-content.ts';
import { brokenFixtures, expectedOf } from '../../support/broken-fixtures.ts';
import { copyFixture, FIXTURE_TIME } from '../../support/fixture-portal.ts';

const NOW = new Date(FIXTURE_TIME * 1000);
const cacheDir = await mkdtemp(path.join(os.tmpdir(), 'bo-nho-'));
afterAll(() => rm(cacheDir, { recursive: true }));

/** What only the built pages show: how many pages a list has, and which ids stand around a text. */
const LEFT_TO_THE_BUILD = [
  'Lỗi – articles/2023/thong-xe.md:14',
  '/chuyen-muc/tin-tuc/40/ không dẫn tới',
  'Liên kết “dưới trang” tới #dinh-chinh, nhưng bài không có tiêu đề nào mang địa chỉ đó.',
];

test.each([...brokenFixtures.metWhenBuilt, ...brokenFixtures.metWhileRendering, 'broken-yaml-tab'])(
  '%s is told as a build tells it, without a build',
  async (name) => {
    const { findings } = await findProblems(await copyFixture(name, 'check'), NOW);
    const told = describeProblems(findings);
    const [, ...expected] = expectedOf(name);
    for (const fragment of expected.filter((each) => !LEFT_TO_THE_BUILD.includes(each))) {
      expect(told).toContain(fragment);
    }
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
  },
);

test('a second check tells the same from its cache, and a change of one file is seen', async () => {
  const folder = await copyFixture('broken-link-dead', 'check');
  const file = path.join(folder, 'articles/2023/thong-xe.md');
  await appendFile(file, '\nXem [tại đây](https://example.con/).\n');
  const first = await findProblems(folder, NOW, cacheDir);
  expect(first.findings.map(({ rule }) => rule)).toEqual([
    undefined,
    'lien-ket-tai-day',
    'dia-chi-ngoai-sai',
  ]);
  const second = await findProblems(folder, NOW, cacheDir);
  expect(second.findings).toEqual(first.findings);
  await writeFile(file, (await readFile(file, 'utf8')).replace('tại đây', 'lịch thi công mới'));
  const third = await findProblems(folder, NOW, cacheDir);
  expect(third.findings.map(({ rule }) => rule)).toEqual([undefined, 'dia-chi-ngoai-sai']);
  await writeFile(path.join(cacheDir, 'check-content.bin'), 'hỏng');
  expect((await findProblems(folder, NOW, cacheDir)).findings).toEqual(third.findings);
});

test.each([
  ['lồng nhau quá nhiều cấp', `Xem [tại đây](/).\n\n${'>'.repeat(15_000)}`, 9],
  ['quá giới hạn 300 nghìn ký tự', `Xem [tại đây](/). ${'Sông Sen. '.repeat(31_000)}`, 1],
])('a text beyond the limits is told, and no rule parses it: “%s”', async (told, body, line) => {
  const folder = await copyFixture('broken-link-dead', 'limits');
  const file = path.join(folder, 'articles/2023/thong-xe.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/(?<=\n---\n)[^]*/, body));
  const start = process.cpuUsage();
  const { content, findings } = await findProblems(folder, NOW);
  const { user, system } = process.cpuUsage(start);
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { file: 'articles/2023/thong-xe.md', line, message: expect.stringContaining(told) as string },
  ]);
  const name = 'articles/2023/thong-xe.md';
  const ofFile = await findProblemsOf(name, { folder, content, now: NOW }, []);
  for (const { rule } of [...findings, ...ofFile]) expect(rule).toBeUndefined();
  expect((user + system) / 1000).toBeLessThan(5_000);
});

test('a rule that portal.yaml switches off finds nothing, and a rule that does not exist is told', async () => {
  const folder = await copyFixture('broken-link-dead', 'check');
  const reason = 'reason: Bài nào cũng vậy';
  await appendFile(
    path.join(folder, 'portal.yaml'),
    `\nskippedRules:\n  - { rule: lien-ket-tai-day, ${reason} }\n  - { rule: lien-ket-tai-da, ${reason} }\n`,
  );
  await appendFile(path.join(folder, 'articles/2023/thong-xe.md'), '\nXem [tại đây](/).\n');
  const { findings } = await findProblems(folder, NOW);
  expect(findings.map(({ rule, file, message }) => [rule, file, message.slice(0, 40)])).toEqual([
    [undefined, 'articles/2023/thong-xe.md', expect.stringContaining('Liên kết') as string],
    [undefined, 'portal.yaml', 'skippedRules có “lien-ket-tai-da”, mà kh'],
  ]);
});

test('files that a build makes at the root are there, for a link as for the old URL of an article', async () => {
  const folder = await copyFixture('broken-link-dead', 'check');
  const file = path.join(folder, 'articles/2023/thong-xe.md');
  const made = ['/404.html', '/robots.txt', '/news-sitemap.xml', '/favicon.svg', '/luu-tru/2023/'];
  const links = made.map((url) => `Xem [trang ${url}](${url}).\n\n`).join('');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/(?<=\n---\n)[^]*/, links));
  expect((await findProblems(folder, NOW)).findings).toEqual([]);
  await writeFile(file, text.replace('---\n', `---\nlegacy: { urls: ${JSON.stringify(made)} }\n`));
  const { findings } = await findProblems(folder, NOW);
  for (const url of made) expect(describeProblems(findings)).toContain(`“${url}” là địa chỉ của`);
});

test('a fault in the text of a draft is a warning, since no build looks at it', async () => {
  const folder = await copyFixture('broken-link-dead', 'check');
  const file = path.join(folder, 'articles/2023/thong-xe.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('---\n', '---\ndraft: true\n'));
  const { findings } = await findProblems(folder, NOW);
  expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
});

test('a problem that names its line gets the column of what it quotes', async () => {
  const folder = await copyFixture('broken-link-dead', 'check');
  const [found] = await addColumns(folder, (await findProblems(folder, NOW)).findings);
  const text = await readFile(path.join(folder, found?.file ?? ''), 'utf8');
  const line = text.split('\n')[(found?.line ?? 0) - 1] ?? '';
  expect(line.slice((found?.column ?? 0) - 1)).toMatch(/^lịch thi công/);
});

test('one file alone is told as the check of all tells it, and a draft is looked at as if it were shown', async () => {
  const folder = await copyFixture('broken-link-dead', 'check');
  const file = 'articles/2023/hop-dau-nam.md';
  const full = path.join(folder, file);
  await appendFile(full, '\nXem [tại đây](/bai-viet/khong-co/).\n');
  const ofFile = async () => {
    const { content, problems } = await readAllButBodies(folder);
    return findProblemsOf(file, { folder, content, now: NOW }, problems);
  };
  const { findings } = await findProblems(folder, NOW);
  const shown = await ofFile();
  expect(shown.length).toBeGreaterThan(1);
  expect(describeProblems(shown)).toBe(
    describeProblems(findings.filter((finding) => finding.file === file)),
  );
  // Its attachments and the links to them are those of an article that is shown.
  await writeFile(full, (await readFile(full, 'utf8')).replace('title:', 'draft: true\ntitle:'));
  expect(await ofFile()).toHaveLength(shown.length);
});

test('a file with a fault in its fields is told of its old encoding, too', async () => {
  const folder = await copyFixture('broken-title-missing', 'check');
  const { content } = await readAllButBodies(folder);
  const [{ file } = { file: '' }] = content.rejected;
  await appendFile(
    path.join(folder, file),
    '\nCh\u00ad\u00acng tr\u00d7nh ph\u00b8t tri\u00d3n kinh t\u00d5.\n',
  );
  const { findings } = await findProblems(folder, NOW);
  const told = findings.filter((finding) => finding.file === file);
  expect(told.map(({ message }) => message).join('\n')).toMatch(/Thiếu title[^]*TCVN3/);
});
