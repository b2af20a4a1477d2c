/** The access log of Caddy, one JSON object a line: https://caddyserver.com/docs/logging */
import { NO_ARTICLE, type PathIndex } from '../../articles/path-index.ts';
import { readEpoch, readZonedTime } from './timestamps.ts';
import { isDelivered, isPrefetchPurpose, withoutPorts, type ReadLine } from './log-line.ts';

/** The used fields of an entry. Their types are unknown until checked. */
interface Entry {
  status: unknown;
  request: Record<string, unknown> & { uri: string };
}

/** Time and target are read without parsing JSON; most lines do not request an article. */
const TIME = /"ts":\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|"([^"]+)")/;
const TARGET = /"uri":\s*"((?:[^"\\]|\\.)*)"/;

/** Makes the reader of such lines. */
export function createCaddy({ find }: PathIndex): ReadLine {
  return (bytes, start, end, line) => {
    const text = bytes.toString('utf8', start, end);
    const [, number, written = ''] = TIME.exec(text) ?? [];
    line.time = number === undefined ? readZonedTime(written) : readEpoch(Number(number));
    if (Number.isNaN(line.time) || !text.endsWith('}')) return false;

    line.article = NO_ARTICLE;
    const target = TARGET.exec(text)?.[1];
    // Entries without a target are about certificates and the like.
    if (target === undefined || find(unescape(target)) === NO_ARTICLE) return true;
    const entry = parse(text);
    if (entry === undefined) return false;
    const { request, status } = entry;
    if (request['method'] !== 'GET' || !isDelivered(String(status))) return true;
    line.article = find(request.uri);
    const ip = request['client_ip'] ?? request['remote_ip'] ?? request['remote_addr'];
    line.ip = withoutPorts(String(ip));
    const headers = lowerCased(request['headers']);
    line.agent = headers.get('user-agent') ?? '';
    line.request = `${String(status)} ${request.uri}`;
    // A truncated entry is not valid JSON.
    line.maybeTruncated = false;
    line.isPrefetch = ['sec-purpose', 'purpose', 'x-moz'].some((name) =>
      isPrefetchPurpose(headers.get(name) ?? ''),
    );
    return true;
  };
}

/** Go escapes `&` in JSON as `\u0026`. */
function unescape(text: string): string {
  return text.replace(/\\u([\da-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function parse(text: string): Entry | undefined {
  try {
    const entry = JSON.parse(text) as Partial<Entry>;
    return typeof entry.request?.uri === 'string' ? (entry as Entry) : undefined;
  } catch {
    return undefined;
  }
}

/** Headers by lower-case name. */
function lowerCased(headers: unknown): Map<string, string> {
  return new Map(
    Object.entries(headers ?? {}).map(([name, values]) => [name.toLowerCase(), String(values)]),
  );
}
