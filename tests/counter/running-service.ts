/** The service on a free port, in this process, with a clock that the test sets. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { followManifest } from '../../src/counter/article-manifest.ts';
import { startServer } from '../../src/counter/server.ts';
import { createService } from '../../src/counter/service.ts';
import { openStore } from '../../src/counter/store/open-store.ts';
import { checkAnswer } from './contract.ts';
import type { TestStore } from './stores.ts';

export const ORIGIN = 'https://bensen.example';

/** The articles of the portal: ten of them, `2026/bai-0` to `2026/bai-9`. */
export const ARTICLES = Array.from({ length: 10 }, (_, index) => `2026/bai-${index}`);

export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

export interface Answered {
  status: number;
  headers: Headers;
  body: string;
}

export interface Request {
  method?: 'GET' | 'POST' | 'OPTIONS';
  headers?: Record<string, string>;
  body?: string;
  /** Of the reader; 10.0.0.1 when left out. */
  from?: string;
  /** Of the reader; Firefox when left out. */
  agent?: string;
}

export interface RunningService {
  url: string;
  /** In milliseconds. */
  clock: { now: number };
  purgeExpired(): Promise<void>;
  /** Sends a request, and checks the answer against the OpenAPI document. */
  ask(target: string, request?: Request): Promise<Answered>;
  /** Sends a view. Throws when it is not answered with success. */
  view(id: string, reader?: Pick<Request, 'from' | 'agent'>): Promise<void>;
  rate(id: string, stars: number, reader?: Pick<Request, 'from' | 'agent'>): Promise<object>;
  counts(...ids: string[]): Promise<Record<string, object>>;
  stop(): Promise<void>;
}

/** Writes the list of articles into a folder, as the build does. */
export async function writeManifest(folder: string, ids = ARTICLES): Promise<string> {
  const file = path.join(folder, 'index.json');
  const articles = Object.fromEntries(ids.map((id) => [id, `/bai-viet/${path.basename(id)}/`]));
  await writeFile(file, JSON.stringify({ portal: `${ORIGIN}/`, articles }));
  return file;
}

/** Starts the service on a store. Believes the X-Forwarded-For of this machine, unless `proxies` says otherwise. */
export async function runService(
  { dsn, folder }: TestStore,
  { rate = 1_000_000, origins = [] as string[], proxies = ['127.0.0.1'], now = Date.now() } = {},
): Promise<RunningService> {
  const clock = { now };
  const manifest = await followManifest(await writeManifest(folder));
  const store = await openStore(dsn);
  const service = createService({
    ...{ manifest, store, rate, origins, proxies },
    secret: 'a secret that is long enough for a test',
    now: () => clock.now,
  });
  const server = await startServer(service, { host: '127.0.0.1', port: 0, proxies });

  const ask: RunningService['ask'] = async (target, request = {}) => {
    const { method = 'GET', headers, body, from = '10.0.0.1', agent = FIREFOX } = request;
    const sent = new globalThis.Request(server.url + target, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': agent, 'x-forwarded-for': from, ...headers },
      ...(body !== undefined && { body }),
    });
    const response = await fetch(sent);
    const answered = {
      status: response.status,
      headers: response.headers,
      body: await response.text(),
    };
    checkAnswer(sent, answered);
    return answered;
  };

  return {
    url: server.url,
    clock,
    ask,
    purgeExpired: service.purgeExpired,
    view: async (id, reader) => {
      const { status, body } = await ask(`/views/${id}`, { method: 'POST', ...reader });
      if (status !== 204) throw new Error(`The view was answered with ${status}: ${body}`);
    },
    rate: async (id, stars, reader) => {
      const { body } = await ask(`/ratings/${id}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ stars }),
        ...reader,
      });
      return JSON.parse(body) as object;
    },
    counts: async (...ids) => {
      const { body } = await ask(`/counts?ids=${ids.join(',')}`);
      return (JSON.parse(body) as { articles: Record<string, object> }).articles;
    },
    stop: async () => {
      await server.drain();
      await store.close();
      manifest.close();
    },
  };
}
