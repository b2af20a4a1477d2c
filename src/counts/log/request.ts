/** The part of a line that is kept while a run lasts: a person has requested an article. */
import { isRobot } from '../../counter/readers/robots.ts';
import { UNKNOWN_ARTICLE } from '../articles/path-index.ts';
import type { LogLine } from './formats/log-line.ts';
import { createVisitorHash, hash53 } from './hash53.ts';
import type { ImportStats } from './import-stats.ts';

export interface Request {
  /** In seconds since 1970. */
  time: number;
  /** The position of the article in the path index, or ROBOTS_TXT. */
  article: number;
  /** Hash of IP and agent, comparable within this run only. */
  visitor: number;
  /** Hash of the line, the same in every run. */
  lineHash: number;
}

/** Makes the function that turns lines into requests. Robots and prefetches are counted in `stats` and give none. */
export function createRequestOf(stats: ImportStats): (line: LogLine) => Request | undefined {
  const visitorHash = createVisitorHash();

  return ({ time, article, ip, agent, request, isPrefetch }) => {
    const isKnown = article >= 0;
    if (isKnown) stats.articleRequests += 1;
    // The common format has no agent: there, robots cannot be recognised.
    if (agent !== undefined && isRobot(agent)) {
      if (isKnown) stats.robots += 1;
      return undefined;
    }
    if (isPrefetch) {
      if (isKnown) stats.prefetched += 1;
      return undefined;
    }
    if (article === UNKNOWN_ARTICLE) {
      stats.unknownArticles += 1;
      return undefined;
    }
    const visitor = `${ip}\n${agent ?? ''}`;
    return {
      time,
      article,
      visitor: visitorHash(visitor),
      lineHash: hash53(`${visitor}\n${request}`),
    };
  };
}

/** The order in which requests are decided. It depends on the lines alone, not on the files they came in. */
export function byTime(a: Request, b: Request): number {
  return a.time - b.time || a.lineHash - b.lineHash;
}
