/** The table of directions is complete, names what exists, and runs one way. */
import { existsSync, globSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCUMENT, withDirections } from '../../import-directions/docs-table.ts';
import { covers, opens, partOf } from '../../import-directions/refusals.ts';
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

  test('the directions have no cycle, from row to row', () => {
    const imported = new Map(names.map((name) => [name, rowsOpenTo(name)]));
    const reached = new Map(names.map((name) => [name, reachedFrom(name, imported)]));
    const cycles = names.flatMap((name) =>
      [...(reached.get(name) ?? [])]
        .filter((to) => ownRow(to) !== ownRow(name) && reached.get(to)?.has(name))
        .map((to) => `${name} → ${to} → ${name}`),
    );
    expect(cycles).toEqual([]);
  });

  test(`the table in ${DOCUMENT} shows these rows`, async () => {
    const document = read(DOCUMENT);
    expect(document === (await withDirections(document)), 'run npm run docs:directions').toBe(true);
  });
});

/** The folder around a single file that has a row but is open to that folder; otherwise the row itself. */
function ownRow(name: string): string {
  const isOpenFile = /\.\w+$/.test(name) && PARTS[name]?.closed !== true;
  return (isOpenFile && partOf(path.posix.dirname(name))) || name;
}

/** The rows whose files a row may import. */
function rowsOpenTo(name: string): string[] {
  const { parts = [], types = [] } = PARTS[name] ?? {};
  return [name, ...parts, ...types].flatMap((entry) =>
    names.filter((to) => to === partOf(entry) || opens(entry, to)),
  );
}

/** The rows that a row leads to, directly or over others. */
function reachedFrom(start: string, imported: ReadonlyMap<string, string[]>): Set<string> {
  const reached = new Set<string>();
  const queue = [start];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const found = (imported.get(name) ?? []).filter((to) => to !== name && !reached.has(to));
    for (const to of found) reached.add(to);
    queue.push(...found);
  }
  return reached;
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
