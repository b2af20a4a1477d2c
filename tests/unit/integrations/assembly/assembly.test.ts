/** A portal is put together in a folder that has been published before, and of which nothing is trusted. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAssembly } from '../../../../src/integrations/assembly/index.ts';
import { publish } from '../../../../src/integrations/publish.ts';
import { readFolder } from '../../../build/folder.ts';
import { runs } from '../../../support/properties.ts';

type Files = Record<string, string>;

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'assembly-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const dist = (...names: string[]) => path.join(root, 'dist', ...names);
const spare = (...names: string[]) => path.join(root, 'dist.spare', ...names);

/** Builds and publishes: what the last build had is asked for first, the rest is made. Gives what was made. */
async function build(files: Files, { stop = false } = {}): Promise<string[]> {
  const portal = await open();
  const made: string[] = [];
  for (const [file, text] of Object.entries(files)) {
    if (portal.keep(file, hash('sha256', text))) continue;
    made.push(file);
    portal.write(file, Buffer.from(text));
  }
  if (stop) return made;
  await portal.finish();
  await publish(portal.folder, dist());
  return made;
}

function open() {
  const records = path.join(root, 'records');
  return openAssembly({ folder: spare(), published: dist(), records });
}

const A = { 'index.html': 'trang chủ', 'tin/a/index.html': 'tin a', 'tin/b/index.html': 'tin b' };
const B = { ...A, 'tin/a/index.html': 'tin a, đã sửa' };

test('what has not changed is made once, and lies in both folders without being written again', async () => {
  expect(await build(A)).toEqual(Object.keys(A));
  expect(await build(B)).toEqual(['tin/a/index.html']);
  expect(await build(B)).toEqual([]);
  const { ino, mtimeMs } = statSync(dist('index.html'));
  expect(await build(B)).toEqual([]);
  expect(statSync(dist('index.html'))).toMatchObject({ ino, mtimeMs });
  expect(statSync(spare('index.html')).ino).toBe(ino);
  expect(await readFolder(dist())).toEqual(bytes(B));
});

test('while a portal is put together, the published one stays as it is', async () => {
  await build(A);
  await build(A);
  const before = await readFolder(dist());
  await build(
    { 'index.html': 'khác', tin: 'a file where a folder was', 'mới/x.html': 'x' },
    { stop: true },
  );
  expect(await readFolder(dist())).toEqual(before);
  expect(await build(B)).toContain('tin/a/index.html');
  expect(await readFolder(dist())).toEqual(bytes(B));
});

test('a folder becomes a file, and a file becomes a folder', async () => {
  await build({ 'tin/a/index.html': 'a', x: 'x' });
  await build({ 'tin/a/index.html': 'a', x: 'x' });
  const turned = { tin: 'một tệp', 'x/index.html': 'một trang' };
  await build(turned);
  expect(await readFolder(dist())).toEqual(bytes(turned));
});

test('two files of one portal that want one place are a fault', async () => {
  const portal = await open();
  portal.write('tin', Buffer.from('một tệp'));
  expect(() => portal.write('tin/index.html', Buffer.from('một trang'))).toThrow('EEXIST');
});

test('a file that is written again with the same bytes keeps its date', async () => {
  await build(A);
  const portal = await open();
  portal.write('index.html', Buffer.from(A['index.html']));
  await portal.finish();
  expect(statSync(spare('index.html')).mtimeMs).toBe(statSync(dist('index.html')).mtimeMs);
});

test('files whose path tells their content are kept together or not at all', async () => {
  const parts = ['chi-muc/2024_ab/1.bin', 'chi-muc/2024_ab/2.bin'];
  await build({ 'index.html': 'x', ...Object.fromEntries(parts.map((file) => [file, file])) });
  const portal = await open();
  expect(portal.keepAll(parts)).toBe(true);
  expect([...portal.files.keys()]).toEqual(parts);
  expect(portal.keepAll([...parts, 'chi-muc/2024_ab/3.bin'])).toBe(false);
  writeFileSync(dist('chi-muc/2024_ab/2.bin'), 'hỏng');
  rmSync(spare(), { recursive: true });
  expect((await open()).keepAll(parts)).toBe(false);
});

test('what lies in another folder is taken over, and only what differs is moved', async () => {
  await build(A);
  await build(A);
  const built = path.join(root, 'built');
  mkdirSync(path.join(built, 'tin/c'), { recursive: true });
  writeFileSync(path.join(built, 'index.html'), A['index.html']);
  writeFileSync(path.join(built, 'tin/c/index.html'), 'tin c');
  const portal = await open();
  portal.moveFrom(built);
  await portal.finish();
  expect(await readFolder(spare())).toEqual(
    bytes({ 'index.html': A['index.html'], 'tin/c/index.html': 'tin c' }),
  );
  expect(statSync(spare('index.html')).ino).toBe(statSync(dist('index.html')).ino);
});

/** What may have happened to a folder that lies about between two builds. */
const MISHAPS: Record<string, (folder: string) => void> = {
  'a page with other words': (folder) => writeFileSync(`${folder}/index.html`, 'của kẻ khác'),
  'a page with other words of the same length': (folder) =>
    writeFileSync(`${folder}/index.html`, 'trang chủ'.replace('t', 'T')),
  'a page that was cut off': (folder) => truncateSync(`${folder}/index.html`, 3),
  'a page that is gone': (folder) => rmSync(`${folder}/index.html`),
  'a folder in place of a page': (folder) => {
    rmSync(`${folder}/index.html`);
    mkdirSync(`${folder}/index.html/x`, { recursive: true });
  },
  'a link in place of a page': (folder) => {
    rmSync(`${folder}/index.html`);
    symlinkSync('/etc/hostname', `${folder}/index.html`);
  },
  'a link in place of a folder': (folder) => {
    rmSync(`${folder}/tin`, { recursive: true });
    symlinkSync(os.tmpdir(), `${folder}/tin`);
  },
  'foreign files and an empty folder': (folder) => {
    mkdirSync(`${folder}/tin/cũ/rỗng`, { recursive: true });
    writeFileSync(`${folder}/tin/cũ/index.html`, 'bài đã xóa');
    writeFileSync(`${folder}/.htaccess`, 'Deny from all');
  },
  'pages of another time': (folder) => utimesSync(`${folder}/index.html`, 1, 1),
  'the folder is gone': (folder) => rmSync(folder, { recursive: true }),
  'a file in place of the folder': (folder) => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'x');
  },
  'a copy of the folder with its dates': (folder) => {
    cpSync(folder, `${folder}.copy`, { recursive: true, preserveTimestamps: true });
    rmSync(folder, { recursive: true });
    cpSync(`${folder}.copy`, folder, { recursive: true, preserveTimestamps: true });
  },
};

describe.each(Object.entries(MISHAPS))('%s', (_name, mishap) => {
  test('in the folder where the next portal is put together does not get into it', async () => {
    for (const files of [A, B, B]) await build(files);
    mishap(spare());
    await build(B);
    expect(await readFolder(dist())).toEqual(bytes(B));
    expect(existsSync(dist('tin/cũ'))).toBe(false);
  });
});

test.each(['records', 'dist'])('%s that are gone only mean more work', async (name) => {
  for (const files of [A, B]) await build(files);
  rmSync(path.join(root, name), { recursive: true });
  await build(B);
  expect(await readFolder(dist())).toEqual(bytes(B));
});

test('any sequence of builds, of which some are stopped, publishes the files of the last', async () => {
  const name = fc.constantFrom('a', 'b', 'a/x', 'b/x/y', 'c/index.html', 'd');
  const files = fc
    .dictionary(name, fc.constantFrom('1', '2', '33'), { minKeys: 1 })
    .map((drawn) =>
      Object.fromEntries(Object.entries(drawn).filter(([file]) => !isInTheWay(file, drawn))),
    );
  const step = fc.record({ files, stop: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const place of [dist(), spare(), path.join(root, 'records')]) {
        rmSync(place, { recursive: true, force: true });
      }
      for (const { files: wanted, stop } of steps) {
        await build(wanted, { stop });
        if (!stop) expect(await readFolder(dist())).toEqual(bytes(wanted));
      }
    }),
    runs(25),
  );
});

/** Whether another drawn file lies below this one. */
function isInTheWay(file: string, drawn: Files): boolean {
  return Object.keys(drawn).some((other) => other.startsWith(`${file}/`));
}

function bytes(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, text]) => [file, Buffer.from(text).toString('latin1')]),
  );
}
