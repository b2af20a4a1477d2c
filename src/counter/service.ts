/** The counting service: what each route does. docs/counter.md is for hosts, http/route-descriptions.ts describes the interface. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { RATING_ANCHOR } from '../domain/counting/rating-rules.ts';
import { dayOf } from '../domain/time/hanoi-day.ts';
import { addFeedbackRoutes } from './feedback.ts';
import { createMetrics } from './http/metrics.ts';
import { createMiddleware, MAX_FEEDBACK_BYTES, type ServiceEnv } from './http/middleware.ts';
import { openapi } from './http/openapi.ts';
import { problems, toResponse } from './http/problem.ts';
import { createRateLimit } from './http/rate-limit.ts';
import { readRating } from './http/rating-body.ts';
import { routes } from './http/route-descriptions.ts';
import { MAX_IDS } from './http/schemas.ts';
import { createSnapshot } from './http/snapshot.ts';
import type { LiveManifest } from './article-manifest.ts';
import { createClientIp, parseProxies } from './readers/client-ip.ts';
import { createDayKeys } from './readers/day-keys.ts';
import { createMissingIpWarning, createUnnamedProxyWarning } from './readers/proxy-warnings.ts';
import { readerIds, type Fingerprint } from './readers/reader-id.ts';
import { isRobot } from './readers/robots.ts';
import { createGroupCommit } from './store/group-commit.ts';
import type { Store } from './store/store.ts';

/** What an IP may save up, in seconds of its rate: a reader opens several pages at once. */
const BURST_S = 10;

/** All counts cost an IP as much as this many other requests. */
const SNAPSHOT_TOKENS = 20;

/** Counts change with every reader, so no cache may keep them. */
const NO_STORE = { 'Cache-Control': 'no-store' };

/** What a page of the portal may send: https://fetch.spec.whatwg.org/#http-cors-protocol */
const PREFLIGHT_HEADERS = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Content-Type',
  'Access-Control-Max-Age': '86400',
};

export interface ServiceOptions {
  manifest: LiveManifest;
  store: Store;
  /** See readers/secret.ts. */
  secret: string;
  /** Further origins at which the portal is read. */
  origins: readonly string[];
  /** IPs and networks of the proxies in front of the service. */
  proxies: readonly string[];
  /** Requests a second from one IP. */
  rate: number;
  /** The clock, in milliseconds. */
  now: () => number;
}

export interface Service {
  app: OpenAPIHono<ServiceEnv>;
  /** Drops what has expired. To be called every few seconds. Rejects when the store cannot write. */
  purgeExpired: () => Promise<void>;
}

type ServiceContext = Context<ServiceEnv>;

/** Puts the service together. Opens neither port nor store. */
export function createService(options: ServiceOptions): Service {
  const { manifest, store, now } = options;
  const metrics = createMetrics(() => manifest.current.articles.size);
  const keysAt = createDayKeys(store, options.secret);
  const snapshot = createSnapshot(store);
  const commits = createGroupCommit(
    {
      commit: async (batch) => {
        const committed = await store.commit(batch);
        metrics.countViews('counted', committed.counted);
        metrics.countViews('repeated', batch.views.length - committed.counted);
        return committed;
      },
    },
    now,
  );
  const middleware = createMiddleware({
    now,
    metrics,
    clientIp: createClientIp(
      parseProxies(options.proxies),
      createUnnamedProxyWarning(),
      createMissingIpWarning(),
    ),
    isOwnOrigin: (origin) => origin === manifest.current.origin || options.origins.includes(origin),
    rateLimit: createRateLimit(options.rate, options.rate * BURST_S),
  });

  function articleOf(context: ServiceContext): string {
    const id = context.req.param('id') ?? '';
    if (!manifest.current.articles.has(id)) throw problems.unknownArticle();
    return id;
  }

  async function readerOf(
    context: ServiceContext,
    request: Pick<Fingerprint, 'action' | 'article' | 'userAgent'>,
  ) {
    const keys = await keysAt(now());
    return {
      ...readerIds({ ...request, ip: context.get('ip') }, keys),
      changeableUntil: keys.end,
    };
  }

  async function view(context: ServiceContext) {
    const article = articleOf(context);
    const userAgent = userAgentOf(context);
    if (isRobot(userAgent)) {
      metrics.countViews('robot', 1);
      return context.body(null, 204);
    }
    const { readerId, previousDayId } = await readerOf(context, {
      action: 'view',
      article,
      userAgent,
    });
    await commits.view({ article, readerId, previousDayId });
    return context.body(null, 204);
  }

  async function rate(context: ServiceContext) {
    const article = articleOf(context);
    const userAgent = userAgentOf(context);
    // A reader who leaves while the body is being sent has not rated.
    const body = await context.req.text().catch(() => '');
    const { stars, byForm } = readRating(body, context.env.incoming.headers['content-type']);
    const totals = isRobot(userAgent)
      ? await ratingsOf(article)
      : await commits.rating({
          article,
          stars,
          ...(await readerOf(context, { action: 'rating', article, userAgent })),
        });
    if (!byForm) return context.json({ ...totals, stars }, 200, NO_STORE);
    return context.redirect(`${pageOf(context, article)}#${RATING_ANCHOR}`, 303);
  }

  function pageOf(context: ServiceContext, article: string): string {
    const { articles, origin } = manifest.current;
    return new URL(articles.get(article) ?? '/', context.get('origin') ?? origin).href;
  }

  async function ratingsOf(article: string) {
    const { ratings = 0, score = 0 } = (await store.counts([article]))[article] ?? {};
    return { ratings, score };
  }

  const countsOfSome = middleware('counts');
  const countsOfAll = middleware('snapshot', { tokens: SNAPSHOT_TOKENS });
  const chooseCounts: MiddlewareHandler<ServiceEnv> = (context, next) =>
    (context.req.query('ids') === undefined ? countsOfAll : countsOfSome)(context, next);

  const app = new OpenAPIHono<ServiceEnv>();
  app.onError(toResponse);
  // The id of an article may hold a slash, which a path of OpenAPI cannot say.
  app.post('/views/:id{.+}', middleware('views'), view);
  app.post('/ratings/:id{.+}', middleware('ratings'), rate);
  addFeedbackRoutes(app, {
    ...{ store, now, articleOf, pageOf, secret: options.secret },
    formMiddleware: middleware('feedback-form'),
    // Its own page asks to confirm, and sends another origin; what it sends has a token.
    sendMiddleware: middleware('feedback', {
      maxBodyBytes: MAX_FEEDBACK_BYTES,
      fromAnywhere: true,
    }),
  });
  app.openapi(
    { ...routes.counts, middleware: chooseCounts },
    async (context) => {
      const { ids } = context.req.valid('query');
      if (ids) {
        return context.json({ articles: await store.counts([...new Set(ids)]) }, 200, NO_STORE);
      }
      const { etag, json } = await snapshot();
      const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
      const isCurrent = context.req.header('If-None-Match')?.includes(etag) ?? false;
      if (isCurrent) return context.body(null, 304, headers);
      return context.body(json, 200, { ...headers, 'Content-Type': 'application/json' });
    },
    ({ success }) => {
      if (!success) throw problems.tooManyIds(MAX_IDS);
    },
  );
  app.openapi({ ...routes.site, middleware: middleware('site') }, async (context) =>
    context.json(await store.siteViews(dayOf(now())), 200, NO_STORE),
  );
  app.openapi({ ...routes.healthz, middleware: middleware('healthz') }, async (context) => {
    await commits.purgeExpired();
    return context.text('ok', 200, NO_STORE);
  });
  app.openapi({ ...routes.metrics, middleware: middleware('metrics') }, (context) =>
    context.text(metrics.print(), 200, NO_STORE),
  );
  app.openapi({ ...routes.openapi, middleware: middleware('openapi') }, (context) =>
    context.json(openapi, 200, NO_STORE),
  );
  app.options('*', middleware('preflight'), (context) =>
    context.body(null, 204, PREFLIGHT_HEADERS),
  );
  app.all('*', middleware('unknown'), () => {
    throw problems.notFound();
  });
  return { app, purgeExpired: commits.purgeExpired };
}

/** Read from Node's headers: `context.req.header()` would copy all of them into a `Headers` object first. */
function userAgentOf({ env }: ServiceContext): string {
  return env.incoming.headers['user-agent'] ?? '';
}
