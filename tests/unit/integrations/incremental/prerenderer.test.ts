import { mkdtemp, rm } from 'node:fs/promises';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keyedRoutes } from '../../../../src/content/incremental/keyed-routes.ts';
import { answerQuestions, asked } from '../../../../src/content/incremental/questions.ts';
import { openAssembly } from '../../../../src/integrations/assembly/index.ts';
import { pageCache, type KeptPage } from '../../../../src/integrations/incremental/page-cache.ts';
import { publish } from '../../../../src/integrations/publish.ts';
import {
  incrementalPrerenderer,
  type PageReport,
} from '../../../../src/integrations/incremental/prerenderer.ts';

/** A portal as small as can be: what its pages show, and what they ask. */
interface Portal {
  /** By slug; a route of its own each, below `/tin/`. */
  articles: Record<string, { title: string }>;
  /** Shown on every page. */
  name: string;
  /** What an endpoint without parameters shows. */
  robots: string;
  /** All that answers of the store are worked out of, and one of these answers. */
  store: string;
  link: string;
}

let portal: Portal;
let folder: string;
const portalName = asked('test-name', async () => portal.name);
const portalRobots = asked('test-robots', async () => portal.robots);
const link = vi.fn(async (href: string) => portal.link + href);
const portalLink = asked('link', link);
answerQuestions('whole-store', async () => portal.store);

beforeEach(async () => {
  // In development no route has a key.
  vi.stubEnv('DEV', false);
  folder = await mkdtemp(path.join(os.tmpdir(), 'prerenderer-'));
  portal = {
    articles: { a: { title: 'A' }, b: { title: 'B' } },
    name: 'Cổng',
    robots: 'hoan nghênh',
    store: 'mọi thứ',
    link: 'dẫn tới A: ',
  };
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Astro's prerenderer, as far as this one uses it. */
function usualPrerenderer(base: string): AstroPrerenderer {
  const route = (type: string, params: string[]) => ({ type, params }) as unknown as Path['route'];
  return {
    name: 'usual',
    getStaticPaths: async () => [
      { pathname: '/robots.txt', route: route('endpoint', []) },
      { pathname: '/404', route: route('page', []) },
      ...keyedRoutes(
        Object.entries(portal.articles).map(([slug, article]) => ({ slug, props: { article } })),
      ).map(({ slug, cacheKey }) => ({
        pathname: `/tin/${slug}`,
        route: route('page', ['slug']),
        cacheKey,
      })),
      { pathname: '/tin/khong-khoa', route: route('page', ['slug']) },
    ],
    async render(request) {
      const [, slug = ''] = /tin\/([\w-]+)/.exec(request.url) ?? [];
      const isRobots = request.url.endsWith(`${base}robots.txt`);
      const text = isRobots
        ? `${await portalRobots()}, ${await portalLink('a')}`
        : `${await portalName()}: ${portal.articles[slug]?.title}`;
      return new Response(text, { status: slug ? 200 : 404 });
    },
  };
}

/** Builds as Astro does, and gives the paths that were rendered and all files. */
async function build(base = '/') {
  const cache = pageCache(path.join(folder, 'cache'));
  const built = path.join(folder, 'astro');
  const published = path.join(folder, 'dist');
  const places = { folder: path.join(folder, 'spare'), published };
  const assembly = await openAssembly({ ...places, records: path.join(folder, 'records') });
  const report: PageReport = { pages: new Map(), rendered: 0, kept: 0, store: '' };
  const previous = await cache.read('1');
  const usual = usualPrerenderer(base);
  const made = incrementalPrerenderer(usual, { cache, previous, assembly, base, report });
  const due = await made.getStaticPaths();
  for (const { pathname, route } of due) {
    const isPage = route.type === 'page';
    const request = new Request(
      `http://localhost${base.slice(0, -1)}${pathname}${isPage ? '/' : ''}`,
    );
    const rendered = await made.render(request, { routeData: route });
    const text = await (rendered as Response).text();
    // Astro leaves alone a page without a body.
    if (text === '') continue;
    const file =
      pathname === '/404' ? '404.html' : `${pathname.slice(1)}${isPage ? '/index.html' : ''}`;
    mkdirSync(path.dirname(path.join(built, file)), { recursive: true });
    writeFileSync(path.join(built, file), text);
  }
  assembly.moveFrom(built);
  const placeOf = (file: string) => path.join(assembly.folder, file);
  const pages = [...report.pages].flatMap(([pathname, page]): [string, KeptPage][] => {
    const kept =
      page.size === undefined ? cache.keep(page, placeOf(page.file)) : (page as KeptPage);
    return kept ? [[pathname, kept]] : [];
  });
  await cache.save('1', { store: report.store, pages: new Map(pages) });
  await assembly.finish();
  await publish(assembly.folder, published);
  const read = (file: string) => readFileSync(path.join(published, file), 'utf8');
  return { rendered: due.map(({ pathname }) => pathname), read, report };
}

test.each(['/', '/cong/'])(
  'below %s, only a page without a key is rendered when nothing has changed',
  async (base) => {
    expect((await build(base)).rendered).toHaveLength(5);
    const again = await build(base);
    expect(again.rendered).toEqual(['/tin/khong-khoa']);
    expect(again.report).toMatchObject({ rendered: 1, kept: 4 });
    expect(again.read('tin/a/index.html')).toBe('Cổng: A');
    expect(again.read('404.html')).toBe('Cổng: undefined');
    expect(again.read('robots.txt')).toBe('hoan nghênh, dẫn tới A: a');
  },
);

test('changed props render their page, and a changed answer renders the pages that asked', async () => {
  await build();
  portal.articles['a'] = { title: 'A mới' };
  const props = await build();
  expect(props.rendered).toEqual(['/tin/a', '/tin/khong-khoa']);
  expect(props.read('tin/a/index.html')).toBe('Cổng: A mới');
  portal.robots = 'miễn vào';
  expect((await build()).rendered).toEqual(['/robots.txt', '/tin/khong-khoa']);
  portal.name = 'Cổng mới';
  const name = await build();
  expect(name.rendered).toEqual(['/404', '/tin/a', '/tin/b', '/tin/khong-khoa']);
  expect(name.read('tin/b/index.html')).toBe('Cổng mới: B');
});

test('answers of the store are worked out again only when something of the store has changed', async () => {
  await build();
  link.mockClear();
  expect((await build()).rendered).toEqual(['/tin/khong-khoa']);
  expect(link).not.toHaveBeenCalled();
  Object.assign(portal, { store: 'mọi thứ, thêm B', link: 'dẫn tới B: ' });
  const changed = await build();
  expect(changed.rendered).toEqual(['/robots.txt', '/tin/khong-khoa']);
  expect(changed.read('robots.txt')).toBe('hoan nghênh, dẫn tới B: a');
  portal.store = 'mọi thứ, thêm C';
  expect((await build()).rendered, 'the answer is the same').toEqual(['/tin/khong-khoa']);
});

test('a change that is taken back brings back what was there before', async () => {
  await build();
  portal.name = 'Cổng mới';
  await build();
  portal.name = 'Cổng';
  expect((await build()).read('tin/a/index.html')).toBe('Cổng: A');
});

test('a page that came and went is not there, and one that comes again is rendered', async () => {
  await build();
  delete portal.articles['b'];
  const without = await build();
  expect(() => without.read('tin/b/index.html')).toThrow();
  portal.articles['b'] = { title: 'B' };
  expect((await build()).rendered).toContain('/tin/b');
});

test('two routes of one path are both left to Astro, which tells the clash', async () => {
  await build();
  portal.articles['khong-khoa'] = { title: 'trùng' };
  await build();
  const { rendered } = await build();
  expect(rendered.filter((pathname) => pathname === '/tin/khong-khoa')).toHaveLength(2);
});
