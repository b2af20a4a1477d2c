/** The store of several machines: Redis or Valkey. All machines write with the same script, which Redis runs one at a time. */
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { VIEW_INTERVAL_MS } from '../../domain/counting/view-rules.ts';
import { createRedisClient, type RedisClient } from './redis-client.ts';
import { warnIfUnsafe } from './redis-config-warning.ts';
import { createRedisFeedback } from './redis-feedback.ts';
import { createRewrite } from './redis-rewrite.ts';
import {
  lastForgottenDay,
  type ArticleCounts,
  type CountsById,
  type Dump,
  type Store,
} from './store.ts';

const PREFIX = 'tin-quan:';

/** Each is a hash from article id to number. */
const COUNTS = [
  'views',
  'recent',
  'ratings',
  'score',
] as const satisfies readonly (keyof ArticleCounts)[];

/** How long opening the store waits for the server. */
const CONNECT_WAIT_MS = 1000;

/** Fields that a restore sends in one command. */
const MAX_FIELDS = 10_000;

type Hash = Record<string, string>;

/**
 * Opens the store at a URL such as `redis://10.0.0.5:6379/0`. Waits for the server for a second only. Whenever the server is
 * not there, every call rejects.
 */
export async function openRedisStore(url: string): Promise<Store> {
  const client = createRedisClient(url);
  const key = (...parts: string[]) => PREFIX + parts.join(':');
  const rewriteAfterDay = createRewrite(client, (day) => key('rewritten', day));
  const feedback = createRedisFeedback(client, key);
  const connected = client.connect().then(
    () => warnIfUnsafe(client),
    // The store was closed before it had reached the server.
    () => {},
  );
  await Promise.race([connected, delay(CONNECT_WAIT_MS, undefined, { ref: false })]);

  async function allCounts(): Promise<CountsById> {
    const all = client.multi();
    for (const name of COUNTS) all.hGetAll(key(name));
    const hashes = (await all.exec()) as unknown as Hash[];
    return countsOf(idsOf(hashes), (index, id) => hashes[index]?.[id]);
  }

  return {
    allCounts,
    addFeedback: feedback.addFeedback,
    allFeedback: feedback.allFeedback,
    commit: async (batch) => {
      const committed = await client.commit(
        JSON.stringify({
          ...batch,
          viewInterval: VIEW_INTERVAL_MS,
          lastForgottenDay: lastForgottenDay(batch.day),
        }),
      );
      if (batch.purgeExpired) {
        await feedback.purge(batch.now);
        void rewriteAfterDay(batch.now);
      }
      return committed;
    },

    salt: async (day, until) => {
      const made = randomBytes(32).toString('base64url');
      const milliseconds = Math.max(1, until - Date.now());
      const [, salt] = await client
        .multi()
        .set(key('salt', day), made, {
          condition: 'NX',
          expiration: { type: 'PX', value: milliseconds },
        })
        .get(key('salt', day))
        .exec();
      return String(salt);
    },

    state: async () => {
      const [changes, changedAt] = await client.hmGet(key('state'), ['changes', 'changedAt']);
      return { changes: Number(changes ?? 0), changedAt: Number(changedAt ?? 0) };
    },

    counts: async (ids) => {
      if (ids.length === 0) return {};
      const all = client.multi();
      for (const name of COUNTS) all.hmGet(key(name), [...ids]);
      const columns = (await all.exec()) as unknown as (string | null)[][];
      return countsOf(ids, (index, id) => columns[index]?.[ids.indexOf(id)] ?? undefined);
    },

    siteViews: async (today) => {
      const days = daysOfMonth(today);
      const [ofDays, total] = await Promise.all([
        client.hmGet(key('site'), days),
        client.hGet(key('state'), 'total'),
      ]);
      const month = ofDays.reduce((sum, views) => sum + Number(views ?? 0), 0);
      return { today: Number(ofDays.at(-1) ?? 0), month, total: Number(total ?? 0) };
    },

    dump: async () => {
      const days = (await client.sMembers(key('days'))).sort();
      const all = client.multi();
      for (const name of COUNTS) all.hGetAll(key(name));
      all.hGetAll(key('site'));
      for (const day of days) all.hGetAll(key('day', day));
      const hashes = (await all.exec()) as unknown as Hash[];
      const [site, ...views] = hashes.slice(COUNTS.length).map(toNumbers);
      return {
        articles: countsOf(
          idsOf(hashes.slice(0, COUNTS.length)),
          (index, id) => hashes[index]?.[id],
        ),
        days: Object.fromEntries(days.map((day, index) => [day, views[index] ?? {}])),
        site: site ?? {},
      };
    },

    restore: (dump) => restore(client, dump),

    close: async () => {
      if (client.isReady) await client.close();
      else client.destroy();
    },
  };

  /**
   * Writes the counts under temporary keys, and then renames all of them in one transaction. Votes that were given before are
   * not found any more: the number of restores is part of their keys.
   */
  async function restore(client: RedisClient, { articles, days, site }: Dump): Promise<void> {
    const hashes = new Map<string, Record<string, number>>([
      ...COUNTS.map((name) => [key(name), column(articles, name)] as const),
      ...Object.entries(days).map(([day, views]) => [key('day', day), views] as const),
      [key('site'), site],
    ]);
    const previousDays = (await client.sMembers(key('days'))).map((day) => key('day', day));
    const swap = client.multi();
    swap.del([...hashes.keys(), ...previousDays, key('days')]);
    for (const [name, hash] of hashes) {
      const fields = Object.entries(hash);
      if (fields.length === 0) continue;
      await client.del(`${name}:restoring`);
      for (let from = 0; from < fields.length; from += MAX_FIELDS) {
        await client.hSet(
          `${name}:restoring`,
          Object.fromEntries(fields.slice(from, from + MAX_FIELDS)),
        );
      }
      swap.rename(`${name}:restoring`, name);
    }
    if (Object.keys(days).length > 0) swap.sAdd(key('days'), Object.keys(days));
    const total = Object.values(site).reduce((sum, views) => sum + views, 0);
    swap.hSet(key('state'), { total, changedAt: Date.now() });
    swap.hIncrBy(key('state'), 'changes', 1);
    swap.hIncrBy(key('state'), 'restores', 1);
    await swap.exec();
  }
}

/** The days of a month up to `today`: `2026-01-01` to `2026-01-31`. */
function daysOfMonth(today: string): string[] {
  return Array.from(
    { length: Number(today.slice(8)) },
    (_, index) => `${today.slice(0, 8)}${String(index + 1).padStart(2, '0')}`,
  );
}

function idsOf(hashes: readonly Hash[]): string[] {
  return [...new Set(hashes.flatMap((hash) => Object.keys(hash)))].sort();
}

/** `numberAt` finds the number of an article, by the index of a hash in COUNTS. Articles without any are left out. */
function countsOf(
  ids: readonly string[],
  numberAt: (index: number, id: string) => string | undefined,
): CountsById {
  const counts: CountsById = {};
  for (const id of ids) {
    const numbers = COUNTS.map((_, index) => numberAt(index, id));
    if (numbers.every((number) => number === undefined)) continue;
    const [views = 0, recent = 0, ratings = 0, score = 0] = numbers.map((number) =>
      Number(number ?? 0),
    );
    counts[id] = { views, recent, ratings, score };
  }
  return counts;
}

function column(articles: CountsById, name: keyof ArticleCounts): Record<string, number> {
  return Object.fromEntries(Object.entries(articles).map(([id, counts]) => [id, counts[name]]));
}

function toNumbers(hash: Hash): Record<string, number> {
  return Object.fromEntries(Object.entries(hash).map(([field, text]) => [field, Number(text)]));
}
