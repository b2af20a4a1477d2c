/** Asks one bundle of a few articles, as the search does. */
import type { Abbreviations } from '../../../../src/domain/search/abbreviations.ts';
import { queryGraph } from '../../../../src/domain/search/query-graph.ts';
import type { Synonyms } from '../../../../src/domain/search/synonyms.ts';
import {
  byScore,
  searchBundle,
  type Match,
  type SearchOptions,
} from '../../../../src/elements/search/bundle-search.ts';
import { bundleInMemory, type Told } from './index-in-memory.ts';

const ABBREVIATIONS: Abbreviations = [
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['QU', 'Quận ủy'],
  ['HCM', 'Hồ Chí Minh'],
];

const PAPERS: Synonyms = [['căn cước', 'căn cước công dân', 'CCCD', 'chứng minh nhân dân', 'CMND']];

const SYNONYMS: Synonyms = [['cúp nước', 'ngừng cấp nước', 'ngừng cung cấp nước']];

/** Articles of one day each, the first one the newest, by slug and what they say in their body. */
export function articles(bodies: Record<string, string>): Told[] {
  return Object.entries(bodies).map(([slug, text], index) => ({
    slug,
    title: 'Bản tin',
    body: [text],
    date: `2023-01-${30 - index}`,
  }));
}

/** What one bundle of these articles answers, best first. */
export async function search(
  told: readonly Told[],
  query: string,
  options: Partial<SearchOptions> = {},
): Promise<Match[]> {
  const settled = { lastIsPrefix: false, exact: false, sort: 'date', ...options } as const;
  const lists = { abbreviations: ABBREVIATIONS, synonyms: SYNONYMS, papers: PAPERS };
  const graph = queryGraph(query, lists, settled);
  const matches = await searchBundle(bundleInMemory(told), { graph, ...settled });
  return matches.sort(byScore);
}

/** The same, by slug. */
export async function slugs(...asked: Parameters<typeof search>): Promise<string[]> {
  return (await search(...asked)).map(({ id }) => id);
}
