/** The fields that every log format is read into. */

export interface LogLine {
  /** In seconds since 1970. */
  time: number;
  /** As `PathIndex.find` returns it. With NO_ARTICLE, the fields below are those of an earlier line. */
  article: number;
  /** The IP of the reader, or the text in its field if that is no IP. Never stored. */
  ip: string;
  /** Quoted fields behind the agent, one of which may hold the reader; `ip` is then that of a proxy. */
  quoted: readonly string[];
  /** The name of the field of `ip`, for the report. */
  ipField: string;
  /**
   * The text about the client that identifies the line, together with agent and request. Lines near borders are remembered by
   * a hash of it, so it must stay the same from version to version.
   */
  identity: string;
  /** `undefined` when the format has no agent, empty when the client sent none. */
  agent: string | undefined;
  /** Status and target: they distinguish requests of one visitor in the same second. */
  request: string;
  /** Whether more characters at the end could change visitor or target, so that an unterminated line is incomplete. */
  maybeTruncated: boolean;
  /** Whether the browser fetched the page in advance; it may never be shown. */
  isPrefetch: boolean;
}

/** Fills `line` from the bytes between `start` and `end`; false when they are not a line of this format. */
export type ReadLine = (bytes: Buffer, start: number, end: number, line: LogLine) => boolean;

/** Fields that a log must have for each request. */
export type RequiredField = 'time' | 'target' | 'method' | 'status' | 'ip';

/** Called when a line or a header of a log lacks a required field. */
export type OnMissing = (field: RequiredField) => void;

/** A line to be filled. */
export function blankLine(): LogLine {
  return {
    time: 0,
    article: -1,
    ip: '',
    quoted: [],
    ipField: '',
    identity: '',
    agent: undefined,
    request: '',
    maybeTruncated: false,
    isPrefetch: false,
  };
}

/** Whether a header announces a prefetch: `Sec-Purpose: prefetch;prerender`, in older browsers `Purpose` or `X-Moz`. */
export function isPrefetchPurpose(purpose: string): boolean {
  return /prefetch|prerender|preview/i.test(purpose);
}

/** Columns of W3C cannot contain spaces: IIS writes `Mozilla/5.0+(X11)`, CloudFront `Mozilla/5.0%20(X11)`. */
export function decodeSpaces(agent: string): string {
  return agent.replace(/%(?:25)?20|\+/g, ' ');
}
