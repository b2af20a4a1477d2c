/** The pages of the portal that are no articles, as the search offers them. */
import { collectionRows } from '../collections.ts';
import type { PortalPage } from '../domain/search/portal-pages.ts';
import { siteWords } from '../strings.ts';
import { urls } from '../urls.ts';
import { renderEntry } from './render-entry.ts';
import { store, type EntryOf } from './store.ts';

/** Those of categories, topics and wards, and the standing pages, in the order of the tables and files. */
export async function portalPages(): Promise<PortalPage[]> {
  const { wards } = await store();
  const pages = await Promise.all(collectionRows.map(pagesOf));
  return [
    ...pages.flat(),
    ...wards.map((ward) => ({
      kind: siteWords.wards,
      title: siteWords.wardNews(ward.name),
      path: urls.ward(ward.name),
      names: siteWords.wardNames(ward.name),
      about: [],
    })),
  ];
}

async function pagesOf([name, row]: (typeof collectionRows)[number]): Promise<PortalPage[]> {
  const { entries } = await store();
  const { path, body, manual } = row;
  const describe = row.offered as ((entry: object) => string) | undefined;
  if (!describe || path === undefined) return [];
  return Promise.all(
    // What is offered has a title, as every page has.
    (entries(name) as EntryOf<'pages'>[]).map(async (entry) => {
      const blocks = body === 'none' ? [] : (await renderEntry(name, entry)).blocks;
      const headings = blocks.filter(({ heading }) => heading).map(({ text }) => text);
      return {
        kind: manual.title,
        title: entry.title,
        path: urls.entry(path, entry.slug),
        about: [describe(entry), ...headings],
      };
    }),
  );
}
