/**
 * Every folder `tests/fixtures/broken-*` is one test case: laid over the sound portal of `minimal`, it stops the build
 * with everything that its expected.txt says, one fragment a line. To add a case, add a folder.
 */
import { readdir } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildFixture, FIXTURES, copyFixture } from '../support/fixture-portal.ts';
import { readFolder } from './folder.ts';
import { publishPrevious } from './previous-portal.ts';

// Each build keeps one processor busy.
vi.setConfig({ maxConcurrency: 2 });

const cases = readdirSync(FIXTURES).filter((name) => name.startsWith('broken-'));

/** Faults that only the rendering of a page finds, or the built portal. */
const MET_WHILE_RENDERING = /^broken-(?:picture|link|cover-unreadable|legacy-taken)/;
const metWhileRendering = cases.filter((name) => MET_WHILE_RENDERING.test(name));
const metWhileReading = cases.filter((name) => !MET_WHILE_RENDERING.test(name));

/** One of each kind of file and of fault; a whole build for every fixture would take too long. */
const samples = [
  ...['broken-title-missing', 'broken-yaml-tab', 'broken-encoding', 'broken-file-name'],
  ...['broken-slug-twice', 'broken-two-files', 'broken-portal-syntax', 'broken-counts-syntax'],
];

describe('broken content is refused before any page is built', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each(metWhileReading)('%s is refused with its expected message', async (name) => {
    vi.stubEnv('CONTENT_DIR', await copyFixture(name));
    // The settings are worked out when they are loaded.
    vi.resetModules();
    const { readChecked } = await import('../../src/content/read-checked-content.ts');
    const refused = await readChecked().catch((error: Error) => error);
    expect(refused).toBeInstanceOf(Error);
    expectToTell((refused as Error).message, name);
  });
});

describe.concurrent(
  'broken content stops the build and leaves the published portal as it was',
  () => {
    test.each([...samples, ...metWhileRendering])('%s stops the build', async (name) => {
      let before: Record<string, string> = {};
      const { exitCode, output, outDir } = await buildFixture(name, {
        overlay: name,
        env: { SEARCH_INDEX: 'off' },
        prepare: async ({ outDir }) => {
          before = await publishPrevious(outDir);
        },
      });

      expect(exitCode, output).toBe(1);
      expectToTell(output, name);
      expect(await readFolder(outDir)).toEqual(before);
      expect((await readdir(path.dirname(outDir))).sort()).toEqual(['content', 'dist']);
    });
  },
);

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
