/** The counting service: which address does what. docs/counter.md tells hosts about it, openapi.ts tells programs. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { RATING_ANCHOR } from '../domain/counting/rules.ts';
import { json, NO_CONTENT, text, type Answer } from './http/answer.ts';
import { dayOf } from '../domain/time/hanoi-day.ts';
import { createGate, type Asked } from './http/middleware.ts';
import type { LiveManifest } from './manifest.ts';
import { createMetrics } from './http/metrics.ts';
import { MOST_IDS, openapi } from './http/openapi.ts';
import { problems } from './http/problem.ts';
import { createNoAddressWarning, createProxyWarning } from './readers/proxy-warnings.ts';
import { createRateLimit } from './http/rate-limit.ts';
import { readRating } from './http/rating-body.ts';
import { createAddressOf, proxyList } from './readers/client-ip.ts';
import { createDayKeys } from './readers/day-keys.ts';
import { readerNames, type Traces } from './readers/reader-id.ts';
import { isRobot } from './readers/robots.ts';
import { createSnapshot } from './http/snapshot.ts';
import { createGroupCommit } from './store/group-commit.ts';
import type { Store } from './store/store.ts';

/** What an address may save up, in seconds of its rate: a reader opens several pages at once. */
const BURST_SECONDS = 10;

/** All counts cost an address as much as so many other requests. */
const SNAPSHOT_TOKENS = 20;

export interface ServiceOptions {
  manifest: LiveManifest;
  store: Store;
  /** See readers/secret.ts. */
  secret: string;
  origins: readonly string[];
  proxies: readonly string[];
  /** Requests a second from one address. */
  rate: number;
  /** The clock, in milliseconds. */
  now: () => number;
}

export interface Service {
  app: Hono<{ Bindings: HttpBindings }>;
  /** Drops what has expired; to be called every now and then. Rejects when the store cannot write. */
  tidy: () => Promise<void>;
}

/** Puts the service together. It opens no port and no store. */
export function createService(options: ServiceOptions): Service {
  const { manifest, store, now } = options;
  const metrics = createMetrics(() => manifest.current.articles.size);
  const keysAt = createDayKeys(store, options.secret);
  const snapshot = createSnapshot(store);
  const commits = createGroupCommit(
    {
      commit: async (batch) => {
        const committed = await store.commit(batch);
        metrics.viewed('counted', committed.counted);
        metrics.viewed('repeated', batch.views.length - committed.counted);
        return committed;
      },
    },
    now,
  );
  const gate = createGate({
    now,
    metrics,
    addressOf: createAddressOf(
      proxyList(options.proxies),
      createProxyWarning(),
      createNoAddressWarning(),
    ),
    isOurOrigin: (origin) => origin === manifest.current.origin || options.origins.includes(origin),
    rateLimit: createRateLimit(options.rate, options.rate * BURST_SECONDS),
  });

  function articleOf({ context }: Asked): string {
    const id = context.req.param('id') ?? '';
    if (!manifest.current.articles.has(id)) throw problems.notAnArticle();
    return id;
  }

  async function readerOf(asked: Asked, about: Pick<Traces, 'act' | 'article' | 'agent'>) {
    const keys = await keysAt(now());
    return {
      ...readerNames({ ...about, address: asked.address }, keys),
      changeableUntil: keys.end,
    };
  }

  async function view(asked: Asked): Promise<Answer> {
    const article = articleOf(asked);
    const agent = asked.context.env.incoming.headers['user-agent'] ?? '';
    if (isRobot(agent)) {
      metrics.viewed('robot', 1);
      return NO_CONTENT;
    }
    const { reader, readerBefore } = await readerOf(asked, { act: 'view', article, agent });
    await commits.view({ article, reader, readerBefore });
    return NO_CONTENT;
  }

  async function rate(asked: Asked): Promise<Answer> {
    const article = articleOf(asked);
    const { headers } = asked.context.env.incoming;
    const agent = headers['user-agent'] ?? '';
    // Who goes away in the middle of a rating has not rated.
    const body = await asked.context.req.text().catch(() => '');
    const { stars, byForm } = readRating(body, headers['content-type']);
    const totals = isRobot(agent)
      ? await ratingsOf(article)
      : await commits.rating({
          article,
          stars,
          ...(await readerOf(asked, { act: 'rating', article, agent })),
        });
    if (!byForm) return json({ ...totals, stars });
    const origin = asked.origin ?? manifest.current.origin;
    const page = new URL(`${manifest.current.articles.get(article)}#${RATING_ANCHOR}`, origin);
    return { status: 303, body: '', headers: { Location: page.href } };
  }

  async function ratingsOf(article: string) {
    const { ratings = 0, score = 0 } = (await store.counts([article]))[article] ?? {};
    return { ratings, score };
  }

  async function counts({ context }: Asked): Promise<Answer> {
    const ids = context.req.query('ids')?.split(',').filter(Boolean) ?? [];
    if (ids.length > MOST_IDS) throw problems.tooManyIds(MOST_IDS);
    return json({ articles: await store.counts([...new Set(ids)]) });
  }

  const one = gate('counts', counts);
  const all = gate(
    'snapshot',
    ({ context }) => snapshot(context.env.incoming.headers['if-none-match']),
    SNAPSHOT_TOKENS,
  );

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.post('/views/:id{.+}', gate('views', view));
  app.post('/ratings/:id{.+}', gate('ratings', rate));
  app.get('/counts', (context) => (context.req.query('ids') === undefined ? all : one)(context));
  app.get(
    '/site',
    gate('site', async () => json(await store.siteViews(dayOf(now())))),
  );
  app.get(
    '/healthz',
    gate('healthz', async () => {
      await commits.tidy();
      return text('ok');
    }),
  );
  app.get(
    '/metrics',
    gate('metrics', () => text(metrics.print())),
  );
  app.get(
    '/openapi.json',
    gate('openapi', () => json(openapi)),
  );
  app.options('*', gate('preflight', preflight));
  app.notFound(
    gate('unknown', () => {
      throw problems.notFound();
    }),
  );
  return { app, tidy: commits.tidy };
}

/** What a page of the portal may send: https://fetch.spec.whatwg.org/#http-cors-protocol */
function preflight(): Answer {
  return {
    status: 204,
    body: null,
    headers: {
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'Content-Type',
      'Access-Control-Max-Age': '86400',
    },
  };
}
