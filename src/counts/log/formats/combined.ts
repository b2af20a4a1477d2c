/**
 * The common and the combined format, which nginx and Apache write, also with the name of the host in front and with
 * fields of the host's own behind: https://httpd.apache.org/docs/2.4/logs.html#combined,
 * https://nginx.org/en/docs/http/ngx_http_log_module.html
 */
import { NOTHING, type Addresses } from '../../articles/path-index.ts';
import { createCommonClock } from './timestamps.ts';
import { hasArrived, isPrefetchPurpose, withoutPorts, type ReadLine } from './log-line.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const SLASH = 0x2f;
const GET = Buffer.from('GET ');

/** From the `[` of the time to its first slash, to its `]`, and to the quote before the request. */
const TO_SLASH = '[21'.length;
const TO_CLOSE = '[21/Nov/2026:10:52:33 +0700'.length;
const TO_QUOTE = TO_CLOSE + 2;

/** What follows `"GET `: target, status, bytes, and in the combined format referrer, agent and whatever else. */
const REQUEST =
  /^(.*?)(?: HTTP\/\d(?:\.\d)?)?" (\d{3}) (?:\d+|-)(?: "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)"(.*))?$/;
/** The addresses a proxy passes on, which nginx's own format `main` writes last; other formats have numbers there. */
const FORWARDED = /^ "((?:\d{1,3}(?:\.\d{1,3}){3}|\[?[\da-f]*:[\da-f:.]+)[^"]*)"/i;

/** Makes the reader of such lines. Only what asks for an article becomes text; of the rest just the time is read. */
export function createCombined({ find, mayLead }: Addresses): ReadLine {
  const readTime = createCommonClock();
  /** How many fields the line before had from the agent on: one that is cut off has fewer. */
  let fieldsBefore = 0;

  return (bytes, start, end, line) => {
    let open = start;
    // An address may stand in brackets as well.
    while (open < end && !(bytes[open] === OPEN && bytes[open + TO_SLASH] === SLASH)) open += 1;
    if (open + TO_QUOTE >= end) return false;
    if (bytes[open + TO_CLOSE] !== CLOSE || bytes[open + TO_QUOTE] !== QUOTE) return false;
    line.time = readTime(bytes, open + 1);
    if (Number.isNaN(line.time)) return false;

    line.article = NOTHING;
    const target = open + TO_QUOTE + 1 + GET.length;
    if (!isGet(bytes, target - GET.length) || !mayLead(bytes, target)) return true;
    const [, asked, status, agent, rest = ''] =
      REQUEST.exec(bytes.toString('utf8', target, end)) ?? [];
    if (asked === undefined || status === undefined) return false;
    if (!hasArrived(status)) return true;
    line.article = find(asked);
    if (line.article === NOTHING) return true;
    const forwarded = FORWARDED.exec(rest)?.[1] ?? '';
    line.address = withoutPorts(bytes.toString('latin1', start, open) + forwarded);
    line.agent = agent === '-' ? '' : agent;
    const fields = agent === undefined ? 0 : rest.split('"').length;
    line.mayGrow = fields < fieldsBefore;
    fieldsBefore = fields;
    line.asked = `${status} ${asked}`;
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
