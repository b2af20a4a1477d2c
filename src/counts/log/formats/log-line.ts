/** What all formats of logs make of a line. */
import { withoutPort } from '../../../domain/ip.ts';

export interface LogLine {
  /** In seconds since 1970. */
  time: number;
  /** The place of the article asked for, or ROBOTS_TXT, UNKNOWN or NOTHING; in the last case the fields below are left over. */
  article: number;
  /** The address of the visitor with what else belongs to it. Never kept, never written. */
  address: string;
  /** `undefined` when the format does not have it, empty when the visitor does not say. */
  agent: string | undefined;
  /** The target and the status: what tells the requests of one visitor in one second apart. */
  asked: string;
  /** Whether it would tell of another visitor or target if it were longer: without its end it may have been cut off. */
  mayGrow: boolean;
  /** Whether the browser asked in advance, for a page that may never be seen. */
  isPrefetch: boolean;
}

/** Fills in `line` from the bytes from `start` to `end`; false when they are no line of this format. */
export type ReadLine = (bytes: Buffer, start: number, end: number, line: LogLine) => boolean;

/** An empty line to be filled in. */
export function blankLine(): LogLine {
  return {
    time: 0,
    article: -1,
    address: '',
    agent: undefined,
    asked: '',
    mayGrow: false,
    isPrefetch: false,
  };
}

/** The addresses in a text, separated by spaces or commas, without their ports; the rest of it stays as it is. */
export function withoutPorts(text: string): string {
  // Most addresses are IPv4 without a port, and this is asked of millions.
  return text.includes(':') ? text.replace(/[^\s,+]+/g, (word) => withoutPort(word)) : text;
}

/** Only pages that arrived are read: whole (200), in part (206), or unchanged since last time (304). */
export function hasArrived(status: string): boolean {
  return status === '200' || status === '206' || status === '304';
}

/** What browsers say when they load ahead: `Sec-Purpose: prefetch;prerender`, before that `Purpose` and `X-Moz`. */
export function isPrefetchPurpose(purpose: string): boolean {
  return /prefetch|prerender|preview/i.test(purpose);
}
