/** Drafts, articles that wait for their day and notices whose day is over are nowhere in what hosts copy. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { slugOf } from '../../src/domain/article.ts';
import { readUnpublished, readDemoSite } from './demo.ts';
import { unescapeXml } from './links.ts';
import type { Site } from './site.ts';

let site: Site;
let unpublished: Awaited<ReturnType<typeof readUnpublished>>;
beforeAll(async () => {
  site = await readDemoSite();
  unpublished = await readUnpublished();
});

test('the demonstration has one of each', () => {
  const now = Date.now();
  expect(unpublished.some(({ data }) => data.draft)).toBe(true);
  expect(unpublished.some(({ data }) => !data.draft && data.publishedAt.getTime() > now)).toBe(true);
  expect(unpublished.some(({ data }) => data.expiresAt && data.expiresAt.getTime() < now)).toBe(true);
});

test('neither their titles nor their words nor their addresses stand in any file', async () => {
  const found: string[] = [];
  for (const file of site.files) {
    const text = await readAnyText(path.join(site.folder, file));
    for (const { id, data } of unpublished) {
      for (const secret of [data.title, data.summary, slugOf(id)]) {
        if (text.includes(secret)) found.push(`${file} holds “${secret}”`);
      }
    }
  }
  expect(found).toEqual([]);
});

test('their attachments and pictures are not there', async () => {
  const { articles } = await import('./demo.ts').then(({ readDemoContent }) => readDemoContent());
  const shared = new Set(
    articles.filter((article) => !unpublished.includes(article)).flatMap(filesOf),
  );
  const secret = unpublished.flatMap(filesOf).filter((name) => !shared.has(name));
  for (const name of secret) {
    expect([...site.files].filter((file) => path.basename(file).startsWith(path.parse(name).name))).toEqual([]);
  }
});
