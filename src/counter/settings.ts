/** The settings of the counting service, from environment variables. docs/counter.md documents them for hosts. */
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { CommandError } from '../cli/run-command.ts';
import { isIpOrNetwork } from './readers/client-ip.ts';
import { MIN_SECRET_CHARS } from './readers/secret.ts';
import { rejectUnknownSettings, type SettingName } from './setting-names.ts';
import { parseDsn } from './store/dsn.ts';

export interface Settings {
  host: string;
  port: number;
  /** Where the store is: `redis://…`, or the path of a SQLite file. */
  dsn: string;
  /** The build's list of articles. */
  manifest: string;
  /** Origins at which the portal is read, beside the published one. */
  origins: readonly string[];
  /** IPs and networks of proxies, whose X-Forwarded-For is believed. */
  proxies: readonly string[];
  /** Requests a second from one IP. */
  rate: number;
  /** A folder for the secret, which only this service can open. Not the folder of the store. */
  runtime: string;
  /** The same on all machines that count for one portal. When undefined, one is made and kept in `runtime`. */
  secret: string | undefined;
}

/** Reads the settings from environment variables. Throws a CommandError that says what to write instead. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  rejectUnknownSettings(env);
  const runtimeFolder = env['XDG_RUNTIME_DIR'] || tmpdir();
  return {
    host: env['COUNTER_HOST'] || '127.0.0.1',
    port: readNumber(env, 'COUNTER_PORT', 4322, 0, 65_535),
    dsn: parseDsn(env['COUNTER_STORE'] || 'data/counter.sqlite'),
    manifest: env['COUNTER_MANIFEST'] || path.join(env['OUT_DIR'] || 'dist', 'bai-viet/index.json'),
    origins: readList(env, 'COUNTER_ORIGIN', isOrigin, 'https://bensen.example'),
    proxies: readList(env, 'COUNTER_PROXY', isIpOrNetwork, '127.0.0.1, 10.0.0.0/8'),
    rate: readNumber(env, 'COUNTER_RATE', 20, 1, 1_000_000),
    runtime:
      env['COUNTER_RUNTIME'] || path.join(runtimeFolder, `tin-quan-counter-${userInfo().uid}`),
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
  const invalid = items.find((item) => !isValid(item));
  if (invalid === undefined) return items;
  throw new CommandError(
    `${name} có “${invalid}” không dùng được. Hãy viết như ${example}; nhiều giá trị cách nhau bằng dấu phẩy.`,
  );
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function readSecret(env: Environment): string | undefined {
  const secret = env['COUNTER_SECRET'];
  if (!secret) return undefined;
  if (secret.length >= MIN_SECRET_CHARS) return secret;
  throw new CommandError(
    `COUNTER_SECRET phải dài ít nhất ${MIN_SECRET_CHARS} ký tự; tạo một chuỗi bằng “openssl rand -hex 32”.`,
  );
}
