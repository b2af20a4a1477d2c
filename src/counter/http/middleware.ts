/** What every request passes before it is answered, and every answer on its way out. */
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Answer } from './answer.ts';
import type { Metrics } from './metrics.ts';
import { problemOf, problems, tell } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';

/** The longest body of a request in bytes: a rating is shorter by far. */
export const LONGEST_BODY = 1024;

/** How long a flooder waits for each refusal, in milliseconds. */
const PENALTY = 1000;

/** No more refusals than these are held back at a time; a flood through a proxy is refused at once beyond them. */
const MOST_HELD = 1000;

export type ServiceContext = Context<{ Bindings: HttpBindings }>;

/** A request that was let in. */
export interface Asked {
  context: ServiceContext;
  /** Where it comes from; see readers/address.ts. */
  address: string;
  /** The portal's origin, when a page of the portal has sent it. */
  origin: string | undefined;
}

export interface GateOptions {
  /** In milliseconds. */
  now: () => number;
  addressOf: (incoming: HttpBindings['incoming']) => string;
  isOurOrigin: (origin: string) => boolean;
  rateLimit: RateLimit;
  metrics: Metrics;
}

/** Makes of what answers a route the handler of that route. `tokens` is what a request costs its address. */
export function createGate({ now, addressOf, isOurOrigin, rateLimit, metrics }: GateOptions) {
  const held = new Set<object>();

  /** A flood slows the flooder: the refusal comes late, and a connection that has more to ask meanwhile is cut. */
  async function refuse({ socket }: HttpBindings['incoming'], seconds: number): Promise<never> {
    if (held.has(socket)) socket.destroy();
    else if (held.size < MOST_HELD) {
      held.add(socket);
      await delay(PENALTY);
      held.delete(socket);
    }
    throw problems.tooOften(Math.ceil(seconds));
  }

  return (route: string, answer: (asked: Asked) => Answer | Promise<Answer>, tokens = 1) =>
    async (context: ServiceContext): Promise<Response> => {
      const { incoming } = context.env;
      const { method = 'GET', headers } = incoming;
      const began = performance.now();
      const origin = headers.origin && isOurOrigin(headers.origin) ? headers.origin : undefined;
      let answered: Answer;
      try {
        const address = addressOf(incoming);
        const seconds = rateLimit(address, now(), tokens);
        if (seconds > 0) await refuse(incoming, seconds);
        if (method !== 'GET' && headers.origin && !origin) throw problems.notOurOrigin();
        checkLength(headers);
        answered = await answer({ context, address, origin });
      } catch (error) {
        answered = tell(problemOf(error), headers.accept?.includes('text/html') ?? false);
      }
      metrics.answered(route, answered.status, performance.now() - began);
      return new Response(answered.body, {
        status: answered.status,
        headers: origin
          ? { ...answered.headers, 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }
          : { ...answered.headers, Vary: 'Origin' },
      });
    };
}

/** Judged by what the request says of itself, so that a long one is refused before it has arrived. */
function checkLength(headers: HttpBindings['incoming']['headers']): void {
  if (headers['transfer-encoding']) throw problems.lengthMissing();
  if (Number(headers['content-length'] ?? 0) > LONGEST_BODY) throw problems.tooLong(LONGEST_BODY);
}
