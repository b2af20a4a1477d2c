/** Builds of broken content (tests/support/broken-fixtures.ts); tests/unit/content reads every case without a build. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { brokenFixtures, expectedOf, expectNoStack } from '../support/broken-fixtures.ts';
import { buildFixture, FIXTURES, type FixtureOptions } from '../support/fixture-portal.ts';
import { readAttacks, writeAttack } from '../support/hostile-corpus.ts';
import { writePictureArticles } from '../support/picture-articles.ts';
import { heic, photograph } from '../support/sample-pictures.ts';
import { listFiles, readFolder } from './folder.ts';
import { publishPrevious } from './previous-portal.ts';

// Each build keeps one processor busy.
vi.setConfig({ maxConcurrency: 2 });

/** One of each kind of file; tests/unit/content reads all others. */
const SAMPLES = [
  ...['broken-title-missing', 'broken-category-order-missing', 'broken-alert-level-missing'],
  ...['broken-topic-cover-missing', 'broken-counts-syntax', 'broken-portal-syntax'],
];

/** What the attacks that only a build can see through ask for, as the message has it. */
const ATTACKS = ['/.//attacker.invalid/a', 'https://thunghiem.example//attacker.invalid/a'];

const half = async (format: 'jpeg' | 'png') => {
  const content = await photograph(400, 300).toFormat(format).toBuffer();
  return content.subarray(0, content.length / 2);
};

/** Each with words of its message. */
const BROKEN_PICTURES: Record<string, [make: () => Promise<Buffer>, words: string]> = {
  'IMG_0009.HEIC': [heic, 'HEIC'],
  'IMG_0010.jpg': [heic, 'HEIC'],
  'nua.jpg': [() => half('jpeg'), 'bị cụt'],
  'nua.png': [() => half('png'), 'bị cụt'],
  'trong.jpg': [() => Promise.resolve(Buffer.alloc(0)), 'Không đọc được tệp ảnh'],
  'van-ban.webp': [() => Promise.resolve(Buffer.from('không phải')), 'Không đọc được tệp ảnh'],
};

describe.concurrent('a build of broken content leaves the published portal as it was', () => {
  test('all faults of reading are reported in one run, and a portal that a stopped machine had left half-swapped is put back', async () => {
    const output = await buildInVain('broken-reading', {
      prepare: ({ content }) => addEach(SAMPLES, content),
      swapped: true,
    });
    expectAllFaults(output, SAMPLES);
  });

  test('all faults of rendering are reported in one run, each at its place', async () => {
    const names = brokenFixtures.metWhileRendering;
    const output = await buildInVain('broken-rendering', {
      prepare: async ({ content }) => {
        await addEach(names, content);
        const makers = Object.entries(BROKEN_PICTURES).map(([file, [make]]) => [file, make]);
        await writePictureArticles(content, {
          ...Object.fromEntries(makers),
          'tot.jpg': () => photograph(300, 200).jpeg().toBuffer(),
        });
      },
    });
    const pictures = Object.entries(BROKEN_PICTURES);
    expectAllFaults(output, names, pictures.length);
    expect(output).not.toContain('tot.jpg');
    for (const [file, [, words]] of pictures) {
      const [, after = ''] = output.split(`Lỗi – articles/2023/${file}\n`);
      const [message, hint] = after.split('\n');
      expect(message, file).toContain(words);
      expect(hint, file).toMatch(/Cách sửa: \S/);
    }
    expect(output).not.toMatch(/sharp|astro/i);
  });

  test('all faults of links, attacks among them, are reported in one run, each at its place', async () => {
    const names = brokenFixtures.metWhenBuilt;
    const output = await buildInVain('broken-links', {
      prepare: async ({ content }) => {
        await addEach(names, content);
        await addAttacks(content);
      },
    });
    for (const target of ATTACKS) expect(output).toContain(target);
    expectAllFaults(output.replaceAll('attacker.invalid', ''), names, ATTACKS.length);
  });
});

/** Expects a report to tell all faults of several fixtures, and so many others. */
function expectAllFaults(output: string, names: readonly string[], others = 0): void {
  expect(names.length).toBeGreaterThan(2);
  let count = others;
  for (const name of names) {
    const [heading = '', ...fragments] = expectedOf(name);
    count += Number(/\d+/.exec(heading)?.[0]);
    for (const fragment of fragments) expect(output).toContain(renamed(fragment, name));
  }
  expect(output).toContain(`Nội dung có ${count} lỗi`);
  expectNoStack(output);
}

/** Runs a build that must fail and leave everything as it was; returns what it says. */
async function buildInVain(
  name: string,
  options: FixtureOptions & {
    /** Whether a machine stopped while a former build swapped the folders. */
    swapped?: boolean;
  },
): Promise<string> {
  let before: Record<string, string> = {};
  const { exitCode, output, outDir } = await buildFixture(name, {
    ...options,
    // The modules of this URL are kept, also where portal.yaml is what is broken.
    env: { SEARCH_INDEX: 'off', SITE_URL: 'https://thunghiem.example' },
    prepare: async (folders) => {
      await options.prepare?.(folders);
      before = await publishPrevious(folders.outDir);
      if (options.swapped) await rename(folders.outDir, `${folders.outDir}.previous`);
    },
  });
  expect(exitCode, output).toBe(1);
  expect(await readFolder(outDir)).toEqual(before);
  const folders = await readdir(path.dirname(outDir));
  // The next build is put together in the spare folder, which no host serves.
  expect(folders.filter((name) => name !== 'dist.spare').sort()).toEqual(['content', 'dist']);
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
