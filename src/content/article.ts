import type { ReaderCounts } from '../domain/counting/live-counts.ts';
import { slugify } from '../domain/vietnamese/fold.ts';
import type { ArticleFrontMatter } from '../schemas/article.ts';
import type { EntryOf } from './entry.ts';

/** An article as pages see it: its front matter, where it is, and its counts. */
export interface Article extends ArticleFrontMatter {
  /** Path below `articles/` without the extension: `2023/le-ky-niem`. */
  id: string;
  /** Last part of the id; the URL is made from it and from nothing else. */
  slug: string;
  /** Path of the Markdown file below the content folder. */
  file: string;
  /** The digest of that file when its front matter was read. */
  digest?: string | undefined;
  /** All views known, old portal included; absent when nothing was counted. */
  views?: number | undefined;
  /** Views of the last 30 days; 0 when unknown. */
  recentViews: number;
  /** Number of ratings and sum of their stars; absent without ratings. */
  rating?: Pick<ReaderCounts, 'ratings' | 'score'> | undefined;
  /** The part of its counts that live ones are added to; absent without a counting service. */
  notInService?: ReaderCounts | undefined;
}

/** An entry with its counts; of names that lead to the same page, such as “Điện” and “điện”, the first is kept. */
export function toArticle(
  entry: EntryOf<'articles'>,
  counts: Pick<Article, 'views' | 'recentViews' | 'rating' | 'notInService'>,
): Article {
  return {
    ...entry,
    categories: uniqueBySlug(entry.categories),
    tags: uniqueBySlug(entry.tags),
    wards: uniqueBySlug(entry.wards),
    ...counts,
  };
}

function uniqueBySlug(names: readonly string[]): string[] {
  const slugs = names.map(slugify);
  return names.filter((_, index) => slugs.indexOf(slugs[index] ?? '') === index);
}
