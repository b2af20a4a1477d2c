/** Tests the Dockerfile without Docker: copies the same files into a folder, and starts the service from there. */
import { spawn } from 'node:child_process';
import { cp, glob, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { matches, read, ROOT } from '../support/documents.ts';
import { writeManifest } from './running-service.ts';

const dockerfile = read('Dockerfile');
let image: string;

/** What the last stage copies: from the checkout, and from the stage of packages, which has the same layout. */
const copied = [
  ...(dockerfile.split(/^FROM /m).at(-1) ?? '').matchAll(/^COPY (?:--from=\w+ )?(\S+) (\S+)$/gm),
].map(([, from = '', to = '']) => ({ from: from.replace(/^\/app\//, ''), to }));

beforeAll(async () => {
  image = await mkdtemp(path.join(tmpdir(), 'tin-quan-image-'));
  for (const { from, to } of copied) {
    const target = path.join(image, to.endsWith('/') ? path.join(to, path.basename(from)) : to);
    await mkdir(path.dirname(target), { recursive: true });
    await cp(path.join(ROOT, from), target, { recursive: true });
  }
});
afterAll(() => rm(image, { recursive: true }));

test.each(['SQLite', 'Redis'])(
  'the image holds all that the service needs to start with %s',
  async (store) => {
    const settings = [...dockerfile.matchAll(/\b(COUNTER_\w+)=(\S+)/g)].map(
      ([, name = '', value = '']) =>
        [name, path.isAbsolute(value) ? path.join(image, value) : value] as const,
    );
    const child = spawn(process.execPath, ['src/counter/main.ts'], {
      cwd: image,
      env: {
        ...Object.fromEntries(settings),
        COUNTER_PORT: '0',
        COUNTER_MANIFEST: await writeManifest(image),
        ...(store === 'Redis' && { COUNTER_STORE: 'redis://127.0.0.1:1' }),
      },
    });
    let output = '';
    for (const channel of [child.stdout, child.stderr]) {
      channel.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        // A second signal would kill it.
        if (output.includes('đang chạy') && !child.killed) child.kill('SIGTERM');
      });
    }
    const exitCode = await new Promise((resolve) => child.once('close', resolve));
    expect(output).toContain('Dịch vụ đếm đang chạy tại http://0.0.0.0:');
    expect(exitCode, output).toBe(0);
  },
);

test('.dockerignore allows exactly what the Dockerfile copies', () => {
  const allowed = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name]) => name);
  const fromCheckout = copied
    .map(({ from }) => from)
    .filter((from) => !from.startsWith('node_modules'));
  expect(allowed.sort()).toEqual([...fromCheckout, 'package-lock.json'].sort());
});

/** What modules of the source import from others: `{ from: 'src/counter/service.ts', to: 'src/domain/counting/view-rules.ts' }`. */
const imports: { from: string; to: string }[] = [];
for await (const from of glob('src/**/*.{ts,astro}', { cwd: ROOT })) {
  for (const [, to = ''] of read(from).matchAll(/ from '(\.[^']+)'/g)) {
    imports.push({ from, to: path.join(path.dirname(from), to) });
  }
}
const isOfService = (file: string) => file.startsWith('src/counter/');
const architecture = read('docs/architecture.md');

test('docs/architecture.md names all that the service imports from outside its folder', () => {
  const [, sentence = ''] = /The service imports only([^]+?)from outside/.exec(architecture) ?? [];
  const outside = imports.filter(({ from, to }) => isOfService(from) && !isOfService(to));
  expect(matches(sentence, /`(.+?)`/g)).toEqual([...new Set(outside.map(({ to }) => to))].sort());
});

test('docs/architecture.md names all that is imported from the service', () => {
  const [, sentence = ''] = /takes only([^]+?)from the service/.exec(architecture) ?? [];
  const taken = imports.filter(({ from, to }) => !isOfService(from) && isOfService(to));
  expect(matches(sentence, /`(.+?)`/g)).toEqual([...new Set(taken.map(({ to }) => to))].sort());
});
