import { formatNumber } from '../../domain/format-number.ts';
import type { ArticleCounts } from '../../domain/counting/article-counts.ts';

/** “1.234 lượt xem và 5 lượt đánh giá”. A count of 0 is omitted unless both are 0. */
export function describeCounts({ views, ratings }: ArticleCounts): string {
  const parts = [
    views > 0 && `${formatNumber(views)} lượt xem`,
    ratings > 0 && `${formatNumber(ratings)} lượt đánh giá`,
  ];
  return parts.filter(Boolean).join(' và ') || '0 lượt xem';
}
