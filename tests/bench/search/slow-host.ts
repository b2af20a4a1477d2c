/**
 * A host as docs/hosting.md describes it, at the far end of a slow line. The line is here and not in the browser, since
 * a browser slows down a page, but not the workers of a page, in which Pagefind's own interface searches.
 */
import { hash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { serve } from '../../../src/conformance/static-server.ts';

const compress = promisify(gzip);
const TEXT = /^text\/|javascript|json|xml|svg/;
/** What may be kept without asking; see docs/hosting.md. */
const LASTING = /^\/_astro\/|^\/search-index\/[^/]+\/|^\/pagefind\/(?:fragment|index|filter)\//;

/** A packet of Ethernet. */
const PACKET = 1460;
/** How often packets are sent, in milliseconds. */
const TICK = 5;

export interface Line {
  /** Of all answers together. */
  bytesPerSecond: number;
  /** Before the first byte of each answer, in milliseconds. */
  latency: number;
}

/** What has been sent since the host started; headers count. */
export interface Traffic {
  requests: number;
  bytes: number;
}

export interface SlowHost {
  /** With a slash at the end. */
  url: string;
  /** May be changed at any time. */
  line: Line;
  traffic(): Traffic;
  /** The answers so far, in the order of the requests, with the moments of `performance.now()`. */
  readonly answers: readonly SentAnswer[];
  /** Resolves when nothing has been asked or sent for so many milliseconds. */
  quiet(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

export interface SentAnswer {
  path: string;
  asked: number;
  /** Of the last byte; undefined while it is on its way. */
  done?: number;
  bytes: number;
}

interface Parcel {
  response: ServerResponse;
  answer: SentAnswer;
  body: Buffer;
  sent: number;
}

/** Serves folders laid over each other, the first one on top. */
export async function serveSlowly(folders: readonly string[], first: Line): Promise<SlowHost> {
  const layers = await Promise.all(folders.map((folder) => serve(folder)));
  const answers: SentAnswer[] = [];
  const onTheirWay: Parcel[] = [];
  let lastActivity = performance.now();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const entry: SentAnswer = { path: request.url ?? '/', asked: performance.now(), bytes: 0 };
    answers.push(entry);
    lastActivity = entry.asked;
    const { status, headers, body } = await read(layers, pathname, request);
    await new Promise((resolve) => setTimeout(resolve, host.line.latency));
    response.sendDate = true;
    response.writeHead(status, headers);
    response.flushHeaders();
    entry.bytes += headerBytes(response);
    onTheirWay.push({ response, answer: entry, body, sent: 0 });
  };

  let before = performance.now();
  let budget = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    // What was not used is lost: a line that was idle is no faster afterwards.
    budget =
      onTheirWay.length === 0 ? 0 : budget + ((now - before) / 1000) * host.line.bytesPerSecond;
    before = now;
    while (onTheirWay.length > 0) {
      const parcel = onTheirWay[0] as Parcel;
      const packet = parcel.body.subarray(parcel.sent, parcel.sent + PACKET);
      if (packet.length > budget) return;
      budget -= packet.length;
      onTheirWay.shift();
      send(parcel, packet);
      lastActivity = now;
      // The answers take turns.
      if (parcel.sent < parcel.body.length) onTheirWay.push(parcel);
    }
  }, TICK);

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host: SlowHost = {
    url: `http://localhost:${port}/`,
    line: first,
    answers,
    traffic: () => ({
      requests: answers.length,
      bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0),
    }),
    async quiet(milliseconds) {
      const isBusy = () => answers.some(({ done }) => done === undefined);
      while (isBusy() || performance.now() - lastActivity < milliseconds) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async close() {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all(layers.map((layer) => layer.close()));
    },
  };
  return host;
}

interface Page {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** What the topmost folder that has the file holds, compressed as hosts do. */
async function read(
  layers: readonly { url: string }[],
  pathname: string,
  request: IncomingMessage,
): Promise<Page> {
  let found: Response | undefined;
  for (const { url } of layers) {
    found = await fetch(url + pathname.slice(1));
    if (found.ok) break;
  }
  if (!found) throw new Error('A host without folders has nothing to serve.');
  const type = found.headers.get('content-type') ?? '';
  const plain = Buffer.from(await found.arrayBuffer());
  const isText = TEXT.test(type);
  const body = isText ? await compress(plain) : plain;
  const etag = `"${hash('sha1', body)}"`;
  const headers: Record<string, string> = {
    'content-type': type,
    etag,
    'cache-control': LASTING.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(isText && { 'content-encoding': 'gzip', vary: 'Accept-Encoding' }),
  };
  if (request.headers['if-none-match'] === etag) {
    return { status: 304, headers, body: Buffer.alloc(0) };
  }
  headers['content-length'] = String(body.length);
  return { status: found.status, headers, body };
}

function send(parcel: Parcel, packet: Buffer): void {
  const { response, answer, body } = parcel;
  parcel.sent += packet.length;
  answer.bytes += packet.length;
  if (parcel.sent < body.length) {
    response.write(packet);
  } else {
    response.end(packet);
    answer.done = performance.now();
  }
}

/** Status line, headers and the empty line after them. */
function headerBytes(response: ServerResponse): number {
  const lines = Object.entries(response.getHeaders()).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${response.statusCode} ${response.statusMessage}`, ...lines, '', ''].join(
    '\r\n',
  ).length;
}
