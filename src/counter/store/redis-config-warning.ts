import type { RedisClient } from './redis-client.ts';

/** With these settings, what Redis has answered is never lost. */
const SAFE_CONFIG = {
  appendonly: 'yes',
  appendfsync: 'always',
  'maxmemory-policy': 'noeviction',
};

/** Warns of settings that may lose counts. A server that hides its settings is not checked. */
export async function warnIfUnsafe(client: RedisClient): Promise<void> {
  const config = await client.configGet(Object.keys(SAFE_CONFIG)).catch(() => ({}));
  const unsafe = Object.entries(SAFE_CONFIG).filter(([name, value]) => {
    const actual = (config as Record<string, string>)[name];
    return actual !== undefined && actual !== value;
  });
  if (unsafe.length === 0) return;
  const wanted = unsafe.map(([name, value]) => `${name} ${value}`).join(', ');
  console.error(
    `Redis có thể làm mất số liệu đã ghi. Hãy đặt trong cấu hình của Redis: ${wanted}.`,
  );
}
