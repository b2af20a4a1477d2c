/** Two publications of one small portal: the second has one article more and is built by another version of the software. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { OLD_FILES } from '../../src/integrations/old-files.ts';
import { COMPILE_CACHE } from './compile-cache.ts';
import { portalFolder } from './build-portal.ts';
import { FIXTURES } from './fixture-portal.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** Below the checkout, where the copied source finds its packages. */
const COPY = portalFolder('publications');

/** Hours between the two. */
const FIRST_TIME = Date.parse('2024-06-01T00:00:00Z') / 1000;
const SECOND_TIME = FIRST_TIME + 2 * 60 * 60;

const ADDED = `---
title: Xe buýt điện chạy tuyến ven hồ
summary: Tuyến xe buýt điện đầu tiên chạy từ sáng nay.
publishedAt: 2024-06-01 08:00
categories: [tin-tuc]
---
Xe chạy từ 5 giờ đến 22 giờ.
`;

/** What another version of the software has: other styles, other scripts, other files of the search index. */
const CHANGES: readonly [file: string, before: string, after: string][] = [
  ['src/styles/base.css', 'img {', 'img {\n  --another-version: 1;'],
  ['src/elements/search/panel.ts', 'DEBOUNCE_MS = 300', 'DEBOUNCE_MS = 301'],
  ['src/elements/search/suggestions.ts', 'DEBOUNCE_MS = 200', 'DEBOUNCE_MS = 201'],
  ['src/integrations/search-index/pagefind-script.ts', '}, script);', "}, script) + '\\n';"],
];

export interface Publications {
  first: string;
  /** With the old files of the first. */
  second: string;
  /** Without them. */
  secondAlone: string;
}

/** Builds both into folders that nobody else uses. */
export async function buildPublications(): Promise<Publications> {
  await rm(COPY, { recursive: true, force: true });
  await mkdir(COPY, { recursive: true });
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    await cp(path.join(ROOT, name), path.join(COPY, name), { recursive: true });
  }
  await cp(path.join(FIXTURES, 'minimal'), path.join(COPY, 'content'), { recursive: true });
  const [first, second, secondAlone] = ['first', 'dist', 'alone'].map((name) =>
    path.join(COPY, name),
  ) as [string, string, string];
  // The modules of this one are kept already, from other tests.
  await build(ROOT, FIRST_TIME);
  await cp(second, first, { recursive: true });
  await writeFile(path.join(COPY, 'content/articles/2023/xe-buyt-dien.md'), ADDED);
  for (const [file, before, after] of CHANGES) {
    const source = await readFile(path.join(COPY, file), 'utf8');
    if (!source.includes(before)) throw new Error(`${file} has no “${before}” to change.`);
    await writeFile(path.join(COPY, file), source.replace(before, after));
  }
  await build(COPY, SECOND_TIME);
  await cp(second, secondAlone, { recursive: true });
  const old = JSON.parse(await readFile(path.join(second, OLD_FILES), 'utf8')) as object;
  for (const file of Object.keys(old)) await rm(path.join(secondAlone, file));
  return { first, second, secondAlone };
}

/** Builds the content of the copy into its dist/, by the source of a checkout. */
async function build(checkout: string, time: number): Promise<void> {
  const { PATH, HOME } = process.env;
  await promisify(execFile)(process.execPath, ['src/commands/build.ts'], {
    cwd: checkout,
    env: {
      ...{ PATH, HOME, ...COMPILE_CACHE, SOURCE_DATE_EPOCH: String(time) },
      ...{ CONTENT_DIR: path.join(COPY, 'content'), OUT_DIR: path.join(COPY, 'dist') },
    },
  });
}
