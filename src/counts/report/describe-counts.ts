import { formatNumber } from '../../domain/numbers.ts';
import type { Totals } from '../service/same-service.ts';

/** “1.234 lượt xem và 5 lượt đánh giá”; what is 0 is left out, unless both are. */
export function describeCounts({ views, ratings }: Totals): string {
  const parts = [
    views > 0 && `${formatNumber(views)} lượt xem`,
    ratings > 0 && `${formatNumber(ratings)} lượt đánh giá`,
  ];
  return parts.filter(Boolean).join(' và ') || '0 lượt xem';
}
