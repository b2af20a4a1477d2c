/** The access log of Caddy, one JSON object a line: https://caddyserver.com/docs/logging */
import { NOTHING, type Addresses } from '../../articles/path-index.ts';
import { readEpoch, readZonedTime } from './timestamps.ts';
import { hasArrived, isPrefetchPurpose, withoutPorts, type ReadLine } from './log-line.ts';

/** What is used of an entry; the log is somebody else's, so nothing in it is sure but what has been looked at. */
interface Entry {
  status: unknown;
  request: Record<string, unknown> & { uri: string };
}

/** The time and the target stand in every line; the rest is looked at only when they lead to an article. */
const TIME = /"ts":\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|"([^"]+)")/;
const TARGET = /"uri":\s*"((?:[^"\\]|\\.)*)"/;

/** Makes the reader of such lines. */
export function createCaddy({ find }: Addresses): ReadLine {
  return (bytes, start, end, line) => {
    const text = bytes.toString('utf8', start, end);
    const [, number, written = ''] = TIME.exec(text) ?? [];
    line.time = number === undefined ? readZonedTime(written) : readEpoch(Number(number));
    if (Number.isNaN(line.time) || !text.endsWith('}')) return false;

    line.article = NOTHING;
    const target = TARGET.exec(text)?.[1];
    // Lines without a target tell of certificates and the like.
    if (target === undefined || find(unescape(target)) === NOTHING) return true;
    const entry = parse(text);
    if (entry === undefined) return false;
    const { request, status } = entry;
    if (request['method'] !== 'GET' || !hasArrived(String(status))) return true;
    line.article = find(request.uri);
    const address = request['client_ip'] ?? request['remote_ip'] ?? request['remote_addr'];
    line.address = withoutPorts(String(address));
    const headers = lowerCased(request['headers']);
    line.agent = headers.get('user-agent') ?? '';
    line.asked = `${String(status)} ${request.uri}`;
    // Cut off, it is no JSON.
    line.mayGrow = false;
    line.isPrefetch = ['sec-purpose', 'purpose', 'x-moz'].some((name) =>
      isPrefetchPurpose(headers.get(name) ?? ''),
    );
    return true;
  };
}

/** JSON as Go writes it has `&` in the form `\u0026`. */
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

/** Headers as a map; each holds a list of values. */
function lowerCased(headers: unknown): Map<string, string> {
  return new Map(
    Object.entries(headers ?? {}).map(([name, values]) => [name.toLowerCase(), String(values)]),
  );
}
