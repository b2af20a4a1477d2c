/** Talking to the counting service. Nothing waits for it, and nothing that goes wrong there is heard of here. */
import { articleCountsIn } from './answer.ts';

/** After so many milliseconds an answer is no longer of use. */
const PATIENCE = 8000;

/**
 * What the service answers, as data; null when it has nothing to say, undefined when it is down, blocked, too slow or
 * answers anything but JSON.
 */
export async function ask(address: string, message?: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
      ...message,
    });
    return response.ok ? JSON.parse((await response.text()) || 'null') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Tells the service something, also while the reader leaves the page. Plain text, since other types would have to ask
 * first whether they may be sent (https://fetch.spec.whatwg.org/#cors-preflight-fetch), for which there is no time then.
 */
export function tell(address: string, message?: object): Promise<unknown> {
  const body = message ? JSON.stringify(message) : null;
  return ask(address, { method: 'POST', keepalive: true, body });
}

let counts: Promise<ReturnType<typeof articleCountsIn>> | undefined;

/** The live counts of the one article of the page, asked for once. */
export function liveCounts({ service, article = '' }: DOMStringMap) {
  return (counts ??= ask(`${service}counts?ids=${encodeURIComponent(article)}`).then((answer) =>
    articleCountsIn(answer, article),
  ));
}
