import { CommandError } from '../../cli/run-command.ts';

/** Two letters or more: `C:` is a drive of Windows. */
const SCHEME = /^([a-z][a-z0-9+.-]+):(\/\/)?/i;

/** Valkey uses the protocol of Redis. The client knows only the schemes of Redis. */
const REDIS_SCHEMES: Readonly<Record<string, string>> = {
  redis: 'redis://',
  rediss: 'rediss://',
  valkey: 'redis://',
  valkeys: 'rediss://',
};

/**
 * The DSN of a store, as `openStore` takes it: `valkey://…` becomes `redis://…`, the path of a file stays as it is. Throws a
 * CommandError for any other URL, without repeating a password that may be in it.
 */
export function parseDsn(text: string): string {
  const [start, scheme = '', slashes] = SCHEME.exec(text) ?? [];
  if (start === undefined) return text;
  const redis = REDIS_SCHEMES[scheme.toLowerCase()];
  const url = redis && slashes && redis + text.slice(start.length);
  if (url && URL.canParse(url)) return url;
  throw new CommandError(
    `COUNTER_STORE bắt đầu bằng “${start}” nhưng không phải địa chỉ dùng được. Hãy ghi đường dẫn của một tệp (data/counter.sqlite), hoặc địa chỉ Redis hay Valkey như redis://localhost:6379/0 (rediss:// nếu dùng TLS).`,
  );
}

/** Whether the store is a server, rather than a file. */
export function isRedis(dsn: string): boolean {
  return /^rediss?:/.test(dsn);
}
