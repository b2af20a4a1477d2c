/**
 * The common and combined formats of nginx and Apache, optionally with the host name, a prefix of syslog or a container in front
 * and more fields at the end: https://httpd.apache.org/docs/2.4/logs.html#combined,
 * https://nginx.org/en/docs/http/ngx_http_log_module.html
 */
import { isDelivered } from '../../../domain/counting/view-rules.ts';
import { NO_ARTICLE, type PathIndex } from '../../articles/path-index.ts';
import { identityOf, withoutPorts } from './client-ip.ts';
import { forwardedIn, IP_BEHIND, IP_IN_FRONT, quotedIn, readClient } from './line-prefix.ts';
import { isPrefetchPurpose, type ReadLine } from './log-line.ts';
import { findRequest } from './request-place.ts';
import { createCommonTimeReader } from './timestamps.ts';

const NONE: readonly string[] = [];
const SPACE = 0x20;
const QUOTE = 0x22;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const SLASH = 0x2f;
const GET = Buffer.from('GET ');

/** Offsets from the `[` before the time: to its first slash, to its `]`, to the quote before the request. */
const TO_SLASH = '[21'.length;
const TO_CLOSE = '[21/Nov/2026:10:52:33 +0700'.length;
const TO_QUOTE = TO_CLOSE + 2;

/** What follows `"GET `: target, status, bytes, and in the combined format referrer, agent and further fields. */
const REQUEST =
  /^(.*?)(?: HTTP\/\d(?:\.\d)?)?" (\d{3}) (?:\d+|-)(?: "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)"(.*))?$/;

/** Makes the reader of such lines. Only requests for an article are decoded to text; of other lines only the time is read. */
export function createCombined({ find, mightMatch }: PathIndex): ReadLine {
  const readTime = createCommonTimeReader();
  /** Number of fields of the previous line from the agent on; a truncated line has fewer. */
  let previousFields = 0;

  return (bytes, start, end, line) => {
    let open = start;
    // An IPv6 address may be in brackets as well.
    while (open < end && !(bytes[open] === OPEN && bytes[open + TO_SLASH] === SLASH)) open += 1;
    let quote = open + TO_QUOTE;
    if (quote < end && bytes[open + TO_CLOSE] === CLOSE && bytes[quote] === QUOTE) {
      line.time = readTime(bytes, open + 1);
      if (Number.isNaN(line.time)) return false;
    } else {
      const place = findRequest(bytes, start, end);
      if (!place) return false;
      ({ open, quote, time: line.time } = place);
    }

    line.article = NO_ARTICLE;
    const target = quote + 1 + GET.length;
    if (!isGet(bytes, target - GET.length) || !mightMatch(bytes, target)) return true;
    const [, requested, status, agent, rest = ''] =
      REQUEST.exec(bytes.toString('utf8', target, end)) ?? [];
    if (requested === undefined || status === undefined) return false;
    if (!isDelivered(status)) return true;
    line.article = find(requested);
    if (line.article === NO_ARTICLE) return true;
    const prefix = bytes.toString('latin1', start, open);
    const { ip, field } = readClient(prefix, rest);
    line.ip = rest === '' ? ip : readClient(prefix, '').ip;
    line.ipField = IP_IN_FRONT;
    line.quoted = rest === '' ? NONE : quotedIn(rest);
    const forwarded = forwardedIn(rest);
    line.identity = identityOf(withoutPorts(prefix + forwarded), field === IP_BEHIND ? ip : '');
    line.agent = agent === '-' ? '' : agent;
    const fields = agent === undefined ? 0 : rest.split('"').length;
    line.maybeTruncated = fields < previousFields;
    previousFields = fields;
    line.request = `${status} ${requested}`;
    line.isPrefetch = isPrefetchPurpose(rest);
    return true;
  };
}

function isGet(bytes: Buffer, start: number): boolean {
  return (
    bytes[start] === GET[0] &&
    bytes[start + 1] === GET[1] &&
    bytes[start + 2] === GET[2] &&
    bytes[start + 3] === SPACE
  );
}
