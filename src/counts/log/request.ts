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
  /** The same with the IP in each of the fields behind the agent that may hold the reader. */
  behind?: readonly number[];
  /** Hash of the line, the same in every run. */
  lineHash: number;
}

/** What a line is: a request by a person, or why it is none. */
export type RequestOf = (line: LogLine) => Request | 'robot' | 'prefetch' | 'unknown';

/** Makes the function that turns lines into requests. Others are counted in `stats`. */
export function createRequestOf(stats: ImportStats): RequestOf {
  const visitorHash = createVisitorHash();

  return (line) => {
    const { time, article, ip, identity, agent, request, isPrefetch } = line;
    const isKnown = article >= 0;
    if (isKnown) stats.articleRequests += 1;
    // The common format has no agent: there, robots cannot be recognised.
    if (agent !== undefined && isRobot(agent)) {
      if (isKnown) stats.robots += 1;
      if (isKnown && agent === '') stats.readers.withoutAgent += 1;
      return 'robot';
    }
    if (isPrefetch) {
      if (isKnown) stats.prefetched += 1;
      return 'prefetch';
    }
    if (article === UNKNOWN_ARTICLE) {
      stats.unknownArticles += 1;
      return 'unknown';
    }
    const visitor = visitorHash(`${ip}\n${agent ?? ''}`);
    const ips = stats.readers.behindOf(line);
    const behind = ips.map((own) =>
      own === undefined ? visitor : visitorHash(`${own}\n${agent ?? ''}`),
    );
    if (isKnown) stats.readers.add(line, visitor, ips, behind);
    const lineHash = hash53(`${identity}\n${agent ?? ''}\n${request}`);
    return { time, article, visitor, behind, lineHash };
  };
}

/** The order in which requests are decided. It depends on the lines alone, not on the files they came in. */
export function byTime(a: Request, b: Request): number {
  return a.time - b.time || a.lineHash - b.lineHash;
}
