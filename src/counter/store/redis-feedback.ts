/** What readers write about articles, in Redis: a hash of messages, and their times in a sorted set. */
import {
  lastForgottenFeedback,
  MAX_FEEDBACK,
  type Feedback,
  type FeedbackStore,
} from './feedback.ts';
import type { RedisClient } from './redis-client.ts';

/** `key` makes the name of a key of the portal. */
export function createRedisFeedback(
  client: RedisClient,
  key: (...parts: string[]) => string,
): FeedbackStore & { purge(now: number): Promise<void> } {
  const messages = key('feedback');
  const times = key('feedback-times');
  return {
    // Two machines at the same moment may exceed the limit by one, which does no harm.
    addFeedback: async (feedback) => {
      if ((await client.hLen(messages)) >= MAX_FEEDBACK) return false;
      await client
        .multi()
        .hSetNX(messages, feedback.id, JSON.stringify(feedback))
        .zAdd(times, { score: feedback.at, value: feedback.id }, { condition: 'NX' })
        .exec();
      return true;
    },
    allFeedback: async () => {
      const all = (await client.hVals(messages)).map((text) => JSON.parse(text) as Feedback);
      return all.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    },
    purge: async (now) => {
      const until = lastForgottenFeedback(now);
      const ids = await client.zRangeByScore(times, '-inf', until);
      if (ids.length === 0) return;
      await client.multi().hDel(messages, ids).zRemRangeByScore(times, '-inf', until).exec();
    },
  };
}
