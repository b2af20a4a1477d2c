import type { RedisClient } from './redis-client.ts';

/** What Redis must be set to, so that what it has answered is not lost. */
const NEEDED = {
  appendonly: 'yes',
  appendfsync: 'always',
  'maxmemory-policy': 'noeviction',
};

/** Tells the log which settings of a Redis put counts at risk. One that does not tell its settings is left alone. */
export async function warnOfRisks(client: RedisClient): Promise<void> {
  const found = await client.configGet(Object.keys(NEEDED)).catch(() => ({}));
  const risky = Object.entries(NEEDED).filter(([name, value]) => {
    const actual = (found as Record<string, string>)[name];
    return actual !== undefined && actual !== value;
  });
  if (risky.length === 0) return;
  const wanted = risky.map(([name, value]) => `${name} ${value}`).join(', ');
  console.error(
    `Redis có thể làm mất số liệu đã ghi. Hãy đặt trong cấu hình của Redis: ${wanted}.`,
  );
}
