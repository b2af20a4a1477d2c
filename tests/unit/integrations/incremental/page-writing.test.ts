/** How the pages of a build are written. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAssembly } from '../../../../src/integrations/assembly/index.ts';
import { pageCache } from '../../../../src/integrations/incremental/page-cache.ts';
import { incrementalPrerenderer } from '../../../../src/integrations/incremental/prerenderer.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tin-quan-pages-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a page is written as it was rendered, and Astro is given no body to write', async () => {
  const body = await render('/bai-viet/a/', () => new Response('<p>Chào</p>'));
  expect(body).toBe('');
  expect(await written('bai-viet/a/index.html')).toBe('<p>Chào</p>');
});

test('a page whose place is taken is left to Astro, which tells the fault', async () => {
  const body = await render('/bai-viet/a/', () => new Response('<p>Chào</p>'), ['bai-viet/a']);
  expect(body).toBe('<p>Chào</p>');
});

test.each([
  ['a page that was not found', () => new Response('<p>Không có</p>', { status: 404 })],
  ['a page that leads on', () => new Response('', { status: 301, headers: { location: '/b/' } })],
  ['a page without a body', () => new Response(null)],
])('%s is left to Astro', async (_kind, respond) => {
  const expected = await respond().text();
  expect(await render('/bai-viet/a/', respond)).toBe(expected);
  await expect(written('bai-viet/a/index.html')).rejects.toThrow('ENOENT');
});

/** Renders one page of a build and gives what Astro has left to write. */
async function render(
  pathname: string,
  respond: () => Response,
  taken?: readonly string[],
): Promise<string> {
  const found = { pathname, route: { type: 'page', params: ['slug'] }, cacheKey: 'props' };
  const usual = {
    name: 'usual',
    getStaticPaths: () => Promise.resolve([found]),
    render: () => Promise.resolve(respond()),
  } as unknown as AstroPrerenderer;
  const assembly = await openAssembly({
    folder: path.join(folder, 'dist.spare'),
    published: path.join(folder, 'dist'),
    records: path.join(folder, 'records'),
  });
  taken?.forEach((file) => assembly.write(file, Buffer.from('a file of this portal')));
  const prerenderer = incrementalPrerenderer(usual, {
    cache: pageCache(path.join(folder, 'cache')),
    previous: { store: '', pages: new Map() },
    assembly,
    base: '/',
    report: { pages: new Map(), rendered: 0, kept: 0, store: '' },
  });
  await prerenderer.getStaticPaths();
  type Options = Parameters<AstroPrerenderer['render']>[1];
  const request = new Request(`https://thunghiem.example${pathname}`);
  const rendered = await prerenderer.render(request, {} as Options);
  return (rendered instanceof Response ? rendered : rendered.response).text();
}

function written(file: string): Promise<string> {
  return readFile(path.join(folder, 'dist.spare', file), 'utf8');
}
