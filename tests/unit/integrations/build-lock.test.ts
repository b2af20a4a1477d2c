import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearStale, lockBuild } from '../../../src/integrations/build-lock.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'build-lock-'));
  file = path.join(folder, 'dist.lock');
});
afterEach(() => rm(folder, { recursive: true }));

const dist = () => path.join(folder, 'dist');
const now = () => new Date().toISOString();
const hold = (holder: object) => writeFile(file, JSON.stringify(holder));
/** Makes it look as if the lock had been renewed so many minutes from now. */
const renewedAt = async (minutes: number) => {
  const time = new Date(Date.now() + minutes * 60_000);
  await utimes(file, time, time);
};
/** A process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['--version']).pid;

test('a lock says who holds it, and is gone when it is released', async () => {
  const unlock = await lockBuild([dist()]);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    pid: process.pid,
    host: os.hostname(),
  });
  unlock();
  expect(await readdir(folder)).toEqual([]);
});

test('a lock that another build has taken meanwhile is not removed', async () => {
  const unlock = await lockBuild([dist()]);
  await hold({ pid: 1, host: 'another', since: now() });
  unlock();
  expect(await readFile(file, 'utf8')).toContain('another');
});

test('a running process keeps its lock, and another build is told its number, machine and time', async () => {
  const host = os.hostname();
  await hold({ pid: process.ppid, host, since: now() });
  const other = path.join(folder, 'cache');
  await expect(lockBuild([other, dist()])).rejects.toThrow(
    new RegExp(`số ${process.ppid} trên máy ${host}, từ .* giờ Hà Nội`),
  );
  expect(await readdir(folder), 'the first lock was given back').toEqual(['dist.lock']);
});

test.each([
  ['of a process that has ended', () => ({ pid: deadPid(), host: os.hostname(), since: now() }), 0],
  ['that is half written', () => ({ pid: 1 }), 0],
  [
    'whose number another program has by now',
    () => ({ pid: process.ppid, host: os.hostname(), since: now() }),
    -11,
  ],
  ['of another machine that no longer renews it', () => ({ pid: 1, host: 'x', since: now() }), -11],
  ['of a clock far ahead', () => ({ pid: 1, host: 'x', since: '2999-01-01T00:00:00Z' }), 60 * 24],
])('a lock %s is taken over', async (_, holder, minutes) => {
  await hold(holder());
  await renewedAt(minutes);
  const unlock = await lockBuild([dist()]);
  expect(await readFile(file, 'utf8')).toContain(`"pid":${process.pid}`);
  unlock();
  expect(await readdir(folder)).toEqual([]);
});

test('a lock that is renewed is kept, however long its build takes', async () => {
  await hold({ pid: process.ppid, host: os.hostname(), since: '2001-01-01T00:00:00Z' });
  await renewedAt(-9);
  await expect(lockBuild([dist()])).rejects.toThrow(`số ${process.ppid}`);
});

test('a build renews its lock each minute until it unlocks', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const unlock = await lockBuild([dist()]);
    await renewedAt(-9);
    vi.advanceTimersByTime(60_000);
    await vi.waitFor(async () => {
      expect(Date.now() - (await stat(file)).mtimeMs).toBeLessThan(60_000);
    });
    unlock();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('a recent lock of another machine is kept', async () => {
  await hold({ pid: deadPid(), host: 'another', since: now() });
  await expect(lockBuild([dist()])).rejects.toThrow('trên máy another');
});

test('a lock that another build has made since the dead one was read is given back', async () => {
  const dead = JSON.stringify({ pid: deadPid(), host: os.hostname(), since: now() });
  const fresh = { pid: process.ppid, host: os.hostname(), since: now() };
  await hold(fresh);
  await clearStale(file, dead);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(fresh);
  expect(await readdir(folder), 'nothing is left beside it').toEqual(['dist.lock']);
});

test('a dead lock that another build has cleared already is no error', async () => {
  await clearStale(file, 'cleared');
  expect(await readdir(folder)).toEqual([]);
});
