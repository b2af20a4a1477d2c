/** Keeps two builds that write to the same folders apart: the second is refused with a message that names the first. */
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SettingsError } from '../environment.ts';

/** Who builds. */
interface Holder {
  pid: number;
  host: string;
  /** ISO 8601. */
  since: string;
}

/** How often a build renews its lock. */
const HEARTBEAT_MS = 60 * 1000;

/** A lock that has not been renewed for so long belongs to nobody, whoever has its number now. */
const MAX_SILENCE_MS = 10 * HEARTBEAT_MS;

/**
 * Locks a build's folders, each by a file `<folder>.lock` beside it. Throws a SettingsError that names the holder when
 * another build has one of them. A lock whose process has ended, or that nobody renews, is cleared. Returns a function
 * that unlocks.
 */
export async function lockBuild(folders: readonly string[]): Promise<() => void> {
  const holder: Holder = { pid: process.pid, host: os.hostname(), since: new Date().toISOString() };
  const text = JSON.stringify(holder);
  const locked: string[] = [];
  const heartbeat = setInterval(() => void renew(locked), HEARTBEAT_MS).unref();
  const unlock = () => {
    clearInterval(heartbeat);
    for (const file of locked.splice(0)) removeOwn(file, text);
  };
  try {
    for (const folder of folders) {
      const file = `${folder}.lock`;
      await lock(file, text);
      locked.push(file);
    }
  } catch (error) {
    unlock();
    throw error;
  }
  return unlock;
}

async function renew(files: readonly string[]): Promise<void> {
  const now = new Date();
  // One that is gone was taken away by hand.
  for (const file of files) await utimes(file, now, now).catch(() => undefined);
}

async function lock(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  for (;;) {
    if (await createWith(file, text)) return;
    const found = await readFile(file, 'utf8').catch(() => undefined);
    // It was removed just now.
    if (found === undefined) continue;
    const holder = parseHolder(found);
    if (holder && (await isRenewed(file)) && isAlive(holder)) throw busyError(file, holder);
    await clearStale(file, found);
  }
}

/** Creates a file with its content in one step, so that it is never read half written; false when it exists. */
async function createWith(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Renamed first: of two builds that find the same dead lock, only one can take it away, and none a new one. */
export async function clearStale(file: string, found: string): Promise<void> {
  const aside = `${file}.${process.pid}.old`;
  await rename(file, aside).catch(() => undefined);
  const taken = await readFile(aside, 'utf8').catch(() => found);
  if (taken !== found) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, host, since } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== 'number' || typeof host !== 'string') return undefined;
    return typeof since === 'string' && Date.parse(since) ? { pid, host, since } : undefined;
  } catch {
    return undefined;
  }
}

async function isRenewed(file: string): Promise<boolean> {
  const renewed = await stat(file).catch(() => undefined);
  // A time to come was written by a clock that was wrong.
  return renewed !== undefined && Math.abs(Date.now() - renewed.mtimeMs) < MAX_SILENCE_MS;
}

/** Whether the holder's process runs; one on another machine cannot be checked. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== os.hostname()) return true;
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function busyError(file: string, { pid, host, since }: Holder): SettingsError {
  const time = new Date(since).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  return new SettingsError(
    `Cổng này đang được dựng bởi một tiến trình khác (số ${pid} trên máy ${host}, từ ${time} giờ Hà Nội). ` +
      `Hãy đợi lần dựng ấy xong rồi chạy lại. Nếu chắc chắn không còn tiến trình nào, hãy xóa tệp ${file}.`,
  );
}

function removeOwn(file: string, text: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) rmSync(file);
  } catch {
    // Already removed.
  }
}
