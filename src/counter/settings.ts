/** What the environment may say to the counting service. The names are documented for hosts in docs/counter.md. */
import { isIP } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { CommandError } from '../cli/run-command.ts';
import { SHORTEST_SECRET } from './readers/secret.ts';
import { refuseUnknownSettings, type SettingName } from './setting-names.ts';
import { storeAddress } from './store/dsn.ts';

export interface Settings {
  host: string;
  port: number;
  /** `redis://…`, or the file of the SQLite store. */
  store: string;
  /** The build's list of articles. */
  manifest: string;
  /** Addresses at which the portal is shown beside the published one. */
  origins: readonly string[];
  /** Proxies that are believed where a request comes from: addresses and networks. */
  proxies: readonly string[];
  /** Requests a second from one address. */
  rate: number;
  /** A folder that only this service can open and that is not the store's. */
  runtime: string;
  /** Shared by all machines that count for one portal; made and kept in `runtime` when left out. */
  secret: string | undefined;
}

/** Reads the settings from environment variables. Throws a CommandError that says what to write instead. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  refuseUnknownSettings(env);
  const runtimes = env['XDG_RUNTIME_DIR'] || tmpdir();
  return {
    host: env['COUNTER_HOST'] || '127.0.0.1',
    port: readNumber(env, 'COUNTER_PORT', 4322, 0, 65_535),
    store: storeAddress(env['COUNTER_STORE'] || 'data/counter.sqlite'),
    manifest: env['COUNTER_MANIFEST'] || path.join(env['OUT_DIR'] || 'dist', 'bai-viet/index.json'),
    origins: readList(env, 'COUNTER_ORIGIN', isOrigin, 'https://bensen.example'),
    proxies: readList(env, 'COUNTER_PROXY', isNetwork, '127.0.0.1, 10.0.0.0/8'),
    rate: readNumber(env, 'COUNTER_RATE', 20, 1, 1_000_000),
    runtime: env['COUNTER_RUNTIME'] || path.join(runtimes, `tin-quan-counter-${userInfo().uid}`),
    secret: readSecret(env),
  };
}

type Environment = Parameters<typeof readSettings>[0];

function readNumber(
  env: Environment,
  name: SettingName,
  fallback: number,
  min: number,
  max: number,
) {
  const text = env[name] || String(fallback);
  const number = Number(text);
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new CommandError(
    `${name} phải là một số nguyên từ ${min} đến ${max}, không phải “${text}”.`,
  );
}

function readList(
  env: Environment,
  name: SettingName,
  isValid: (item: string) => boolean,
  example: string,
): string[] {
  const items = (env[name] ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
  const wrong = items.find((item) => !isValid(item));
  if (wrong === undefined) return items;
  throw new CommandError(
    `${name} có “${wrong}” không dùng được. Hãy viết như ${example}; nhiều giá trị cách nhau bằng dấu phẩy.`,
  );
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (bits < 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits);
}

function readSecret(env: Environment): string | undefined {
  const secret = env['COUNTER_SECRET'];
  if (!secret) return undefined;
  if (secret.length >= SHORTEST_SECRET) return secret;
  throw new CommandError(
    `COUNTER_SECRET phải dài ít nhất ${SHORTEST_SECRET} ký tự; tạo một chuỗi bằng “openssl rand -hex 32”.`,
  );
}
