/** Deduplication: a visitor counts once an article in 30 minutes. */
import { VIEW_WINDOW_S } from '../../domain/counting/view-rules.ts';
import { ROBOTS_TXT } from '../articles/path-index.ts';
import type { Request } from '../log/request.ts';
import { createExpiringMap } from './expiring-map.ts';

/** Whether a request is a view. */
export type Decision =
  | { kind: 'view' }
  /** The visitor was counted for the article `afterS` seconds ago. */
  | { kind: 'repeat'; afterS: number }
  /** The visitor has requested robots.txt. */
  | { kind: 'robot' };

export const VIEW: Decision = { kind: 'view' };
export const ROBOT: Decision = { kind: 'robot' };

/** What earlier runs decided on a line: nothing yet, something that is final, or a decision that may change. */
export type Known = { kind: 'new' } | { kind: 'settled' } | Decision;

/** The requests of one visitor for one article, each within 30 minutes of the one before. */
interface Chain {
  /** The time of the last request. */
  lastRequest: number;
  /** The time of the last view. */
  lastView: number;
  /** False when earlier requests may be missing, one of which may have been a view. */
  isCertain: boolean;
}

/**
 * Decides on one request after the other, sorted `byTime`. `knowsAll` says whether this run has met all lines of the 30 minutes
 * before that any run has met. If not, the decision of an earlier run has precedence, and later requests follow from it.
 */
export type Dedupe = (request: Request, known: Known, knowsAll: boolean) => Decision;

/** Makes the deduplication of one run. */
export function createDedupe(): Dedupe {
  const chains = createExpiringMap<Chain>(VIEW_WINDOW_S);
  const robots = createExpiringMap<number>(VIEW_WINDOW_S);

  return ({ time, article, visitor }, known, knowsAll) => {
    const robotSince = robots.get(String(visitor));
    if (article === ROBOTS_TXT) robots.set(String(visitor), time, time);
    const isRobot = robotSince !== undefined && time - robotSince < VIEW_WINDOW_S;
    if (isRobot || known.kind === 'robot') return ROBOT;

    const key = `${visitor}/${article}`;
    const previous = chains.get(key);
    const isContinued = previous && Math.abs(time - previous.lastRequest) < VIEW_WINDOW_S;
    const chain = isContinued ? previous : undefined;
    const isCertain = chain?.isCertain ?? knowsAll;
    const isUndecided = known.kind === 'new' || known.kind === 'settled';
    const earlier = isUndecided || (isCertain && knowsAll) ? undefined : known;
    const decision = earlier ?? decideAfter(chain, time);
    const lastView = decision.kind === 'repeat' ? time - decision.afterS : time;
    const isKnown = isCertain || earlier !== undefined;
    chains.set(key, { lastRequest: time, lastView, isCertain: isKnown }, time);
    return decision;
  };
}

function decideAfter(chain: Chain | undefined, time: number): Decision {
  if (!chain) return VIEW;
  // A line out of order may be earlier than the one that was counted.
  const afterS = Math.abs(time - chain.lastView);
  return afterS >= VIEW_WINDOW_S ? VIEW : { kind: 'repeat', afterS };
}
