import type { Page } from '@playwright/test';
import { searchWords as words } from '../../src/strings/search.ts';
import { BATTERY_DIR } from '../support/search-battery-portal.ts';
import { batteryQueries, formsOf, type BatteryQuery } from '../support/search-battery.ts';
import { expect, test } from '../support/portal-test.ts';

test.use({ portal: { folder: BATTERY_DIR, base: '/' } });

/** The share of queries with a first article that it must be first for, in each form of them. */
const FIRST = 0.97;
/** Groups of queries, so that both workers have some. */
const GROUPS = 4;

const queries = await batteryQueries();

test('the battery has at least as many queries as docs/search.md says', () => {
  expect(queries.length).toBeGreaterThanOrEqual(350);
  expect(queries.filter(({ first }) => first).length).toBeGreaterThanOrEqual(320);
});

for (let group = 0; group < GROUPS; group += 1) {
  const share = queries.filter((_, index) => index % GROUPS === group);

  test(`every article is among the first ten, however it is asked for (${group + 1}/${GROUPS})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const answers = await answersTo(page, share);
    const missing = answers.flatMap(({ query, form, text, slugs }) =>
      query.finds.filter((slug) => !slugs.includes(slug)).map((slug) => `${form} ${text}: ${slug}`),
    );
    expect(missing).toEqual([]);
    const intruders = answers.filter(({ query, slugs }) =>
      query.misses?.some((slug) => slugs.includes(slug)),
    );
    expect(intruders.map(({ form, text }) => `${form} ${text}`)).toEqual([]);
    const marked = answers.filter(
      ({ query, form }) =>
        query.first && !(query.onlyWithMarks && ['unmarked', 'dAsD'].includes(form)),
    );
    for (const form of new Set(marked.map((answer) => answer.form))) {
      const asked = marked.filter((answer) => answer.form === form);
      const wrong = asked.filter(({ query, slugs }) => query.first !== slugs[0]);
      const told = wrong.map(({ text, slugs }) => `${form} ${text}: ${slugs[0]}`);
      // One of few is no share.
      const allowed = Math.max(1, asked.length * (1 - FIRST));
      expect(wrong.length, told.join('\n')).toBeLessThanOrEqual(allowed);
    }
  });
}

interface BatteryAnswer {
  query: BatteryQuery;
  form: string;
  text: string;
  /** Of the first ten articles, best first. */
  slugs: string[];
}

/** Asks every form of every query through the form of the search page, one after the other. */
async function answersTo(page: Page, share: readonly BatteryQuery[]): Promise<BatteryAnswer[]> {
  await page.goto('/tim-kiem/');
  // From now on the form is answered in the page, and leads nowhere.
  await page.locator('[data-panel][data-state=start]').waitFor();
  const asked = share.flatMap((query) =>
    formsOf(query.query).map(({ form, text }) => ({
      query,
      form,
      text: query.phrase ? `"${text}"` : text,
    })),
  );
  const found = await page.evaluate(askAll, {
    texts: asked.map(({ text }) => text),
    beginnings: [words.found(0, '').slice(0, 8), words.none('').slice(0, 8)],
  });
  return asked.map((question, index) => ({ ...question, slugs: found[index] ?? [] }));
}

/**
 * Runs in the page: submits each text and waits until the page has said what it found. Where it asks whether something
 * else was meant, that is submitted, as a reader would who had left the keyboard off.
 */
async function askAll({
  texts,
  beginnings,
}: {
  texts: string[];
  beginnings: string[];
}): Promise<string[][]> {
  const panel = document.querySelector('site-search[data-panel]');
  const input = panel?.querySelector('input');
  const status = panel?.querySelector('[role=status]');
  if (!input || !status) throw new Error('This is not the search page.');
  let before = '';
  const submit = async (text: string) => {
    input.value = text;
    status.textContent = '';
    input.form?.requestSubmit();
    // A form that the page reads as the same query is no new question, and the list stays.
    while (
      input.value !== before &&
      !beginnings.some((one) => status.textContent.startsWith(one))
    ) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    before = input.value;
  };
  const answers: string[][] = [];
  for (const text of texts) {
    await submit(text);
    const offer = panel?.querySelector('[data-part=corrections] a');
    if (offer) await submit(offer.textContent);
    const links = panel?.querySelectorAll<HTMLAnchorElement>('[data-part=list] h2 a') ?? [];
    answers.push([...links].map(({ pathname }) => pathname.split('/').at(-2) ?? ''));
  }
  return answers;
}
