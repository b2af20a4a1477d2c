/** What a run adds to the counts. */
import { dayOf } from '../../domain/time/hanoi-day.ts';
import { COUNTS, ROBOT, type Known, type Verdict } from './dedupe.ts';
import type { Request } from '../log/request.ts';

export interface Account {
  /** Enters a request by what was known of it and what has been decided. */
  enter(request: Request, known: Known, verdict: Verdict): void;
  /** Views to be added, by place of the article; fewer than 0 when former verdicts have been mended. */
  views: Map<number, number>;
  /** The same by Hanoi day, for days that are still recent. */
  days: Map<number, Map<string, number>>;
  /** The same by Hanoi month. */
  months: Map<string, number>;
  /** Requests by what became of them. */
  totals: { counted: number; withdrawn: number; repeated: number; robots: number; known: number };
}

/** Opens an account; days before `firstDay` (2026-11-19) are not kept apart. */
export function openAccount(firstDay: string): Account {
  const views: Account['views'] = new Map();
  const days: Account['days'] = new Map();
  const months: Account['months'] = new Map();
  const totals = { counted: 0, withdrawn: 0, repeated: 0, robots: 0, known: 0 };

  const add = ({ time, article }: Request, change: number): void => {
    const day = dayOf(time * 1000);
    const month = day.slice(0, '2026-11'.length);
    views.set(article, (views.get(article) ?? 0) + change);
    months.set(month, (months.get(month) ?? 0) + change);
    if (day < firstDay) return;
    const own = days.get(article) ?? new Map<string, number>();
    days.set(article, own.set(day, (own.get(day) ?? 0) + change));
  };

  return {
    views,
    days,
    months,
    totals,
    enter: (request, known, verdict) => {
      const counts = verdict === COUNTS;
      if (known === 'new') {
        if (counts) add(request, 1);
        totals[counts ? 'counted' : verdict === ROBOT ? 'robots' : 'repeated'] += 1;
        return;
      }
      totals.known += 1;
      if (known === 'settled' || (known === COUNTS) === counts) return;
      add(request, counts ? 1 : -1);
      totals[counts ? 'counted' : 'withdrawn'] += 1;
    },
  };
}
