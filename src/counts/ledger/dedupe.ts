/** The rule of half an hour: a visitor counts once an article within it. */
import { VIEW_WINDOW } from '../../domain/counting/counts.ts';
import { ROBOTS_TXT } from '../articles/path-index.ts';
import { createRecently } from './expiring-map.ts';
import type { Request } from '../log/request.ts';

/**
 * How long ago the visitor was last counted for the article, in seconds, when that is why a request does not count;
 * COUNTS when it counts; ROBOT when the visitor has asked for robots.txt, which people do not.
 */
export type Verdict = number;
export const COUNTS = -1;
export const ROBOT = VIEW_WINDOW;

/** What an earlier run has decided: nothing, since the line is new; that it is settled; or a verdict. */
export type Known = 'new' | 'settled' | Verdict;

/** The requests of one visitor for one article that follow each other within half an hour. */
interface Chain {
  /** When the last request came. */
  asked: number;
  /** When the visitor was last counted. */
  counted: number;
  /** False when the beginning may have been missed, so that somebody may have been counted before. */
  isCertain: boolean;
}

export type Judge = (request: Request, known: Known, knowsAll: boolean) => Verdict;

/**
 * Makes a judge, who wants requests in the order of `byTime`. `knowsAll` says whether this run has met all lines of the half
 * hour before that any run has met. If it has not, a verdict of an earlier run is the better one, and what follows is judged
 * by it.
 */
export function createJudge(): Judge {
  const chains = createRecently<Chain>(VIEW_WINDOW);
  const robots = createRecently<number>(VIEW_WINDOW);

  return ({ time, article, visitor }, known, knowsAll) => {
    const robotSince = robots.get(String(visitor));
    if (article === ROBOTS_TXT) robots.set(String(visitor), time, time);
    const isRobot = robotSince !== undefined && time - robotSince < VIEW_WINDOW;
    if (isRobot || known === ROBOT) return ROBOT;

    const key = `${visitor}/${article}`;
    const before = chains.get(key);
    const chain = before && Math.abs(time - before.asked) < VIEW_WINDOW ? before : undefined;
    const isCertain = chain?.isCertain ?? knowsAll;
    const former = typeof known === 'number' && !(isCertain && knowsAll) ? known : undefined;
    const verdict = former ?? verdictAfter(chain, time);
    const counted = verdict === COUNTS ? time : time - verdict;
    chains.set(key, { asked: time, counted, isCertain: isCertain || former !== undefined }, time);
    return verdict;
  };
}

function verdictAfter(chain: Chain | undefined, time: number): Verdict {
  if (!chain) return COUNTS;
  // A line far behind its place may come before the one that has been counted.
  const apart = Math.abs(time - chain.counted);
  return apart >= VIEW_WINDOW ? COUNTS : apart;
}
