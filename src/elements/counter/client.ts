/** Requests to the counting service. They never throw, and no page waits for them. */
import '../old-browsers.ts';
import { parseArticleCounts } from './parse-answer.ts';

/** Later an answer is of no more use. */
const TIMEOUT_MS = 8000;

/**
 * Sends a request. Returns the data of the answer, null when it is empty, and undefined when the service is down, blocked, too
 * slow or does not answer JSON.
 */
export async function request(url: string, init?: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...init,
    });
    return response.ok ? JSON.parse((await response.text()) || 'null') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Posts data to the service, also while the reader leaves the page. Sends plain text, since other types need a CORS preflight
 * (https://fetch.spec.whatwg.org/#cors-preflight-fetch), for which there is no time then.
 */
export function post(url: string, data?: object): Promise<unknown> {
  const body = data ? JSON.stringify(data) : null;
  return request(url, { method: 'POST', keepalive: true, body });
}

let counts: Promise<ReturnType<typeof parseArticleCounts>> | undefined;

/** The live counts of the article of this page, requested once. */
export function liveCounts({ service, article = '' }: DOMStringMap) {
  return (counts ??= request(`${service}counts?ids=${encodeURIComponent(article)}`).then((answer) =>
    parseArticleCounts(answer, article),
  ));
}
