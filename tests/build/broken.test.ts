/** Builds of broken content (tests/support/broken-fixtures.ts); tests/unit/content reads every case without a build. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  brokenFixtures,
  expectedOf,
  expectNoStack,
  expectToTell,
} from '../support/broken-fixtures.ts';
import { buildFixture, FIXTURES, type FixtureOptions } from '../support/fixture-portal.ts';
import { readAttacks, writeAttack } from '../support/hostile-corpus.ts';
import { listFiles, readFolder } from './folder.ts';
import { publishPrevious } from './previous-portal.ts';

// Each build keeps one processor busy.
vi.setConfig({ maxConcurrency: 2 });

/** One of each kind of file; a whole build for every fixture would take too long. */
const samples = ['broken-title-missing', 'broken-file-name', 'broken-portal-syntax'];

/** What the attacks that only a build can see through ask for, as the message has it. */
const ATTACKS = ['/.//attacker.invalid/a', 'https://thunghiem.example//attacker.invalid/a'];

describe.concurrent('a build of broken content', () => {
  test.each(samples)(
    '%s stops the build and leaves the published portal as it was',
    async (name) => {
      const output = await buildInVain(name, { overlay: name });
      expectToTell(output, name);
    },
  );

  test.each([
    ['rendering', brokenFixtures.metWhileRendering, []],
    ['links, attacks among them,', brokenFixtures.metWhenBuilt, ATTACKS],
  ])('all faults of %s are reported in one run, each at its place', async (step, names, asked) => {
    expect(names.length).toBeGreaterThan(4);
    const output = await buildInVain(`broken-${step.slice(0, 5)}`, {
      prepare: async ({ content }) => {
        await addEach(names, content);
        if (asked.length > 0) await addAttacks(content);
      },
    });
    let count = asked.length;
    for (const target of asked) expect(output).toContain(target);
    for (const name of names) {
      const [heading = '', ...fragments] = expectedOf(name);
      count += Number(/\d+/.exec(heading)?.[0]);
      for (const fragment of fragments) expect(output).toContain(renamed(fragment, name));
    }
    expect(output).toContain(`Nội dung có ${count} lỗi`);
    expectNoStack(output.replaceAll('attacker.invalid', ''));
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

/** Writes the attacks of the hostile corpus that the checks let through and the build has to stop for. */
async function addAttacks(content: string): Promise<void> {
  const attacks = (await readAttacks()).filter(({ outcome }) => outcome === 'stopped');
  expect(attacks).toHaveLength(ATTACKS.length);
  for (const attack of attacks) await writeAttack(content, attack);
}

/** A text or a path of a fixture, with the names that several fixtures give made its own. */
function renamed(text: string, name: string): string {
  return text.replaceAll(/thong-xe|mat-duong/g, `$&-${name}`);
}
