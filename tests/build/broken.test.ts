/**
 * Every folder `tests/fixtures/broken-*` is one test case: laid over the sound portal of `minimal`, it stops the build
 * with everything that its expected.txt says, one fragment a line. To add a case, add a folder.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  buildFixture,
  copyFixture,
  FIXTURES,
  type FixtureOptions,
} from '../support/fixture-portal.ts';
import { listFiles, readFolder } from './folder.ts';
import { publishPrevious } from './previous-portal.ts';

// Each build keeps one processor busy.
vi.setConfig({ maxConcurrency: 2 });

const cases = readdirSync(FIXTURES).filter((name) => name.startsWith('broken-'));

/** Faults that only the rendering of a page finds. */
const RENDERED = /^broken-(?:picture|link-script|cover-unreadable)/;
/** Faults that only the built portal shows. */
const BUILT = /^broken-(?:link-(?!script)|legacy-taken)/;
const metWhileRendering = cases.filter((name) => RENDERED.test(name));
const metWhenBuilt = cases.filter((name) => BUILT.test(name));
const metWhileReading = cases.filter((name) => !RENDERED.test(name) && !BUILT.test(name));

/** One of each kind of file; a whole build for every fixture would take too long. */
const samples = ['broken-title-missing', 'broken-file-name', 'broken-portal-syntax'];

describe('broken content', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each(metWhileReading)(
    '%s is refused before any page is built, with its expected message',
    async (name) => {
      vi.stubEnv('CONTENT_DIR', await copyFixture(name));
      // The settings are worked out when they are loaded.
      vi.resetModules();
      const { readChecked } = await import('../../src/content/read-checked-content.ts');
      const refused = await readChecked().catch((error: Error) => error);
      expect(refused).toBeInstanceOf(Error);
      expectToTell((refused as Error).message, name);
    },
  );
});

describe.concurrent('a build of broken content', () => {
  test.each(samples)(
    '%s stops the build and leaves the published portal as it was',
    async (name) => {
      const output = await buildInVain(name, { overlay: name });
      expectToTell(output, name);
    },
  );

  test.each([
    ['rendering', metWhileRendering],
    ['links', metWhenBuilt],
  ])('all faults of %s are reported in one run, each at its place', async (step, names) => {
    expect(names.length).toBeGreaterThan(4);
    const output = await buildInVain(`broken-${step}`, {
      prepare: ({ content }) => addEach(names, content),
    });
    let count = 0;
    for (const name of names) {
      const [heading = '', ...fragments] = expectedOf(name);
      count += Number(/\d+/.exec(heading)?.[0]);
      for (const fragment of fragments) expect(output).toContain(renamed(fragment, name));
    }
    expect(output).toContain(`Nội dung có ${count} lỗi`);
    expect(output, 'an editor reads Vietnamese and no stack').not.toMatch(ENGLISH);
  });
});

/** Runs a build that must fail and leave everything as it was; returns what it says. */
async function buildInVain(name: string, options: FixtureOptions): Promise<string> {
  let before: Record<string, string> = {};
  const { exitCode, output, outDir } = await buildFixture(name, {
    ...options,
    env: { SEARCH_INDEX: 'off' },
    prepare: async (folders) => {
      await options.prepare?.(folders);
      before = await publishPrevious(folders.outDir);
    },
  });
  expect(exitCode, output).toBe(1);
  expect(await readFolder(outDir)).toEqual(before);
  expect((await readdir(path.dirname(outDir))).sort()).toEqual(['content', 'dist']);
  return output;
}

/** Copies the files of several fixtures into one content folder, under names of their own. */
async function addEach(names: readonly string[], content: string): Promise<void> {
  for (const name of names) {
    for (const file of await listFiles(path.join(FIXTURES, name))) {
      if (file === 'expected.txt') continue;
      const source = await readFile(path.join(FIXTURES, name, file));
      const copy = path.join(content, renamed(file, name));
      await writeFile(copy, file.endsWith('.md') ? renamed(String(source), name) : source);
    }
  }
}

/** A text or a path of a fixture, with the names that several fixtures give made its own. */
function renamed(text: string, name: string): string {
  return text.replaceAll(/thong-xe|mat-duong/g, `$&-${name}`);
}

test('every fixture expects a count of problems, a place and a message', () => {
  for (const name of cases) {
    const [count, place, ...message] = expectedOf(name);
    expect(count, name).toMatch(/^Nội dung có \d+ lỗi/);
    expect(place, name).toMatch(/^Lỗi – (?:[\w-]+\/)*[^/]+\.(?:md|ya?ml|json|jpg|svg)(?::\d+)?$/);
    expect(message.length, name).toBeGreaterThan(0);
  }
});

const ENGLISH = /\berror\b|\[WARN|invalid|expected|failed|undefined|unsupported|^\s+at /im;

function expectToTell(output: string, name: string): void {
  for (const fragment of expectedOf(name)) expect(output).toContain(fragment);
  expect(output, 'an editor reads Vietnamese and no stack').not.toMatch(ENGLISH);
}

function expectedOf(name: string): string[] {
  const text = readFileSync(path.join(FIXTURES, name, 'expected.txt'), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}
