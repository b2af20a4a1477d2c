/** All that the store is made of; two stores of the same ingredients give the same answers. */
import { collectionRows, visibilityOf, type CollectionName } from '../collections.ts';
import { heldBackState, isVisible } from '../domain/visibility.ts';
import { currentAlerts } from './alerts.ts';
import { currentMaintenance } from './maintenance.ts';
import { readCounts, readEntries, readPortal } from './astro-entries.ts';
import type { EntryOf } from './entry.ts';
import { oldUrlSearch } from './redirects/old-url-search.ts';

export type Ingredients = Awaited<ReturnType<typeof readIngredients>>;

/** What is there at a moment, which decides what is among it and has no other influence. */
export async function readIngredients(now: Date) {
  const { entries, expired } = await readVisible(now);
  const portal = await readPortal();
  const articles = [...entries.articles, ...expired];
  const legacyUrls = articles.flatMap(({ legacy }) => legacy?.urls ?? []);
  return {
    ...{ entries, expired, portal, counts: await readCounts() },
    alerts: currentAlerts(entries.alerts, now),
    maintenance: currentMaintenance(portal, now),
    lookedFor: await oldUrlSearch(portal, legacyUrls),
  };
}

/** The entries of every collection that are shown, in `npm run dev` all of them; and the articles that were. */
async function readVisible(now: Date) {
  let expired: readonly EntryOf<'articles'>[] = [];
  const entries = collectionRows.map(async ([name, row]) => {
    const all = await readEntries(name);
    const shown = import.meta.env.DEV
      ? all
      : all.filter((entry) => isVisible(visibilityOf(row, entry), now));
    if (name === 'articles' && shown !== all) {
      const over = all.filter(
        (entry) => heldBackState(visibilityOf(row, entry), now) === 'expired',
      );
      expired = over as EntryOf<'articles'>[];
    }
    return [name, shown] as const;
  });
  const shown = Object.fromEntries(await Promise.all(entries)) as unknown as {
    readonly [Name in CollectionName]: readonly EntryOf<Name>[];
  };
  return { entries: shown, expired };
}
