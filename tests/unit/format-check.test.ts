/** `npm run check:format` looks at all code. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { getFileInfo } from 'prettier';
import { expect, test } from 'vitest';
import { ROOT } from '../support/documents.ts';

const files = globSync(['*.mjs', '{src,tests}/**/*.{ts,js,mjs,astro,css}'], {
  cwd: ROOT,
  exclude: ['tests/fixtures/**', '**/node_modules/**'],
});

/** Whether Prettier passes over a file. */
async function isSkipped(file: string): Promise<boolean> {
  const ignorePath = path.join(ROOT, '.prettierignore');
  return (await getFileInfo(path.join(ROOT, file), { ignorePath })).ignored;
}

test.each(['src/content/', 'tests/unit/content/', 'src/', 'tests/', 'eslint.config.mjs'])(
  'the format of every file in %s is checked',
  async (folder) => {
    const code = files.filter((file) => file.startsWith(folder));
    expect(code).not.toEqual([]);
    const skipped = await Promise.all(
      code.map(async (file) => ((await isSkipped(file)) ? [file] : [])),
    );
    expect(skipped.flat()).toEqual([]);
  },
);

test('the format of content is left to the editors', async () => {
  expect(await isSkipped('content/portal.yaml')).toBe(true);
});
