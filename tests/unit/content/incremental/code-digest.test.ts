import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  digestOfPages,
  digestOfRendering,
} from '../../../../src/content/incremental/code-digest.ts';

describe('the digest of the code', () => {
  const ROOT = path.join(import.meta.dirname, '../../../..');
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
      const before = digestOfRendering(copy);
      await mkdir(path.dirname(path.join(copy, file)), { recursive: true });
      await writeFile(path.join(copy, file), '{}');
      expect(digestOfRendering(copy)).not.toBe(before);
    },
  );

  test('the digest of pages changes with a page, that of rendered entries does not', async () => {
    const before = [digestOfRendering(copy), digestOfPages(copy)];
    await writeFile(path.join(copy, 'src/pages/index.astro'), '');
    expect(digestOfRendering(copy)).toBe(before[0]);
    expect(digestOfPages(copy)).not.toBe(before[1]);
  });

  test('neither digest changes with a command or with the counting service', async () => {
    const before = [digestOfRendering(copy), digestOfPages(copy)];
    for (const file of ['src/commands/build.ts', 'src/counter/main.ts', 'README.md']) {
      await mkdir(path.dirname(path.join(copy, file)), { recursive: true });
      await writeFile(path.join(copy, file), '');
    }
    expect([digestOfRendering(copy), digestOfPages(copy)]).toEqual(before);
  });
});
