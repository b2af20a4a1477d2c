import { globSync } from 'node:fs';
import path from 'node:path';
import { transform } from '@astrojs/compiler-rs';
import { expect, test } from 'vitest';
import { shortScope } from '../../../src/integrations/short-scopes.ts';
import { read, ROOT } from '../../support/documents.ts';

/** What Astro ties the styles of a component to its elements by; it is made from the path below the root of the project. */
async function scopeOf(file: string): Promise<string> {
  const { scope } = await transform(read(file), { normalizedFilename: `/${file}` });
  return `data-astro-cid-${scope}`;
}

test('a scope is shortened wherever it stands, and nothing else is', () => {
  expect(shortScope('<a data-astro-cid-nldgzmln data-id="astro-cid">')).toBe(
    '<a data-c-nld data-id="astro-cid">',
  );
  expect(shortScope('.x[data-astro-cid-7ahxywo7]>b[data-astro-cid-7ahxywo7]')).toBe(
    '.x[data-c-7ah]>b[data-c-7ah]',
  );
});

test('no two components have the same scope after it was shortened', async () => {
  const files = globSync('src/**/*.astro', { cwd: ROOT }).map((file) =>
    file.replaceAll(path.sep, '/'),
  );
  const scopes = await Promise.all(files.map(scopeOf));
  expect(scopes.length).toBeGreaterThan(40);
  const short = scopes.map(shortScope);
  expect(short.filter((scope) => !/^data-c-\w{3}$/.test(scope))).toEqual([]);
  expect(short.filter((scope, index) => short.indexOf(scope) !== index)).toEqual([]);
});
