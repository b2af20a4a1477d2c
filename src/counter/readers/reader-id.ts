/** What the service knows of who reads: a keyed hash, and nothing that leads back from it. */
import { createHmac, type KeyObject } from 'node:crypto';
import type { DayKeys } from './day-keys.ts';

/** 96 bits: among a million readers a day, two that are taken for one are not to be expected in the life of a portal. */
const LENGTH = 16;

/** What a request tells of its reader, and what it is about. */
export interface Traces {
  /** `view` or `rating`: whoever rates is not known to be who read. */
  act: 'view' | 'rating';
  address: string;
  agent: string;
  article: string;
}

/**
 * The names of a reader of one article, for one day. The article is hashed along, so that the store does not even know
 * which articles the same person has read.
 */
export function readerNames(traces: Traces, { today, yesterday }: DayKeys) {
  return {
    reader: nameUnder(today, traces),
    readerBefore: yesterday && nameUnder(yesterday, traces),
  };
}

function nameUnder(key: KeyObject, { act, address, agent, article }: Traces): string {
  return createHmac('sha256', key)
    .update(`${act}\n${address}\n${article}\n${agent}`)
    .digest('base64url')
    .slice(0, LENGTH);
}
