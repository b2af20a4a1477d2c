/** Renders the texts that pages, feeds and the search take: each once, with this build's pictures and links. */
import { rowOf, type CollectionName } from '../collections.ts';
import type { Article } from './article.ts';
import { RENDERED_DIR } from '../environment.ts';
import { urls } from '../urls.ts';
import type { RenderedBody } from './render-body.ts';
import { HOME, placeOf, render, type Item } from './render-item.ts';
import { reportFieldLinks, reportLinks } from './collect-links.ts';
import { fieldLinks } from './front-matter-links.ts';
import type { EntryOf } from './entry.ts';
import { fingerprint } from './incremental/fingerprint.ts';
import {
  answerAgain,
  answerQuestions,
  isOfStore,
  noteAnswer,
  recordQuestions,
  unrecorded,
  WHOLE_STORE,
} from './incremental/questions.ts';
import {
  indexEntry,
  previousEntry,
  versionOfRendered,
  type IndexedEntry,
} from './incremental/rendered-index.ts';
import { reportProblem, type Problem } from './problems.ts';
import { countRendered } from './render-progress.ts';
import { reportRendered } from './rendering-report.ts';
import {
  loadRendered,
  saveRendered,
  sizeOfRendered,
  storedName,
  type RenderedEntry,
} from './rendered-store.ts';
import { searchRecord } from './search-record.ts';
import { store } from './store.ts';

/** What all entries of a build are made of. */
const VERSION = import.meta.env.DEV ? '' : versionOfRendered(HOME);

/** Bodies in memory; the oldest is dropped when there are more. */
const CACHE_SIZE = 200;
const cache = new Map<string, Promise<RenderedEntry>>();
/** What is known of each entry that was asked for in this build. */
const indexed = new Map<string, Promise<IndexedEntry>>();
/** Entries as the last build left them; undefined for one that has to be rendered. */
const kept = new Map<string, Promise<IndexedEntry | undefined>>();

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
  return renderAs('shown', name, item);
}

/** The same, for feeds and for the list of pages: rendered at the first request. The page has to render it all the same. */
export function renderText<Name extends CollectionName>(
  name: Name,
  item: ItemOf<Name>,
): Promise<RenderedBody> {
  return renderAs('text', name, item);
}

/** Records what a page takes of an entry by the key of the entry. */
function renderAs<Name extends CollectionName>(
  kind: 'shown' | 'text',
  name: Name,
  item: ItemOf<Name>,
): Promise<RenderedBody> {
  if (import.meta.env.DEV) return render(item);
  const taking = unrecorded(() => take(name, item));
  const key = unrecorded(() => taking.then(async () => (await indexed.get(item.file))?.key ?? ''));
  noteAnswer(kind, [name, item.file], key);
  return taking;
}

/** An entry that is as the last build left it answers with its key; any other has to be rendered by whoever asks. */
async function answerKept([name, file]: readonly unknown[]): Promise<string | undefined> {
  const { entryByFile } = await store();
  const item = entryByFile(String(file)) as ItemOf<CollectionName> | undefined;
  return item && (await keptEntry(name as CollectionName, item))?.key;
}

answerQuestions('text', answerKept);
answerQuestions('shown', async (args) => {
  const key = await answerKept(args);
  if (key !== undefined) reportRendered(String(args[1]));
  return key;
});

function take<Name extends CollectionName>(name: Name, item: ItemOf<Name>): Promise<RenderedEntry> {
  const taking = cache.get(item.file) ?? loadOrRender(name, item);
  cache.delete(item.file);
  cache.set(item.file, taking);
  const oldest = cache.keys().next().value;
  if (cache.size > CACHE_SIZE && oldest) cache.delete(oldest);
  return taking;
}

/** From the disk, when this build or the last one has rendered it; what lies there and is damaged is rendered again. */
async function loadOrRender<Name extends CollectionName>(
  name: Name,
  item: ItemOf<Name>,
): Promise<RenderedEntry> {
  const known = (await indexed.get(item.file)) ?? (await keptEntry(name, item));
  const loaded = known && (await loadRendered(RENDERED_DIR, known.stored));
  if (loaded) return loaded;
  const rendering = renderAndIndex(name, item);
  indexed.set(
    item.file,
    rendering.then(({ entry }) => entry),
  );
  return (await rendering).rendered;
}

/** What the last build knew of an entry, if it is true today: the same file, and the same answers to its questions. */
function keptEntry<Name extends CollectionName>(
  name: Name,
  item: ItemOf<Name>,
): Promise<IndexedEntry | undefined> {
  const checking = kept.get(item.file) ?? unrecorded(() => checkKept(name, item));
  kept.set(item.file, checking);
  return checking;
}

async function checkKept<Name extends CollectionName>(
  name: Name,
  item: ItemOf<Name>,
): Promise<IndexedEntry | undefined> {
  const entry = await previousEntry(VERSION, item.file);
  if (!entry || entry.digest !== (item.digest ?? '')) return undefined;
  const all = await wholeStore();
  for (const [question, answer] of entry.answered) {
    if (entry.store === all && isOfStore(question)) continue;
    if ((await answerAgain(question)) !== answer) return undefined;
  }
  if ((await sizeOfRendered(RENDERED_DIR, entry.stored)) !== entry.bytes) return undefined;
  entry.problems.forEach((problem) => reportProblem(problem));
  tellLinks(name, item, entry);
  const checked = entry.store === all ? entry : { ...entry, store: all };
  indexed.set(item.file, Promise.resolve(checked));
  await tellIndex(item, checked);
  return checked;
}

/** All of the store as one answer; of one build it is always the same. */
async function wholeStore(): Promise<string> {
  return (await unrecorded(() => answerAgain(WHOLE_STORE))) ?? '';
}

async function renderAndIndex<Name extends CollectionName>(
  name: Name,
  item: ItemOf<Name>,
): Promise<{ rendered: RenderedEntry; entry: IndexedEntry }> {
  const problems: Problem[] = [];
  const { result, answered } = await recordQuestions(async () => {
    const body = await render(item, (problem) => {
      problems.push(problem);
      reportProblem(problem);
    });
    const search = searchRecord(name, item, body.blocks, await placeOf(item));
    return { ...body, ...(search && { search }) } satisfies RenderedEntry;
  });
  countRendered();
  const { digest = '' } = item;
  const key = fingerprint([VERSION, digest, answered]);
  const stored = storedName(rowOf(name).search?.(item).date, `${name}/${item.slug}`, key);
  await saveRendered(RENDERED_DIR, stored, result);
  const bytes = (await sizeOfRendered(RENDERED_DIR, stored)) ?? 0;
  const { links } = result;
  const all = await wholeStore();
  const made = { digest, answered, store: all, key, stored, bytes };
  const entry: IndexedEntry = { ...made, links, problems };
  tellLinks(name, item, entry);
  await tellIndex(item, entry);
  return { rendered: result, entry };
}

/** Views change each night, so they are no part of what is kept. */
async function tellIndex(item: Item, entry: IndexedEntry): Promise<void> {
  const { countsOf } = await store();
  indexEntry(item.file, { entry, views: countsOf(item).views });
}

function tellLinks<Name extends CollectionName>(
  name: Name,
  item: ItemOf<Name>,
  { links }: Pick<IndexedEntry, 'links'>,
): void {
  reportLinks({ file: item.file, page: urls.entryOf(name, item), links });
  reportFieldLinks(fieldLinks(name, item.file, item));
}
