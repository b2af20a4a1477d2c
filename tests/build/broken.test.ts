/**
 * Every folder `tests/fixtures/broken-*` is one promise: laid over the sound portal of `minimal`, it stops the build
 * with everything that its expected.txt says, one fragment a line. To add a case, add a folder.
 */
import { readdir } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { buildFixture, FIXTURES } from '../support/fixture-portal.ts';
import { readFolder } from './folder.ts';
import { publishFormer } from './former.ts';

// Each build keeps one processor busy.
vi.setConfig({ maxConcurrency: 2 });

const cases = readdirSync(FIXTURES).filter((name) => name.startsWith('broken-'));

describe.concurrent('broken content', () => {
  test.each(cases)('%s stops the build and leaves what is published', async (name) => {
    let before: Record<string, string> = {};
    const { exitCode, output, outDir } = await buildFixture(name, {
      overlay: name,
      env: { SEARCH_INDEX: 'off' },
      prepare: async ({ outDir }) => {
        before = await publishFormer(outDir);
      },
    });

    expect(exitCode, output).toBe(1);
    for (const fragment of expectedOf(name)) expect(output).toContain(fragment);
    expect(output, 'an editor reads Vietnamese and no stack').not.toMatch(ENGLISH);
    expect(await readFolder(outDir)).toEqual(before);
    expect((await readdir(path.dirname(outDir))).sort()).toEqual(['content', 'dist']);
  });
});

test('every case says what its error must name: how many problems, where, and what', () => {
  for (const name of cases) {
    const [count, place, ...message] = expectedOf(name);
    expect(count, name).toMatch(/^Nội dung có \d+ lỗi/);
    expect(place, name).toMatch(/^Lỗi – (?:[\w-]+\/)*[^/]+\.(?:md|ya?ml|json|jpg|svg)(?::\d+)?$/);
    expect(message.length, name).toBeGreaterThan(0);
  }
});

const ENGLISH = /\berror\b|\[WARN|invalid|expected|failed|undefined|unsupported|^\s+at /im;

function expectedOf(name: string): string[] {
  const text = readFileSync(path.join(FIXTURES, name, 'expected.txt'), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}
