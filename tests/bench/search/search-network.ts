/** Searches in the portals that index-cost.ts has built, on a slow phone, with our search and with Pagefind as it comes. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { CommandError, runCommand } from '../../../src/cli/run-command.ts';
import { findBrowser } from '../../../src/conformance/find-browser.ts';
import { search, SLOW_LINE, type Mark, type Search, type Way } from './phone.ts';
import { describeTraffic, networkTable, type Measured } from './network-table.ts';
import { placesOf, readSizes } from './places.ts';
import { writePlainPages } from './plain-index.ts';
import { serveSlowly, type SentAnswer } from './slow-host.ts';

const help = `npx node tests/bench/search/search-network.ts – searches on a slow phone

  --articles <n,n>  in the portals of how many articles; 300,5000,20000 when left out
  --only <text>     only searches whose name holds this: ours, plain, masthead, "ours, URL"
  --requests        lists every request

Build the portals first: npx node tests/bench/search/index-cost.ts. See docs/search.md.`;

const options = {
  articles: { type: 'string', default: '300,5000,20000' },
  requests: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
} as const;

/** With marks and without; a common word, a rare one, a name; one word to four. */
const QUERIES = ['quan uy', 'phân loại rác', 'duong nguyen van cu', 'tiêm chủng', 'UBND phường'];

const OURS: Record<string, Way> = {
  masthead: { page: '', box: '#o-tim-kiem', result: '#goi-y-tim-kiem:not([hidden]) > li small' },
  'search page': { page: 'tim-kiem/', box: '#cau-hoi', result: '[data-part=list] > li' },
  URL: { page: 'tim-kiem/', result: '[data-part=list] > li' },
};

const PLAIN_BOX = '#plain-search input';
const PLAIN_RESULT = '.pagefind-ui__result-link';
const PLAIN: Record<string, Way> = {
  masthead: { page: '', box: PLAIN_BOX, result: PLAIN_RESULT },
  'search page': { page: 'tim-kiem/', box: PLAIN_BOX, result: PLAIN_RESULT },
  URL: { page: 'tim-kiem/', result: PLAIN_RESULT },
};

await runCommand({ help, options }, async (values) => {
  const browser = await chromium.launch(await findBrowser());
  try {
    const rows: Measured[] = [];
    for (const articles of readSizes(values.articles)) {
      rows.push(...(await measurePortal(browser, articles, values)));
    }
    console.log(`\n${networkTable(rows)}`);
  } finally {
    await browser.close();
  }
});

async function measurePortal(
  browser: Browser,
  articles: number,
  { only, requests }: { only: string; requests: boolean },
): Promise<Measured[]> {
  const { built, plain } = placesOf(articles);
  if (!existsSync(built) || !existsSync(plain)) {
    throw new CommandError(
      `${built} is not there. Run: npx node tests/bench/search/index-cost.ts --articles ${articles}`,
    );
  }
  await writePlainPages(built, plain);
  const kinds = [
    ...Object.entries(OURS).map(([where, way]) => ({ search: 'ours', where, way })),
    ...Object.entries(PLAIN).map(([where, way]) => ({ search: 'plain', where, way })),
  ];
  const rows: Measured[] = [];
  for (const kind of kinds.filter(({ search, where }) => `${search}, ${where}`.includes(only))) {
    console.log(`${articles.toLocaleString('en')}, ${kind.search}, ${kind.where}`);
    const folders = kind.search === 'ours' ? [built] : [plain, built];
    rows.push({ articles, ...kind, searches: await askAll(browser, folders, kind.way, requests) });
  }
  return rows;
}

async function askAll(
  browser: Browser,
  folders: readonly string[],
  way: Way,
  requests: boolean,
): Promise<Search[]> {
  const host = await serveSlowly(folders, SLOW_LINE);
  const searches: Search[] = [];
  try {
    for (const query of QUERIES) {
      const before = host.answers.length;
      const done = await search(browser, host, way, query);
      searches.push(done);
      console.log(`  ${query}: ${describeSearch(done)}`);
      if (requests) listRequests(host.answers.slice(before));
    }
  } finally {
    await host.close();
  }
  return searches;
}

function describeSearch({ firstKey, firstResult, whole }: Search): string {
  const say = (mark: Mark) => `${mark.seconds.toFixed(1)} s, ${describeTraffic(mark)}`;
  return `key after ${say(firstKey)} · first result ${say(firstResult)} · whole ${say(whole)}`;
}

/** In milliseconds since the first of them. */
function listRequests(answers: readonly SentAnswer[]): void {
  const start = answers[0]?.asked ?? 0;
  const since = (moment = NaN) => (moment - start).toFixed(0).padStart(6);
  for (const { path, asked, done, bytes } of answers) {
    console.log(`${since(asked)} … ${since(done)} ${String(bytes).padStart(8)}  ${path}`);
  }
}
