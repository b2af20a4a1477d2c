/** Messages about articles: who may send one, and what is stored of it. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import {
  FEEDBACK_ANCHOR,
  FEEDBACK_AT_ONCE,
  FEEDBACK_PER_SECOND,
  MAX_WRITING_MS,
  MIN_WRITING_MS,
} from '../domain/counting/feedback-rules.ts';
import { CONFIRM_PAGE_HEADERS, confirmPage } from './http/confirm-page.ts';
import { readFeedback, type SentFeedback } from './http/feedback-body.ts';
import type { ServiceEnv } from './http/middleware.ts';
import { problems } from './http/problem.ts';
import { createRateLimit } from './http/rate-limit.ts';
import { createFormTokens } from './readers/form-token.ts';
import { isRobot } from './readers/robots.ts';
import type { FeedbackStore } from './store/feedback.ts';

type FeedbackContext = Context<ServiceEnv>;

export interface FeedbackOptions {
  store: FeedbackStore;
  secret: string;
  now: () => number;
  /** The id of the article that a request is about. Throws a Problem when there is none. */
  articleOf: (context: FeedbackContext) => string;
  /** The full URL of the article's page, for the reader who has sent the request. */
  pageOf: (context: FeedbackContext, article: string) => string;
  formMiddleware: MiddlewareHandler<ServiceEnv>;
  sendMiddleware: MiddlewareHandler<ServiceEnv>;
}

/** Adds the routes of messages to the service. */
export function addFeedbackRoutes(app: OpenAPIHono<ServiceEnv>, options: FeedbackOptions): void {
  const { store, now, articleOf, pageOf } = options;
  const formTokens = createFormTokens(options.secret);
  const rateLimit = createRateLimit(FEEDBACK_PER_SECOND, FEEDBACK_AT_ONCE);

  async function send(context: FeedbackContext) {
    const article = articleOf(context);
    // A reader who leaves while the body is being sent has not sent it.
    const body = await context.req.text().catch(() => '');
    const { headers } = context.env.incoming;
    const sent = readFeedback(body, headers['content-type']);
    if (sent.isTrapped || isRobot(headers['user-agent'] ?? '')) throw problems.notByAPerson();
    if (sent.byForm && sent.token === '') {
      return context.body(
        confirmPage(sent, formTokens.make(article, now())),
        200,
        CONFIRM_PAGE_HEADERS,
      );
    }
    await keep(context, article, sent);
    if (!sent.byForm) return context.body(null, 204);
    return context.redirect(`${pageOf(context, article)}#${FEEDBACK_ANCHOR}`, 303);
  }

  /** Throws a Problem when the message is not stored. */
  async function keep(context: FeedbackContext, article: string, sent: SentFeedback) {
    const token = formTokens.read(article, sent.token);
    const writingMs = now() - (token?.at ?? -Infinity);
    if (!token || writingMs > MAX_WRITING_MS) throw problems.formExpired();
    if (writingMs < MIN_WRITING_MS) throw problems.notByAPerson();
    const seconds = rateLimit(context.get('ip'), now());
    if (seconds > 0) throw problems.rateLimited(Math.ceil(seconds));
    const { kind, message } = sent;
    const isStored = await store.addFeedback({ id: token.id, at: now(), article, kind, message });
    if (!isStored) throw problems.feedbackFull();
  }

  app.get('/feedback-form/:id{.+}', options.formMiddleware, (context) =>
    context.json({ token: formTokens.make(articleOf(context), now()) }, 200, {
      'Cache-Control': 'no-store',
    }),
  );
  app.post('/feedback/:id{.+}', options.sendMiddleware, send);
}
