/** What the columns of a row mean for its article: status, times, ratings. */
import { isPossibleScore } from '../../../domain/counting/article-counts.ts';
import type { ImportedArticle, Note, Status } from '../../article.ts';
import type { Fields } from './modules.ts';

/** Added, plus one, to the state of articles whose category is locked (`row_locked_status`). */
const LOCKED = 20;

/** Seconds since 1970; 0 is none. */
function timeOf(seconds: string | null | undefined): Date | undefined {
  const number = Number(seconds ?? 0);
  return Number.isFinite(number) && number > 0 ? new Date(number * 1000) : undefined;
}

/** When it was published, changed and ended. NukeViet notes a time of change for what was never changed, too. */
export function timesOf(row: Fields) {
  const publishedAt = timeOf(row['publtime']) ?? timeOf(row['addtime']);
  const edited = timeOf(row['edittime']);
  const isChanged =
    edited && publishedAt && edited > publishedAt && row['edittime'] !== row['addtime'];
  return {
    publishedAt,
    updatedAt: isChanged ? edited : undefined,
    expiresAt: timeOf(row['exptime']),
  };
}

/** 0 suspended, 1 published, 2 scheduled, 3 expired, 4 draft, 5 to 10 in review. */
export function statusOf(row: Fields, notes: Note[]): Status {
  const written = Number(row['status'] ?? 1);
  const status = written > LOCKED ? written - (LOCKED + 1) : written;
  if (written > LOCKED && status <= 3) {
    notes.push({ field: 'status', from: 'chuyên mục bị khóa', to: '' });
    return 'withdrawn';
  }
  if (status === 1) return 'published';
  if (status === 2) return 'scheduled';
  if (status === 3) return timeOf(row['exptime']) ? 'published' : 'withdrawn';
  return status === 0 ? 'withdrawn' : 'draft';
}

/** Ratings that are possible; an impossible sum is told. */
export function ratingOf(row: Fields, notes: Note[]): ImportedArticle['rating'] {
  const [ratings, score] = ['click_rating', 'total_rating'].map((field) => Number(row[field] ?? 0));
  if (!ratings || ratings < 0 || score === undefined) return undefined;
  if (isPossibleScore({ ratings, score })) return { ratings, score };
  notes.push({
    field: 'rating',
    from: `${ratings} lượt, ${score} sao`,
    to: '',
    doubt: 'Tổng số sao không thể có với số lượt đánh giá ấy.',
  });
  return undefined;
}
