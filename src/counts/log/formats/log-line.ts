/** The fields that every log format is read into. */
import { withoutPort } from '../../../domain/ip.ts';

export interface LogLine {
  /** In seconds since 1970. */
  time: number;
  /** As `PathIndex.find` returns it. With NO_ARTICLE, the fields below are those of an earlier line. */
  article: number;
  /** The IP address of the visitor. Never stored. */
  ip: string;
  /** `undefined` when the format has no agent, empty when the client sent none. */
  agent: string | undefined;
  /** Status and target: they tell apart the requests of one visitor in one second. */
  request: string;
  /** Whether more characters at the end could change visitor or target, so that an unterminated line is incomplete. */
  maybeTruncated: boolean;
  /** Whether the browser fetched the page in advance; it may never be shown. */
  isPrefetch: boolean;
}

/** Fills `line` from the bytes between `start` and `end`; false when they are not a line of this format. */
export type ReadLine = (bytes: Buffer, start: number, end: number, line: LogLine) => boolean;

/** A line to be filled. */
export function blankLine(): LogLine {
  return {
    time: 0,
    article: -1,
    ip: '',
    agent: undefined,
    request: '',
    maybeTruncated: false,
    isPrefetch: false,
  };
}

/** Removes the ports from the IP addresses in a text; they are separated by spaces, commas or plus signs. */
export function withoutPorts(text: string): string {
  // The common case is IPv4 without a port.
  return text.includes(':') ? text.replace(/[^\s,+]+/g, (word) => withoutPort(word)) : text;
}

/** Whether the response delivered a page: complete (200), in part (206) or unchanged (304). */
export function isDelivered(status: string): boolean {
  return status === '200' || status === '206' || status === '304';
}

/** Whether a header announces a prefetch: `Sec-Purpose: prefetch;prerender`, in older browsers `Purpose` or `X-Moz`. */
export function isPrefetchPurpose(purpose: string): boolean {
  return /prefetch|prerender|preview/i.test(purpose);
}
