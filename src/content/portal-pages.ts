/** The pages of the portal that are no articles, as the search offers them. */
import { collectionRows, type CollectionName, type Row } from '../collections.ts';
import type { PortalPage } from '../domain/search/portal-pages.ts';
import { siteWords } from '../strings/site.ts';
import { urls } from '../urls.ts';
import { renderText } from './render-entry.ts';
import { store } from './store.ts';

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

async function pagesOf([name, row]: readonly [CollectionName, Row]): Promise<PortalPage[]> {
  const { entries } = await store();
  const { path, body, manual, offered } = row;
  if (!offered || path === undefined) return [];
  return Promise.all(
    entries(name).map(async (entry) => {
      const blocks = body === 'none' ? [] : (await renderText(name, entry)).blocks;
      const headings = blocks.filter(({ heading }) => heading).map(({ text }) => text);
      const { title, about } = offered(entry);
      return {
        ...{ kind: manual.title, title, path: urls.entryOf(name, entry) },
        about: [about, ...headings],
      };
    }),
  );
}
