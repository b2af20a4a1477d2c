/** Renders the texts that pages, feeds and the search take: each once, with this build's pictures and links. */
import { collections, type CollectionName } from '../collections.ts';
import type { Article } from './article.ts';
import { coverFile } from '../domain/entry-paths.ts';
import { CONTENT_DIR, RENDERED_DIR } from '../settings.ts';
import { urls } from '../urls.ts';
import { renderBody, type RenderedBody } from './render-body.ts';
import { reportFieldLinks, reportLinks } from './collect-links.ts';
import { fieldLinks } from './front-matter-links.ts';
import { deadPathFinder, linkResolver, type LinkOrigin } from './link-resolver.ts';
import { picture } from './pictures.ts';
import { countRendered } from './render-progress.ts';
import { loadRendered, saveRendered, storedName, type RenderedEntry } from './rendered-store.ts';
import { searchRecord, type RecordSource } from './search-record.ts';
import { store } from './store.ts';

type LinkResolver = ReturnType<typeof linkResolver>;
let resolving: Promise<LinkResolver> | undefined;

/** Bodies in memory; the oldest is dropped when there are more. */
const CACHE_SIZE = 200;
const cache = new Map<string, Promise<RenderedEntry>>();

/** What rendering needs of an entry. */
interface Item extends RecordSource {
  file: string;
  id: string;
  digest?: string | undefined;
  attachments?: readonly { file: string }[];
  categories?: readonly string[];
  cover?: { src: string } | undefined;
}

/** The body of an article, rendered at the first request, by its page or a feed. */
export function renderArticle(article: Article): Promise<RenderedBody> {
  return renderEntry('articles', article);
}

/** The body of an entry of any collection, rendered once in a build. */
export function renderEntry(name: CollectionName, item: Item): Promise<RenderedBody> {
  if (import.meta.env.DEV) return render(item);
  const rendering = cache.get(item.file) ?? renderOrLoad(name, item);
  cache.delete(item.file);
  cache.set(item.file, rendering);
  const oldest = cache.keys().next().value;
  if (cache.size > CACHE_SIZE && oldest) cache.delete(oldest);
  return rendering;
}

/** Searched entries are many, so they are kept on disk; the search index is made of what lies there. */
async function renderOrLoad(name: CollectionName, item: Item): Promise<RenderedEntry> {
  const describe = collections[name].search as unknown as
    ((data: Item) => { date: Date }) | undefined;
  const stored = describe && storedName(describe(item).date, `${name}/${item.slug}`);
  const known = stored && (await loadRendered(RENDERED_DIR, stored));
  if (known) return known;
  const body = await render(item);
  reportLinks({ file: item.file, page: pageOf(name, item), links: body.links });
  reportFieldLinks(fieldLinks(name, item.file, item));
  if (stored === undefined) return body;
  countRendered();
  const search = searchRecord(name, item, body.blocks, await placeOf(item));
  const entry = { ...body, search };
  await saveRendered(RENDERED_DIR, stored, entry);
  return entry;
}

async function render({ file, id, digest, attachments = [] }: Item): Promise<RenderedBody> {
  const link = await (resolving ??= createResolver());
  if (import.meta.env.DEV) resolving = undefined;
  const context = { folder: CONTENT_DIR, picture: bodyPicture, link };
  // A file that is saved while a page is open is read again.
  const expected = import.meta.env.DEV ? undefined : digest;
  return renderBody({ id, file, attachments, digest: expected }, context);
}

/** The page on which a text stands; a text without a page of its own stands on many, the home page among them. */
function pageOf(name: CollectionName, { slug }: Item): string {
  const { path } = collections[name];
  return path === undefined ? urls.home() : urls.entry(path, slug);
}

/** Where the search files an entry: its categories and those above them, the main one first, and its small picture. */
async function placeOf(item: Item) {
  const { trailOf } = await store();
  const trail = (item.categories ?? []).flatMap((slug) => trailOf(slug).toReversed());
  const cover = coverFile(item);
  const thumbnail = cover && (await picture(cover, 'result'));
  return { categories: [...new Set(trail)], picture: thumbnail ? thumbnail.src : undefined };
}

/** In `npm run dev` there are no built files to check links against, so links sure to be dead are reported at once. */
async function createResolver(): Promise<LinkResolver> {
  const { linkableIds } = await store();
  const resolve = linkResolver(linkableIds, urls);
  const isDead = deadPathFinder(linkableIds);
  if (!import.meta.env.DEV) return resolve;
  return (origin: LinkOrigin, href: string) =>
    isDead(href.split(/[?#]/)[0] ?? '') ? undefined : resolve(origin, href);
}

async function bodyPicture(file: string) {
  const found = await picture(file, 'body');
  return found && { ...found, full: found.src };
}
