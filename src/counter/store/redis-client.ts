/** The connection to Redis or Valkey, and the one script that writes. */
import { readFileSync } from 'node:fs';
import { createClient, defineScript } from 'redis';
import type { Committed } from './store.ts';

const RECONNECT_DELAY_MS = 500;
const CONNECT_TIMEOUT_MS = 2000;

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

/** A client that keeps trying to reach its server. Meanwhile commands fail at once, so that readers need not wait. */
export function createRedisClient(url: string) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    scripts: { commit },
    socket: { reconnectStrategy: RECONNECT_DELAY_MS, connectTimeout: CONNECT_TIMEOUT_MS },
  });
  // The commands that fail are answered with 503, and server.ts logs the outage.
  client.on('error', () => {});
  return client;
}
