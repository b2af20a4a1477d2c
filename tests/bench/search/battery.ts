/**
 * The search battery, asked of our search and of plain Pagefind with its default settings over the same articles:
 * `node tests/bench/search/battery.ts`. No browser, so that only finding and ranking are compared.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { openIndex } from '../../../src/elements/search/search-index.ts';
import { portalFolder } from '../../support/build-portal.ts';
import buildBatteryPortal, { BATTERY_DIR } from '../../support/search-battery-portal.ts';
import { batteryQueries, type BatteryQuery } from '../../support/search-battery.ts';
import {
  isRanked,
  questionsOf,
  searchAsReader,
  TOP,
} from '../../support/search-battery-answers.ts';

/** Slugs of the first articles, best first. */
type Search = (text: string) => Promise<string[]>;

interface Score {
  asked: number;
  /** Labelled articles, and how many of them were among the first ten. */
  labelled: number;
  found: number;
  /** Queries with one article that must be first, and how often it was. */
  ranked: number;
  first: number;
}

await buildBatteryPortal();
globalThis.fetch = readAsFetched;
// What is to be fetched early is told to the page; there is none.
Object.assign(globalThis, {
  document: { currentScript: null, createElement: Object, head: { append() {} } },
});
const folder = `${BATTERY_DIR}/search-index/`;
const ours = searchAsReader(await openIndex(folder), folder);
const plain = await openPlain();
const queries = await batteryQueries();
const columns = [await scores(queries, ours), await scores(queries, plain)] as const;
print(columns[0], columns[1]);

/** Pagefind as its manual sets it up: the zones of the article marked, the title from its heading, no option set. */
async function openPlain(): Promise<Search> {
  const folder = portalFolder('search-battery-plain');
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind could not start.');
  for (const slug of await readdir(path.join(BATTERY_DIR, 'bai-viet'))) {
    const file = path.join(BATTERY_DIR, 'bai-viet', slug, 'index.html');
    const html = await readFile(file, 'utf8').catch(() => '');
    const content = html.replace(/data-search="(?:title|lead|body)"/g, 'data-pagefind-body');
    if (html) await index.addHTMLFile({ url: `/bai-viet/${slug}/`, content });
  }
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  const { createInstance } = await import(`${folder}/pagefind.js`);
  const instance = createInstance({ basePath: `${folder}/` });
  return async (text) => {
    const { results } = await instance.search(text);
    const pages = await Promise.all(
      results.slice(0, TOP).map((result: { data(): Promise<{ url: string }> }) => result.data()),
    );
    return pages.map(({ url }) => slugOf(url));
  };
}

async function scores(
  queries: readonly BatteryQuery[],
  search: Search,
): Promise<Map<string, Score>> {
  const scores = new Map<string, Score>();
  for (const question of questionsOf(queries)) {
    const { query, form, text } = question;
    const slugs = await search(text);
    for (const row of [form, 'all']) {
      const score = scores.get(row) ?? { asked: 0, labelled: 0, found: 0, ranked: 0, first: 0 };
      score.asked += 1;
      score.labelled += query.finds.length;
      score.found += query.finds.filter((slug) => slugs.includes(slug)).length;
      score.ranked += isRanked(question) ? 1 : 0;
      score.first += isRanked(question) && slugs[0] === query.first ? 1 : 0;
      scores.set(row, score);
    }
  }
  return scores;
}

function print(ours: Map<string, Score>, plain: Map<string, Score>): void {
  console.log('| Form | Queries | Found among ten: ours | plain | First: ours | plain |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [form, score] of [...ours].sort(
    ([a], [b]) => Number(a === 'all') - Number(b === 'all'),
  )) {
    const other = plain.get(form) ?? score;
    const cells = [
      percent(score.found, score.labelled),
      percent(other.found, other.labelled),
      percent(score.first, score.ranked),
      percent(other.first, other.ranked),
    ];
    console.log(`| ${form} | ${score.asked} | ${cells.join(' | ')} |`);
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function slugOf(path: string): string {
  return path.split('/').at(-2) ?? '';
}

/** Both read their index by `fetch`; here it lies on the disk. */
async function readAsFetched(url: Parameters<typeof fetch>[0]): Promise<Response> {
  const [file = ''] = String(url).split('?');
  return new Response(await readFile(path.resolve(file)));
}
