/** What is kept of a line while a run lasts: a person has asked for an article. */
import { isRobot } from '../../counter/readers/robots.ts';
import { UNKNOWN } from '../articles/path-index.ts';
import { createVisitorDigest, markOf } from './hash53.ts';
import type { LogLine } from './formats/log-line.ts';
import type { Tally } from './import-stats.ts';

export interface Request {
  /** In seconds since 1970. */
  time: number;
  /** The place of the article in the list of all, or ROBOTS_TXT. */
  article: number;
  /** Who asked: a number that means something in this run only. */
  visitor: number;
  /** Which line it was: the same number for the same line in every run. */
  mark: number;
}

/** Makes the function that turns lines into requests; those of robots and those made in advance are only counted. */
export function createRequestOf(tally: Tally): (line: LogLine) => Request | undefined {
  const digest = createVisitorDigest();

  return ({ time, article, address, agent, asked, isPrefetch }) => {
    const isKnown = article >= 0;
    if (isKnown) tally.asked += 1;
    // The common format has no agents: there, nobody is taken for a robot.
    if (agent !== undefined && isRobot(agent)) {
      if (isKnown) tally.robots += 1;
      return undefined;
    }
    if (isPrefetch) {
      if (isKnown) tally.prefetched += 1;
      return undefined;
    }
    if (article === UNKNOWN) {
      tally.unknown += 1;
      return undefined;
    }
    const visitor = `${address}\n${agent ?? ''}`;
    return { time, article, visitor: digest(visitor), mark: markOf(`${visitor}\n${asked}`) };
  };
}

/** The order in which requests are judged. It depends on the lines alone, not on the files they came in. */
export function byTime(a: Request, b: Request): number {
  return a.time - b.time || a.mark - b.mark;
}
