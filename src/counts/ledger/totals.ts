/** What a run adds to the counts. */
import { dayOf } from '../../domain/time/hanoi-day.ts';
import type { Request } from '../log/request.ts';
import type { Decision, Known } from './dedupe.ts';

export interface Totals {
  /** Records a request with what was known of it and what was decided now. */
  record(request: Request, known: Known, decision: Decision): void;
  /** Views to add, by position of the article; negative when earlier decisions were corrected. */
  views: Map<number, number>;
  /** The same by Hanoi day, for recent days. */
  days: Map<number, Map<string, number>>;
  /** The same by Hanoi month. */
  months: Map<string, number>;
  /** How many requests had each outcome. */
  outcomes: {
    counted: number;
    withdrawn: number;
    repeated: number;
    robots: number;
    known: number;
  };
}

/** Makes empty totals. Views before `firstDay` (2026-11-19) are not kept by day. */
export function createTotals(firstDay: string): Totals {
  const views: Totals['views'] = new Map();
  const days: Totals['days'] = new Map();
  const months: Totals['months'] = new Map();
  const outcomes = { counted: 0, withdrawn: 0, repeated: 0, robots: 0, known: 0 };

  const add = ({ time, article }: Request, change: number): void => {
    const day = dayOf(time * 1000);
    const month = day.slice(0, '2026-11'.length);
    views.set(article, (views.get(article) ?? 0) + change);
    months.set(month, (months.get(month) ?? 0) + change);
    if (day < firstDay) return;
    const ofArticle = days.get(article) ?? new Map<string, number>();
    days.set(article, ofArticle.set(day, (ofArticle.get(day) ?? 0) + change));
  };

  return {
    views,
    days,
    months,
    outcomes,
    record: (request, known, decision) => {
      const isView = decision.kind === 'view';
      if (known.kind === 'new') {
        if (isView) add(request, 1);
        outcomes[isView ? 'counted' : decision.kind === 'robot' ? 'robots' : 'repeated'] += 1;
        return;
      }
      outcomes.known += 1;
      if (known.kind === 'settled' || (known.kind === 'view') === isView) return;
      add(request, isView ? 1 : -1);
      outcomes[isView ? 'counted' : 'withdrawn'] += 1;
    },
  };
}
