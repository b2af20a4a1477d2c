/** The battery of queries in every form in which a citizen may type one, asked of the built index without a page. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openFromDisk } from '../support/index-on-disk.ts';
import buildBatteryPortal, { BATTERY_DIR } from '../support/search-battery-portal.ts';
import { batteryQueries } from '../support/search-battery.ts';
import { faultsOf, questionsOf, searchAsReader } from '../support/search-battery-answers.ts';

beforeAll(async () => {
  await buildBatteryPortal();
});

afterAll(() => {
  vi.unstubAllGlobals();
});

test('the battery has at least as many queries as docs/search.md says', async () => {
  const queries = await batteryQueries();
  expect(queries.length).toBeGreaterThanOrEqual(350);
  expect(queries.filter(({ first }) => first).length).toBeGreaterThanOrEqual(320);
});

/**
 * One in so many queries is asked in a form; those without marks are frequent, and what finds an article for the first time is
 * asked as it is typed. The bench asks all: `tests/bench/search/battery.ts`.
 */
const SHARE_OF_FORMS = { typed: 3, unmarked: 6, others: 12 };

test('every article of the battery is found, and the best one is first, in every form of a query', async () => {
  const open = async () =>
    searchAsReader(await openFromDisk(BATTERY_DIR), `${BATTERY_DIR}/search-index/`);
  let search = await open();
  const known = new Set<string>();
  const questions = questionsOf(await batteryQueries()).filter(({ form, query }, index) => {
    const share =
      form === 'typed' || form === 'unmarked' ? SHARE_OF_FORMS[form] : SHARE_OF_FORMS.others;
    const isFirst = query.finds.some((slug) => !known.has(slug));
    for (const slug of query.finds) known.add(slug);
    return isFirst || index % share === 0;
  });
  expect(questions.length).toBeGreaterThan(380);
  expect(new Set(questions.map(({ form }) => form)).size).toBeGreaterThanOrEqual(9);
  const answers = [];
  for (const [number, question] of questions.entries()) {
    // Each word that Pagefind has read makes the next question slower, and a reader asks few.
    if (number % 30 === 29) search = await open();
    answers.push({ ...question, slugs: await search(question.text) });
  }
  expect(faultsOf(answers)).toEqual([]);
}, 600_000);
