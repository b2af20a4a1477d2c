/** What every request passes before its handler: rate limit, origin and length of the body; after it, metrics. */
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { Metrics } from './metrics.ts';
import { problems, toResponse } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';

/** A rating needs far less. */
export const MAX_BODY_BYTES = 1024;

/** A message of 1,000 characters in a form: a letter with its marks may take nine bytes. */
export const MAX_FEEDBACK_BYTES = 12 * 1024;

/** How long the sender of too many requests waits for each refusal. */
const REFUSAL_DELAY_MS = 1000;

/** Beyond this number refusals are sent at once, so that a flood through a proxy cannot fill the memory. */
const MAX_DELAYED_REFUSALS = 1000;

/** What handlers know of a request. */
export interface ServiceEnv {
  Bindings: HttpBindings;
  Variables: {
    /** Where the request comes from; see readers/client-ip.ts. */
    ip: string;
    /** The portal's origin, when a page of the portal has sent the request. */
    origin: string | undefined;
  };
}

export interface MiddlewareOptions {
  /** In milliseconds. */
  now: () => number;
  clientIp: (incoming: HttpBindings['incoming']) => string;
  isOwnOrigin: (origin: string) => boolean;
  rateLimit: RateLimit;
  metrics: Metrics;
}

export interface RouteRules {
  /** What a request costs its IP. */
  tokens?: number;
  maxBodyBytes?: number;
  /** Takes requests of any page; the handler looks at what they bring. */
  fromAnywhere?: boolean;
}

/** Returns a function that makes the middleware of a route. */
export function createMiddleware(options: MiddlewareOptions) {
  const { now, clientIp, isOwnOrigin, rateLimit, metrics } = options;
  const delayed = new Set<object>();

  /** Slows down clients that send too much: the refusal is late, and a connection that sends more meanwhile is cut. */
  async function delayRefusal({ socket }: HttpBindings['incoming']): Promise<void> {
    if (delayed.has(socket)) socket.destroy();
    else if (delayed.size < MAX_DELAYED_REFUSALS) {
      delayed.add(socket);
      await delay(REFUSAL_DELAY_MS);
      delayed.delete(socket);
    }
  }

  return (route: string, rules: RouteRules = {}): MiddlewareHandler<ServiceEnv> => {
    const { tokens = 1, maxBodyBytes = MAX_BODY_BYTES, fromAnywhere = false } = rules;
    return async (context, next) => {
      const { incoming } = context.env;
      const { method = 'GET', headers } = incoming;
      const startedAt = performance.now();
      const origin = headers.origin && isOwnOrigin(headers.origin) ? headers.origin : undefined;
      context.header('Vary', 'Origin');
      if (origin) context.header('Access-Control-Allow-Origin', origin);
      try {
        const ip = clientIp(incoming);
        const seconds = rateLimit(ip, now(), tokens);
        if (seconds > 0) {
          await delayRefusal(incoming);
          throw problems.rateLimited(Math.ceil(seconds));
        }
        if (method !== 'GET' && headers.origin && !origin && !fromAnywhere) {
          throw problems.foreignOrigin();
        }
        checkLength(headers, maxBodyBytes);
        context.set('ip', ip);
        context.set('origin', origin);
        await next();
      } catch (error) {
        context.res = toResponse(error, context);
      }
      metrics.observeRequest(route, context.res.status, performance.now() - startedAt);
    };
  };
}

/** Uses the headers only, so that a long body is refused before it has arrived. */
function checkLength(headers: HttpBindings['incoming']['headers'], maxBytes: number): void {
  if (headers['transfer-encoding']) throw problems.lengthRequired();
  if (Number(headers['content-length'] ?? 0) > maxBytes) {
    throw problems.bodyTooLarge(maxBytes);
  }
}
