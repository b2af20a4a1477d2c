/** Renders the texts that pages, feeds and the search take: each once, with this build's pictures and links. */
import { rowOf, type CollectionName } from '../collections.ts';
import type { Article } from './article.ts';
import { coverFile } from '../domain/entry-paths.ts';
import { CONTENT_DIR, RENDERED_DIR, ROOT } from '../settings.ts';
import { urls } from '../urls.ts';
import { renderBody, type RenderedBody } from './render-body.ts';
import { reportFieldLinks, reportLinks } from './collect-links.ts';
import { fieldLinks } from './front-matter-links.ts';
import type { EntryOf } from './entry.ts';
import { deadPathFinder, linkResolver, ownPathFinder, type LinkOrigin } from './link-resolver.ts';
import { picture } from './pictures.ts';
import { digestOfIds, digestOfSteps, renderKey } from './render-key.ts';
import { countRendered } from './render-progress.ts';
import { reportRendered } from './rendering-report.ts';
import { loadRendered, saveRendered, storedName, type RenderedEntry } from './rendered-store.ts';
import { searchRecord, type RecordSource, type SearchPlace } from './search-record.ts';
import { store } from './store.ts';

type LinkResolver = ReturnType<typeof linkResolver>;
let resolving: Promise<LinkResolver> | undefined;
let knowing: ReturnType<typeof readKnown> | undefined;

/** The full URL of the home page. */
const HOME = new URL(urls.home(), import.meta.env.SITE).href;
const ownPath = ownPathFinder(HOME, urls.home());

/** Bodies in memory; the oldest is dropped when there are more. */
const CACHE_SIZE = 200;
const cache = new Map<string, Promise<RenderedEntry>>();
/** Where the entries rendered in this build are kept, by file: working out a key anew takes longer than looking here. */
const storedNames = new Map<string, string>();

/** What rendering may take of an entry of any kind. */
interface Item extends RecordSource {
  file: string;
  id: string;
  digest?: string | undefined;
  attachments?: readonly { file: string }[];
  categories?: readonly string[];
  cover?: { src: string } | undefined;
}

type ItemOf<Name extends CollectionName> = EntryOf<Name> & Item;

/** The body of an article, for its page. */
export function renderArticle(article: Article): Promise<RenderedBody> {
  return renderEntry('articles', article);
}

/** The body of an entry of any collection, for the page that shows it. */
export function renderEntry<Name extends CollectionName>(
  name: Name,
  item: ItemOf<Name>,
): Promise<RenderedBody> {
  reportRendered(item.file);
  return renderText(name, item);
}

/** The same, for feeds and for the list of pages: rendered at the first request. The page has to render it all the same. */
export function renderText<Name extends CollectionName>(
  name: Name,
  item: ItemOf<Name>,
): Promise<RenderedBody> {
  if (import.meta.env.DEV) return render(item);
  const rendering = cache.get(item.file) ?? renderOrLoad(name, item);
  cache.delete(item.file);
  cache.set(item.file, rendering);
  const oldest = cache.keys().next().value;
  if (cache.size > CACHE_SIZE && oldest) cache.delete(oldest);
  return rendering;
}

/** Searched entries are many, so they are kept on disk; the search index is made of what lies there. */
async function renderOrLoad<Name extends CollectionName>(
  name: Name,
  item: ItemOf<Name>,
): Promise<RenderedEntry> {
  const date = rowOf(name).search?.(item).date;
  if (!date) return renderNow(name, item);
  const known = storedNames.get(item.file);
  const loaded = known === undefined ? undefined : await loadRendered(RENDERED_DIR, known);
  if (loaded) return loaded;
  const place = await placeOf(item);
  const { steps, linkable } = await (knowing ??= readKnown());
  const { digest = '', views } = item;
  const key = renderKey({ digest, steps, linkable, home: HOME, place, views });
  const stored = storedName(date, `${name}/${item.slug}`, key);
  const body = await renderNow(name, item);
  countRendered();
  const entry = { ...body, search: searchRecord(name, item, body.blocks, place) };
  await saveRendered(RENDERED_DIR, stored, entry);
  storedNames.set(item.file, stored);
  return entry;
}

async function renderNow<Name extends CollectionName>(
  name: Name,
  item: ItemOf<Name>,
): Promise<RenderedBody> {
  const body = await render(item);
  reportLinks({ file: item.file, page: urls.entryOf(name, item), links: body.links });
  reportFieldLinks(fieldLinks(name, item.file, item));
  return body;
}

/** What all keys of a build have in common. */
async function readKnown() {
  const { linkableIds } = await store();
  return { steps: digestOfSteps(ROOT), linkable: digestOfIds(linkableIds) };
}

async function render({ file, id, digest, attachments = [] }: Item): Promise<RenderedBody> {
  const link = await (resolving ??= createResolver());
  if (import.meta.env.DEV) resolving = undefined;
  const context = { folder: CONTENT_DIR, picture: bodyPicture, link, ownPath };
  // A file that is saved while a page is open is read again.
  const expected = import.meta.env.DEV ? undefined : digest;
  return renderBody({ id, file, attachments, digest: expected }, context);
}

/** Where the search files an entry: its categories and those above them, the main one first, and its small picture. */
async function placeOf(item: Item): Promise<SearchPlace> {
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
