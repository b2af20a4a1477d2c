import { json, type Answer } from './answer.ts';
import type { Store } from '../store/store.ts';

/**
 * Answers with all counts, in the form of content/counts.json. Made again only when a count has changed; who has the newest
 * already (`If-None-Match`) gets a short 304.
 */
export function createSnapshot(store: Pick<Store, 'state' | 'allCounts'>) {
  let made: { tag: string; answer: Answer } | undefined;

  return async (ifNoneMatch = ''): Promise<Answer> => {
    const { changes, changedAt } = await store.state();
    const tag = `"${changes}-${changedAt}"`;
    const headers = { ETag: tag, 'Cache-Control': 'no-cache' };
    if (ifNoneMatch.includes(tag)) return { status: 304, body: null, headers };
    if (made?.tag !== tag) {
      const updatedAt = new Date(changedAt).toISOString();
      made = { tag, answer: json({ updatedAt, articles: await store.allCounts() }, headers) };
    }
    return made.answer;
  };
}
