import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseSnapshot } from '../../../../src/content/counts-file.ts';
import { formatSnapshot, readSnapshot } from '../../../../src/counts/snapshot/snapshot.ts';
import { EMPTY } from '../imports.ts';

let folder: string;
const file = () => path.join(folder, 'counts.json');

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'so-lieu-'));
});
afterEach(() => rm(folder, { recursive: true }));

const valid = formatSnapshot({
  ...EMPTY,
  articles: { '2026/sua-duong': { views: 3, recent: 0, ratings: 0, score: 0 } },
});

describe('an invalid snapshot is reported with its line and a hint, and is not changed', () => {
  const conflict = [
    '{',
    '  "articles": {',
    '<<<<<<< HEAD',
    '    "a": { "views": 1 }',
    '=======',
    '    "a": { "views": 2 }',
    '>>>>>>> nhanh-khac',
    '  }',
    '}',
  ];

  test.each([
    [
      'conflict marks of Git',
      conflict.join('\n'),
      'counts.json:3',
      'dấu xung đột của Git',
      'git checkout --ours',
    ],
    [
      'conflict marks with CRLF',
      conflict.join('\r\n'),
      'counts.json:3',
      'dấu xung đột',
      'git checkout --ours',
    ],
    [
      'a truncated file',
      valid.slice(0, 60),
      'counts.json:4',
      'không đúng cú pháp JSON',
      'git checkout HEAD',
    ],
    ['an empty file', '', 'counts.json:1', 'không đúng cú pháp JSON', 'git checkout HEAD'],
    [
      'a file that is not JSON',
      'views: 3',
      'counts.json:1',
      'không đúng cú pháp JSON',
      'git checkout HEAD',
    ],
    [
      'the same article twice',
      valid.replace('"articles": {', '"articles": { "2026/sua-duong": { "views": 1 },'),
      'counts.json:',
      'được ghi hai lần',
      'git checkout HEAD',
    ],
    [
      'a list instead of an object',
      '[]',
      'counts.json:1',
      'Không đọc được trường nào',
      'git checkout HEAD',
    ],
    [
      'a negative number of views',
      valid.replace('3', '-3'),
      'counts.json:',
      'số âm',
      'git checkout HEAD',
    ],
    [
      'a fraction of a view',
      valid.replace('3', '2.5'),
      'counts.json:',
      'số nguyên',
      'git checkout HEAD',
    ],
    [
      'a file without articles',
      '{ "updatedAt": "2026-01-01T00:00:00Z" }',
      'counts.json:1',
      'articles',
      'git',
    ],
    [
      'an unknown field',
      valid.replace('recent', 'recnt'),
      'counts.json:',
      'recnt',
      'git checkout HEAD',
    ],
    [
      'a source of an unknown kind',
      valid.replace('"sources": {}', '"sources": { "logs": { "kind": "x" } }'),
      'counts.json:',
      'kind là "logs" hoặc "service"',
      'git checkout HEAD',
    ],
    [
      'remembered lines that were edited by hand',
      valid.replace(
        '"sources": {}',
        '"sources": { "logs": { "kind": "logs", "closed": {}, "days": {}, "months": {}, "open": { "2026-11-19T16:00:00Z": "abc" } } }',
      ),
      'counts.json:',
      'xin đừng sửa tay',
      'git checkout HEAD',
    ],
  ])('%s is reported', async (_, text, place, message, hint) => {
    await writeFile(file(), text);
    const error = await readSnapshot(folder).then(
      () => '',
      (thrown: Error) => thrown.message,
    );
    for (const words of [place, message, hint, 'npm run counts -- import']) {
      expect(error).toContain(words);
    }
    expect(error, 'a hint about files that people write').not.toMatch(
      /title:|Các trường được dùng/,
    );
    expect(error).not.toMatch(/invalid|expected|unexpected|error|undefined/i);
    expect(await readFile(file(), 'utf8')).toBe(text);
  });
});

test('a snapshot truncated anywhere is reported with its last line', () => {
  for (let length = 2; length < valid.length - 2; length += 1) {
    const cut = valid.slice(0, length);
    const [problem] = parseSnapshot(cut).problems;
    expect(problem?.line, JSON.stringify(cut)).toBe(cut.trimEnd().split('\n').length);
  }
});
