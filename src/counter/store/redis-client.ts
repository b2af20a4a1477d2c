/** The connection to Redis or Valkey, and the one script that writes. */
import { readFileSync } from 'node:fs';
import { createClient, defineScript } from 'redis';
import type { Committed } from './store.ts';

/** How long to wait before trying again to reach Redis, in milliseconds. */
const RECONNECT = 500;

const SCRIPT = readFileSync(new URL('commit.lua', import.meta.url), 'utf8');

const commit = defineScript({
  SCRIPT,
  NUMBER_OF_KEYS: 0,
  parseCommand: (parser, batch: string) => parser.push(batch),
  transformReply: ([counted, ratings]: [number, [number, number][]]): Committed => ({
    counted,
    ratings: ratings.map(([ratings, score]) => ({ ratings, score })),
  }),
});

export type RedisClient = ReturnType<typeof createRedisClient>;

/** A client that keeps trying to reach its server and fails at once while it cannot: readers must not wait for it. */
export function createRedisClient(url: string) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    scripts: { commit },
    socket: { reconnectStrategy: RECONNECT, connectTimeout: 2000 },
  });
  // Whoever asks meanwhile is told so, and the service logs an outage once.
  client.on('error', () => {});
  return client;
}
