import type { ReaderCounts } from '../domain/counting/live-counts.ts';
import type { ArticleFrontMatter } from '../schemas/article.ts';

/** An article as pages see it: its front matter, where it is, and its counts. */
export interface Article extends ArticleFrontMatter {
  /** Path below `articles/` without the extension: `2023/le-ky-niem`. */
  id: string;
  /** Last part of the id; the URL is made from it and from nothing else. */
  slug: string;
  /** Path of the Markdown file below the content folder. */
  file: string;
  /** All views known, old portal included; absent when nobody has counted. */
  views?: number | undefined;
  /** Views of the last 30 days; 0 when unknown. */
  recentViews: number;
  /** How many readers have rated it and the sum of their stars; absent when nobody has. */
  rating?: Pick<ReaderCounts, 'ratings' | 'score'> | undefined;
  /** The part of its counts that live ones are added to; absent without a counting service. */
  notInService?: ReaderCounts | undefined;
}
