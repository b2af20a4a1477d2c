/** The URLs in a list or in an access log, each with how often it was asked for. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** A line that asks for something. */
export interface AskedUrl {
  url: string;
  visits: number;
}

const GZIP_MAGIC = [0x1f, 0x8b];

/** The method, the target and what follows of a request in the logs of nginx, Apache, Caddy and IIS behind quotation marks. */
const REQUEST =
  /"(GET|HEAD|POST|PUT|DELETE|OPTIONS|PATCH|CONNECT|PROPFIND) (\S+)(?: HTTP\/[\d.]+)?"/;
/** Fields of one object a line. */
const TARGET_FIELDS = ['request_uri', 'uri', 'path', 'url'];
/** `2026-11-30 10:00:00 10.0.0.1 GET /default.aspx id=12 80 - …`: W3C, the query in a field of its own. */
const W3C = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d .*? (GET|HEAD|POST) (\/\S*) (\S+) /;
/** What a theme and a browser fetch beside a page. */
const BESIDE_A_PAGE =
  /\.(?:css|m?js|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|eot)(?:[?#]|$)/i;
const ROBOT = /bot\b|bot\/|crawl|spider|slurp|curl\/|wget|python-|monitor|facebookexternalhit/i;

/**
 * Yields what the lines of a file ask for; those of machines and of files beside a page are left out of a log.
 *
 * @param onUnread is given each line that is neither a URL nor a line of a log
 */
export async function* readRequests(
  file: string,
  onUnread: (line: string) => void = () => {},
): AsyncGenerator<AskedUrl> {
  let rest = '';
  for await (const text of textOf(file)) {
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) yield* askedIn(line, onUnread);
  }
  yield* askedIn(rest, onUnread);
}

/** What one line asks for: nothing, or one URL. */
export function askedIn(line: string, onUnread: (line: string) => void = () => {}): AskedUrl[] {
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return [];
  const logged = loggedTarget(text);
  if (logged !== undefined) {
    const isLeftOut = logged === '' || BESIDE_A_PAGE.test(logged) || ROBOT.test(text);
    return isLeftOut ? [] : [{ url: logged, visits: 1 }];
  }
  const found = listed(text);
  if (found.length === 0) onUnread(text);
  return found;
}

/** The target of a line of a log, '' when it is not read; undefined for a line of a list. */
function loggedTarget(line: string): string | undefined {
  const [, method, target] = REQUEST.exec(line) ?? [];
  if (target !== undefined) return method === 'GET' ? target : '';
  const [, w3cMethod, path, query] = W3C.exec(line) ?? [];
  if (path !== undefined)
    return w3cMethod === 'GET' ? `${path}${query === '-' ? '' : `?${query}`}` : '';
  if (!line.startsWith('{')) return undefined;
  try {
    const fields = JSON.parse(line) as Record<string, unknown>;
    const nested = Object(fields['request']) as Record<string, unknown>;
    const method = fields['method'] ?? fields['request_method'] ?? nested['method'] ?? 'GET';
    const found = TARGET_FIELDS.map((name) => fields[name] ?? nested[name]).find(
      (value) => typeof value === 'string',
    );
    return method === 'GET' && typeof found === 'string' ? found : '';
  } catch {
    return '';
  }
}

/** `/tin?id=1`, `/tin?id=1,230`, `230 /tin?id=1` or a table pasted from a sheet. */
function listed(line: string): AskedUrl[] {
  const bare = line.replace(/^"|"$/g, '');
  const [, before, url = '', after] =
    /^(?:([\d.]+)[\s,;]+)?((?:https?:\/\/|\/)\S*?)(?:"?[\t,;]\s*"?([\d.]+))?$/i.exec(bare) ?? [];
  if (url === '') return [];
  return [{ url, visits: Number((before ?? after ?? '1').replaceAll('.', '')) }];
}

async function* textOf(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file);
  let decoder: TextDecoder | undefined;
  const chunks = (await isGzip(file)) ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => chunks.destroy(error));
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
}

async function isGzip(file: string): Promise<boolean> {
  for await (const chunk of createReadStream(file, { end: 1 }) as AsyncIterable<Buffer>) {
    return GZIP_MAGIC.every((byte, at) => chunk[at] === byte);
  }
  return false;
}
