import type { APIRoute } from 'astro';
import { collectionRows, type CollectionName } from '../../collections.ts';
import { renderEntry } from '../../content/render-entry.ts';
import { store, type EntryOf } from '../../content/store.ts';
import type { PortalPage } from '../../domain/search/portal-pages.ts';
import { siteWords } from '../../strings.ts';
import { urls } from '../../urls.ts';

/** What the search offers above the articles: the pages of categories, topics and wards, and the standing pages. */
export const GET: APIRoute = async () => {
  const { entries, wards } = await store();
  const pages: PortalPage[] = [];
  for (const [name, { path, offered, body, manual }] of collectionRows) {
    if (path === undefined || !offered) continue;
    const describe = offered as (entry: EntryOf<CollectionName>) => string;
    for (const entry of entries(name)) {
      const { title, slug } = entry as EntryOf<'pages'>;
      const blocks =
        body === 'none' ? [] : (await renderEntry(name, entry as EntryOf<'pages'>)).blocks;
      const headings = blocks.filter(({ heading }) => heading).map(({ text }) => text);
      pages.push({
        kind: manual.title,
        title,
        path: urls.entry(path, slug),
        about: [describe(entry), ...headings],
      });
    }
  }
  for (const { name } of wards) {
    const title = siteWords.wardNews(name);
    pages.push({
      kind: siteWords.wards,
      title,
      path: urls.ward(name),
      names: siteWords.wardNames(name),
      about: [],
    });
  }
  return Response.json(pages);
};
