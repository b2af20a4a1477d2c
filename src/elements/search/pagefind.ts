/** The only module that knows Pagefind: https://pagefind.app/docs/api/ */
import { fromIndex, toIndex } from '../../domain/search.ts';
import { splitExcerpt } from './excerpt.ts';
import type { ExcerptPart } from './excerpt.ts';

/** An article that was found, ready to be shown. */
export interface Hit {
  address: string;
  title: string;
  category: string;
  /** As it is shown: 13/01/2023. */
  date: string;
  excerpt: ExcerptPart[];
}

export interface Answer {
  total: number;
  /** How many articles each category would give, by its title; categories without any are left out. */
  counts: Record<string, number>;
  /** The articles from one place to another, best first; each is fetched when it is asked for. */
  hits(from: number, to: number): Promise<Hit[]>;
}

interface Pagefind {
  options(options: { excerptLength: number; excerptEllipsis: string }): Promise<void>;
  filters(): Promise<unknown>;
  destroy(): Promise<void>;
  search(
    query: string,
    options: { filters: { category?: string[] } },
  ): Promise<{
    results: { data(): Promise<PagefindPage> }[];
    totalFilters: { category?: Record<string, number> };
  }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string; date?: string; category?: string };
}

/** Words of an excerpt: three lines on a phone. */
const EXCERPT_LENGTH = 36;

let opening: Promise<Pagefind> | undefined;
let attempts = 0;

/** Fetches the index, once for all questions. */
export function openIndex(address: string): Promise<Pagefind> {
  opening ??= load(address);
  return opening;
}

/** Forgets the index after a failure: the next question fetches it afresh, from a new build if there is one. */
export function closeIndex(): void {
  opening?.then((index) => index.destroy()).catch(() => undefined);
  opening = undefined;
}

/** Asks the index at `address`. `category` is the title of the only category wanted. Rejects when the index cannot be fetched. */
export async function ask(address: string, query: string, category?: string): Promise<Answer> {
  const index = await openIndex(address);
  const { results, totalFilters } = await index.search(toIndex(query), {
    filters: category ? { category: [toIndex(category)] } : {},
  });
  return {
    total: results.length,
    counts: Object.fromEntries(
      Object.entries(totalFilters.category ?? {}).map(([title, count]) => [
        fromIndex(title),
        count,
      ]),
    ),
    hits: async (from, to) =>
      Promise.all(results.slice(from, to).map(async (result) => toHit(await result.data()))),
  };
}

async function load(address: string): Promise<Pagefind> {
  attempts += 1;
  // Some browsers remember for ever that a module could not be fetched: a second attempt needs an address of its own.
  const source = attempts > 1 ? `${address}?lan=${attempts}` : address;
  const index = (await import(/* @vite-ignore */ source)) as Pagefind;
  await index.options({ excerptLength: EXCERPT_LENGTH, excerptEllipsis: '…' });
  // Counts by category are complete only when the filters are there.
  await index.filters();
  return index;
}

function toHit({ url, excerpt, meta }: PagefindPage): Hit {
  return {
    address: url,
    title: fromIndex(meta.title ?? url),
    category: fromIndex(meta.category ?? ''),
    date: meta.date ?? '',
    excerpt: splitExcerpt(fromIndex(excerpt)),
  };
}
