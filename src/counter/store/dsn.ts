import { CommandError } from '../../cli/run-command.ts';

/** Two letters or more: `C:` is a drive of Windows. */
const SCHEME = /^([a-z][a-z0-9+.-]+):(\/\/)?/i;

/** Valkey speaks the protocol of Redis, and the client knows it by that name only. */
const REDIS_SCHEMES: Readonly<Record<string, string>> = {
  redis: 'redis://',
  rediss: 'rediss://',
  valkey: 'redis://',
  valkeys: 'rediss://',
};

/**
 * Where counts are kept, as `openStore` takes it: `valkey://…` becomes `redis://…`, a file stays as it is. Throws a
 * CommandError for any other address, without repeating a password that may be in it.
 */
export function storeAddress(text: string): string {
  const [start, scheme = '', slashes] = SCHEME.exec(text) ?? [];
  if (start === undefined) return text;
  const redis = REDIS_SCHEMES[scheme.toLowerCase()];
  const address = redis && slashes && redis + text.slice(start.length);
  if (address && URL.canParse(address)) return address;
  throw new CommandError(
    `COUNTER_STORE bắt đầu bằng “${start}” nhưng không phải địa chỉ dùng được. Hãy ghi đường dẫn của một tệp (data/counter.sqlite), hoặc địa chỉ Redis hay Valkey như redis://localhost:6379/0 (rediss:// nếu dùng TLS).`,
  );
}
