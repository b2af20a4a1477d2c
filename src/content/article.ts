import { slugOfName } from '../domain/vietnamese/slug.ts';
import type { ArticleFrontMatter } from '../schemas/article.ts';
import { fingerprint, knowFingerprint } from './incremental/fingerprint.ts';
import type { EntryOf } from './entry.ts';

/** An article as pages see it: its front matter, and where it is. Its counts change nightly; who shows them asks the store. */
export interface Article extends ArticleFrontMatter {
  /** Path below `articles/` without the extension: `2023/le-ky-niem`. */
  id: string;
  /** Last part of the id; the URL is made from it and from nothing else. */
  slug: string;
  /** Path of the Markdown file below the content folder. */
  file: string;
  /** The digest of that file when its front matter was read. */
  digest?: string | undefined;
}

/** An entry; of names that lead to the same page, such as “Điện” and “điện”, the first is kept. */
export function toArticle(entry: EntryOf<'articles'>): Article {
  const article = {
    ...entry,
    categories: uniqueBySlug(entry.categories),
    tags: uniqueBySlug(entry.tags),
    wards: uniqueBySlug(entry.wards),
  };
  return knowFingerprint(article, fingerprint(entry));
}

function uniqueBySlug(names: readonly string[]): string[] {
  const slugs = names.map(slugOfName);
  return names.filter((_, index) => slugs.indexOf(slugs[index] ?? '') === index);
}
