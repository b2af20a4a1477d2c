/** Where time and request stand in lines that are almost in the combined format. */
import { findIp } from './client-ip.ts';
import { readZonedTime } from './timestamps.ts';

export interface RequestPlace {
  /** Of the bracket before the time, and of the quote before the request. */
  open: number;
  quote: number;
  /** In seconds since 1970. */
  time: number;
}

/** Whatever precedes the time, such as a chain of X-Forwarded-For, is shorter. */
const MAX_BYTES = 4096;

/**
 * The time has a fraction of a second or is in the form of ISO 8601 (`$time_iso8601`); one word, such as a duration or the state
 * of a cache, may stand between time and request.
 */
const TIME_AND_REQUEST = /\[(\d[^[\]"]{18,39})\] (?: *([\w.:-]+) )? *"/;

/** Finds them between `start` and `end`; undefined when the line is in another format. */
export function findRequest(bytes: Buffer, start: number, end: number): RequestPlace | undefined {
  const text = bytes.toString('latin1', start, Math.min(end, start + MAX_BYTES));
  const [all = '', written = '', word = ''] = TIME_AND_REQUEST.exec(text) ?? [];
  const index = text.indexOf(all);
  // With nothing in front, the reader is somewhere behind.
  if (all === '' || text.slice(0, index).trim() === '' || findIp(word)) return undefined;
  const time = readZonedTime(written);
  if (Number.isNaN(time)) return undefined;
  return { open: start + index, quote: start + index + all.length - 1, time };
}
