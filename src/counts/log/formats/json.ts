/**
 * JSON logs, one object a line: Caddy (https://caddyserver.com/docs/logging), Traefik
 * (https://doc.traefik.io/traefik/observability/access-logs/), and nginx with a `log_format … escape=json` of its own.
 */
import { isDelivered } from '../../../domain/counting/view-rules.ts';
import { NO_ARTICLE, type PathIndex } from '../../articles/path-index.ts';
import { chooseIp, identityOf, withoutPorts } from './client-ip.ts';
import { FIELDS, firstOf, flatten, type JsonFields } from './json-fields.ts';
import {
  decodeSpaces,
  isPrefetchPurpose,
  type LogLine,
  type OnMissing,
  type ReadLine,
} from './log-line.ts';
import { readZonedTime } from './timestamps.ts';

/** In Caddy's entries these are found without parsing JSON; most lines do not request an article. */
const CADDY_TIME = /"ts":\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|"([^"]+)")/;
const CADDY_TARGET = /"uri":\s*"((?:[^"\\]|\\.)*)"/;
const IS_CADDY = /"request":\s*\{/;

/** Caddy's lines are identified by these, also by earlier versions. */
const CADDY_IPS = ['request_client_ip', 'request_remote_ip', 'request_remote_addr'];

const REQUEST_LINE = /^([A-Z]+) (\S+)/;

/** Makes the reader of such lines. `readMessage` reads a line of another format that an object wraps. */
export function createJson(
  { find }: PathIndex,
  readMessage: (text: string, line: LogLine) => boolean,
  onMissing: OnMissing,
): ReadLine {
  return (bytes, start, end, line) => {
    // Exports are arrays with one object a line.
    const whole = bytes.toString('utf8', start, end).trimEnd();
    const text = whole.endsWith(',') ? whole.slice(0, -1).trimEnd() : whole;
    if (!text.endsWith('}')) return false;
    if (isOtherCaddyRequest(text, line)) return true;
    const fields = parse(text);
    if (!fields) return false;

    const request = REQUEST_LINE.exec(firstOf(fields, FIELDS.requestLine) ?? '');
    const target = request?.[2] ?? targetOf(fields);
    const message = target === undefined ? firstOf(fields, FIELDS.message) : undefined;
    if (message !== undefined && readMessage(message, line)) return true;

    line.article = NO_ARTICLE;
    line.time = readZonedTime(timeOf(fields));
    if (Number.isNaN(line.time)) {
      onMissing('time');
      return false;
    }
    if (target === undefined) {
      onMissing('target');
      // Entries with a message are about certificates and the like; others have the target under an unknown name.
      return message !== undefined;
    }
    const article = find(target);
    if (article === NO_ARTICLE) return true;
    const status = firstOf(fields, FIELDS.status);
    const method = request?.[1] ?? firstOf(fields, FIELDS.method);
    const ip = ipOf(fields);
    if (status === undefined) onMissing('status');
    if (method === undefined) onMissing('method');
    if (ip === undefined) onMissing('ip');
    if (status === undefined || method === undefined || ip === undefined) return false;
    if (method !== 'GET' || !isDelivered(status)) return true;

    line.article = article;
    line.ip = ip.ip;
    line.quoted = [];
    line.ipField = `trường ${fields.get(ip.field)?.name ?? ip.field}`;
    line.identity = identityOf(withoutPorts(firstOf(fields, CADDY_IPS) ?? ip.ip), ip.ip);
    line.agent = agentOf(fields);
    line.request = `${status} ${target}`;
    // A truncated object is not valid JSON.
    line.maybeTruncated = false;
    line.isPrefetch = FIELDS.prefetch.some((name) =>
      isPrefetchPurpose(fields.get(name)?.value ?? ''),
    );
    return true;
  };

  /** Reads the time of an entry of Caddy that does not request an article. */
  function isOtherCaddyRequest(text: string, line: LogLine): boolean {
    const target = CADDY_TARGET.exec(text)?.[1];
    if (target === undefined || !IS_CADDY.test(text)) return false;
    if (find(unescapeJson(target)) !== NO_ARTICLE) return false;
    const [, number, written = ''] = CADDY_TIME.exec(text) ?? [];
    line.time = readZonedTime(number === undefined ? written : String(Number(number)));
    line.article = NO_ARTICLE;
    return !Number.isNaN(line.time);
  }
}

/** CloudFront and shippers of IIS logs keep the columns of W3C. */
function hasW3cColumns(fields: JsonFields): boolean {
  return fields.has('cs_uri_stem');
}

/** The time of such columns is in UTC. */
function timeOf(fields: JsonFields): string {
  const [day, clock] = ['date', 'time'].map((name) => fields.get(name)?.value ?? '');
  return hasW3cColumns(fields) && day && clock
    ? `${day}T${clock}Z`
    : (firstOf(fields, FIELDS.time) ?? '');
}

function targetOf(fields: JsonFields): string | undefined {
  const target = firstOf(fields, FIELDS.target);
  const query = firstOf(fields, FIELDS.query);
  return target === undefined || query === undefined || target.includes('?')
    ? target
    : `${target}?${query}`;
}

/** Caddy and nginx may have replaced the IP of a trusted proxy already: then that of the connection differs. */
function ipOf(fields: JsonFields): { ip: string; field: string } | undefined {
  const client = fields.get('request_client_ip')?.value;
  const isResolved = client !== undefined && client !== fields.get('request_remote_ip')?.value;
  const names = isResolved ? ['request_client_ip'] : FIELDS.ip;
  return chooseIp(names.map((name) => ({ name, text: fields.get(name)?.value ?? '' })));
}

/** Undefined when the log has no headers or no agents; then no robots are recognised. */
function agentOf(fields: JsonFields): string | undefined {
  const agent = firstOf(fields, FIELDS.agent);
  if (agent !== undefined) return hasW3cColumns(fields) ? decodeSpaces(agent) : agent;
  const hasHeaders = [...fields.keys()].some((name) => name.startsWith('request_headers_'));
  const hasAgent = FIELDS.agent.some((name) => fields.has(name));
  return hasHeaders || hasAgent ? '' : undefined;
}

/** Go escapes `&` in JSON as `\u0026`. */
function unescapeJson(text: string): string {
  return text.replace(/\\u([\da-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function parse(text: string): JsonFields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? flatten(value)
      : undefined;
  } catch {
    return undefined;
  }
}
