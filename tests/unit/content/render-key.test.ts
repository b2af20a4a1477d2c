import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  digestOfIds,
  digestOfSteps,
  renderKey,
  type RenderInputs,
} from '../../../src/content/render-key.ts';

const INPUTS: RenderInputs = {
  ...{ digest: 'tep', steps: 'ma', linkable: 'bai', home: 'https://cong.example/', views: 12 },
  place: { categories: [{ slug: 'tin', title: 'Tin' }], picture: '/_astro/a.webp' },
};

test.each<[string, Partial<RenderInputs>]>([
  ['the file', { digest: 'khac' }],
  ['the code', { steps: 'khac' }],
  ['the entries that can be linked to', { linkable: 'khac' }],
  ['the folder of the portal', { home: 'https://cong.example/sub/' }],
  ['the views', { views: 13 }],
  ['the title of a category', { place: { categories: [{ slug: 'tin', title: 'Tin mới' }] } }],
  ['the picture', { place: { ...INPUTS.place, picture: '/_astro/b.webp' } }],
])('the key of an entry changes with %s', (_, change) => {
  expect(renderKey({ ...INPUTS, ...change })).not.toBe(renderKey(INPUTS));
});

test('the key of an entry is the same for the same inputs, and fit for a file name', () => {
  expect(renderKey(structuredClone(INPUTS))).toBe(renderKey(INPUTS));
  expect(renderKey(INPUTS)).toMatch(/^[0-9a-f]{16}$/);
});

test('the digest of what can be linked to changes with each entry, and with its collection', () => {
  const digests = [
    { articles: ['a'] },
    { articles: ['a', 'b'] },
    { pages: ['a'] },
    { articles: [] },
  ].map(digestOfIds);
  expect(new Set(digests).size).toBe(4);
});

describe('the digest of the code', () => {
  const ROOT = path.join(import.meta.dirname, '../../..');
  let copy: string;
  beforeAll(async () => {
    copy = await mkdtemp(path.join(os.tmpdir(), 'steps-'));
    await mkdir(path.join(copy, 'src/pages'), { recursive: true });
    for (const name of ['package.json', 'src/collections.ts', 'src/markdown']) {
      await cp(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    }
  });
  afterAll(() => rm(copy, { recursive: true }));

  test.each(['src/markdown/index.ts', 'src/collections.ts', 'package.json', 'src/domain/new.ts'])(
    'the digest of the code changes with %s',
    async (file) => {
      const before = digestOfSteps(copy);
      await mkdir(path.dirname(path.join(copy, file)), { recursive: true });
      await writeFile(path.join(copy, file), '{}');
      expect(digestOfSteps(copy)).not.toBe(before);
    },
  );

  test('the digest of the code does not change with a page', async () => {
    const before = digestOfSteps(copy);
    await writeFile(path.join(copy, 'src/pages/index.astro'), '');
    expect(digestOfSteps(copy)).toBe(before);
  });
});
