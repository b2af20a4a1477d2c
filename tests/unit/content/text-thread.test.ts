/** Texts are rendered in a thread as they are rendered here. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { linkResolver, ownPathFinder } from '../../../src/content/link-resolver.ts';
import type { Problem } from '../../../src/content/problems.ts';
import { renderBody, type BodyContext } from '../../../src/content/render-body.ts';
import { TextThread } from '../../../src/content/text-thread.ts';
import { createUrls } from '../../../src/domain/urls.ts';

const home = 'https://ben-sen.example/cong/';
const base = '/cong/';
const linkableIds = { articles: ['2026/khac'] };
const script = path.resolve('src/content/text-thread-worker.ts');
const threads: TextThread[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const thread of threads.splice(0)) await thread.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

function start(folder: string): TextThread {
  const thread = new TextThread(script, { folder, home, base, linkableIds });
  threads.push(thread);
  return thread;
}

const ARTICLE = {
  id: '2023/bai',
  file: 'articles/2023/bai.md',
  attachments: [{ file: 'ke-hoach.pdf' }],
};
const TEXT = `---
title: Bài
---

Xem [kế hoạch](./ke-hoach.pdf), [bài khác](../2026/khac.md#muc) và [liên kết hỏng](./khong-co.md).

![Bờ sông](./bo-song.jpg)

# Tiêu đề sai cấp
`;

/** A content folder with one article. */
async function createFolder(): Promise<string> {
  const created = await mkdtemp(path.join(tmpdir(), 'tin-quan-thread-'));
  folders.push(created);
  await mkdir(path.join(created, 'articles/2023'), { recursive: true });
  await writeFile(path.join(created, ARTICLE.file), TEXT);
  return created;
}

const picture = (file: string) =>
  Promise.resolve({ src: `/anh/${file}`, full: `/anh/${file}`, width: 800, height: 500 });

test('a text comes out of the thread as it does without one, with its problems and where its links lead', async () => {
  const folder = await createFolder();
  const problems: Problem[] = [];
  const links: unknown[] = [];
  const resolve = linkResolver(linkableIds, createUrls(base));
  const link: BodyContext['link'] = (origin, href) => {
    links.push([href, resolve(origin, href)]);
    return resolve(origin, href);
  };
  const context = { folder, picture, link, ownPath: ownPathFinder(home, base) };
  const body = await renderBody(ARTICLE, context, (problem) => problems.push(problem));
  expect(await start(folder).render(ARTICLE, { picture })).toEqual({ body, problems, links });
  expect(problems).toHaveLength(2);
  expect(links).toContainEqual(['../2026/khac.md#muc', '/cong/bai-viet/khac/#muc']);
});

test('pictures are asked for where the text was, so that they are questions of its page', async () => {
  const page = new AsyncLocalStorage<string>();
  const asked: unknown[] = [];
  const thread = start(await createFolder());
  const ask = (file: string) => {
    asked.push([page.getStore(), file]);
    return picture(file);
  };
  await Promise.all(
    ['một', 'hai'].map((name) => page.run(name, () => thread.render(ARTICLE, { picture: ask }))),
  );
  const file = 'articles/2023/bo-song.jpg';
  expect(asked).toEqual([
    ['một', file],
    ['hai', file],
  ]);
});

test('a thread that ends refuses its texts instead of leaving them unanswered, and starts again', async () => {
  const thread = start(await createFolder());
  const rendering = thread.render(ARTICLE, { picture: () => new Promise(() => {}) });
  await Promise.all([expect(rendering).rejects.toThrow('ended'), thread.close()]);
  expect((await thread.render(ARTICLE, { picture })).problems).toHaveLength(2);
});

test('a thread tells whether it has ended, so that a late text does not start another', async () => {
  const folder = await createFolder();
  const thread = start(folder);
  expect(thread.hasEnded, 'before its first text').toBe(false);
  await thread.render(ARTICLE, { picture });
  expect(thread.hasEnded, 'while it waits for more').toBe(false);
  await thread.close();
  expect(thread.hasEnded).toBe(true);
});
