/**
 * The battery through the element, as its queries are typed with all marks: a twelfth of the queries of each kind, and all
 * that the page treats in a way of its own. tests/build/search-battery.test.ts asks every query in every form without a page.
 */
import type { Page } from '@playwright/test';
import { searchWords as words } from '../../src/strings/search.ts';
import { BATTERY_DIR } from '../support/search-battery-portal.ts';
import { batteryQueries } from '../support/search-battery.ts';
import {
  faultsOf,
  questionsOf,
  type BatteryAnswer,
  type BatteryQuestion,
} from '../support/search-battery-answers.ts';
import { expect, test } from '../support/portal-test.ts';

test.use({ portal: { folder: BATTERY_DIR, base: '/' } });

test('every article of the battery is among the first ten on the search page', async ({ page }) => {
  test.setTimeout(120_000);
  const kinds = Map.groupBy(await batteryQueries(), ({ kind }) => kind);
  const some = [...kinds.values()].flatMap((queries) =>
    queries.filter(({ meant, phrase }, index) => meant || phrase || index % 12 === 0),
  );
  const questions = questionsOf(some).filter(({ form }) => form === 'typed');
  expect(questions.length).toBeGreaterThan(40);
  expect(kinds.size).toBeGreaterThan(15);
  expect(faultsOf(await answersTo(page, questions))).toEqual([]);
});

/** Asks through the form of the search page, one question after the other. */
async function answersTo(page: Page, questions: BatteryQuestion[]): Promise<BatteryAnswer[]> {
  await page.goto('/tim-kiem/');
  // From now on the form is answered in the page, and leads nowhere.
  await page.locator('[data-panel][data-state=start]').waitFor();
  const found = await page.evaluate(askAll, {
    texts: questions.map(({ text }) => text),
    beginnings: [words.found(0, '').slice(0, 8), words.none('').slice(0, 8)],
  });
  return questions.map((question, index) => ({ ...question, slugs: found[index] ?? [] }));
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
