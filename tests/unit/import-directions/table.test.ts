/** The table of directions is complete, names what exists, and runs one way. */
import { existsSync, globSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCUMENT, withDirections } from '../../import-directions/docs-table.ts';
import { covers, partOf } from '../../import-directions/refusals.ts';
import { PARTS } from '../../import-directions/table.ts';
import { matches, read, ROOT } from '../../support/documents.ts';

const names = Object.keys(PARTS);
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

describe('the table', () => {
  test('everything in src/ has a row', () => {
    const without = readdirSync(path.join(ROOT, 'src')).filter((name) => !partOf(name));
    expect(without).toEqual([]);
    expect(names.filter((name) => !existsSync(path.join(ROOT, 'src', name)))).toEqual([]);
  });

  test.each(Object.entries(PARTS))(
    'the row of %s names only what exists',
    (_, { parts, packages, types }) => {
      const exists = (name: string) => existsSync(path.join(ROOT, 'src', name));
      expect((parts ?? []).filter((name) => !exists(name))).toEqual([]);
      const known = (name: string) =>
        /^astro(?:$|[:/])/.test(name) ||
        Object.keys({ ...dependencies, ...devDependencies }).some((one) =>
          name.endsWith('*') ? one.startsWith(name.slice(0, -1)) : one === name,
        ) ||
        builtinModules.includes(name.replace(/^node:/, '')) ||
        builtinModules.includes(name);
      expect((packages ?? []).filter((name) => !known(name))).toEqual([]);
      const isTypes = (name: string) => `@types/${name}` in devDependencies;
      expect(
        (types ?? []).filter((name) => !exists(name) && !known(name) && !isTypes(name)),
      ).toEqual([]);
    },
  );

  test.each(Object.entries(PARTS).filter(([, { wing }]) => !wing))(
    'no wing is imported by the core: src/%s',
    (_, { parts = [], types = [] }) => {
      const wings = [...parts, ...types].filter((to) => PARTS[partOf(to) ?? '']?.wing);
      expect(wings).toEqual([]);
    },
  );

  test.each(Object.entries(PARTS))(
    'nothing is allowed that is not used: src/%s',
    (name, { parts = [], packages = [], types = [] }) => {
      const used = importsOf(name);
      const idle = [...parts, ...packages, ...types].filter(
        (entry) => !used.some((target) => covers(entry, target)),
      );
      expect(idle, 'delete it from the row').toEqual([]);
    },
  );

  test('the directions have no cycle', () => {
    const circles = names.flatMap((name) => circleFrom(name));
    expect(circles).toEqual([]);
  });

  test(`the table in ${DOCUMENT} shows these rows`, async () => {
    const document = read(DOCUMENT);
    expect(document === (await withDirections(document)), 'run npm run docs:directions').toBe(true);
  });
});

/** The way from a part back to itself, over parts of other folders. */
function circleFrom(start: string): string[] {
  const folder = (name: string) => name.split('/')[0] ?? '';
  const seen = new Set<string>();
  const walk = (name: string, way: readonly string[]): string[] => {
    for (const to of names
      .filter((other) => folder(other) === folder(name))
      .flatMap((other) => PARTS[other]?.parts ?? [])
      .filter((other) => folder(other) !== folder(name))) {
      if (folder(to) === folder(start)) return [[...way, to].join(' → ')];
      if (seen.has(folder(to))) continue;
      seen.add(folder(to));
      const found = walk(to, [...way, to]);
      if (found.length > 0) return found;
    }
    return [];
  };
  return walk(start, [start]);
}

/** What the files of a part import: names of packages, and paths below src/. */
function importsOf(name: string): string[] {
  const files = globSync('src/**/*.{ts,js,astro}', { cwd: ROOT }).filter(
    (file) => partOf(path.posix.relative('src', file)) === name,
  );
  return files.flatMap((file) =>
    matches(read(file), /(?:\bfrom|\bimport|\bimport\(|new URL\()\s*['"]([^'"]+)['"]/g).map(
      (specifier) =>
        specifier.startsWith('.')
          ? path.posix.join(path.posix.dirname(path.posix.relative('src', file)), specifier)
          : specifier,
    ),
  );
}
