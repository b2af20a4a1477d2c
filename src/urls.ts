/** The paths of this build: `urls.article('ten-bai')` with the base in front. */
import { rowOf, type CollectionName } from './collections.ts';
import { createUrls } from './domain/urls.ts';

const made = createUrls(import.meta.env.BASE_URL);

export const urls = {
  ...made,
  /** The page of an entry of a collection; one without a page of its own stands on many, the home page among them. */
  entryOf(name: CollectionName, { slug }: { slug: string }): string {
    const { path } = rowOf(name);
    return path === undefined ? made.home() : made.entry(path, slug);
  },
  /** The page that lists a collection; the home page when it has none. */
  sectionOf(name: CollectionName): string {
    const { path, listedOn } = rowOf(name);
    return path && listedOn === 'section' ? made.section(path) : made.home();
  },
};
