import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const domain = new URL('../../../src/domain/', import.meta.url);
const files = (readdirSync(domain, { recursive: true }) as string[]).filter((name) =>
  name.endsWith('.ts'),
);
const source = (name: string) => readFileSync(new URL(name, domain), 'utf8');
const importsOf = (name: string) =>
  [...source(name).matchAll(/^(?:import|export)\b[^;']*?\bfrom '([^']+)';/gm)].map(
    ([, from = '']) => from,
  );

/** They know the time zone, which a browser need not load. */
const usesDateFns = ['time/format-date.ts', 'time/hanoi-zone.ts', 'time/parse-date.ts'];

describe('the domain', () => {
  test.each(files)('%s imports only the domain, unless it may use date-fns', (name) => {
    for (const from of importsOf(name)) {
      const target = new URL(from, new URL(name, domain)).href;
      const isDomain = from.startsWith('.') && target.startsWith(domain.href);
      const isDates = usesDateFns.includes(name) && /^(@date-fns\/tz|date-fns\/.+)$/.test(from);
      expect(isDomain || isDates, `${name} imports ${from}`).toBe(true);
    }
  });

  test.each(files)(
    '%s loads no other module, and uses neither clock nor page nor process',
    (name) => {
      const code = source(name).replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
      expect(code).not.toMatch(/\bimport\s*[('"]/);
      expect(code).not.toMatch(/Date\.now|new Date\(\)|Math\.random|\b(document|window|process)\b/);
    },
  );
});

test('preferences.ts, which every reader downloads, imports nothing', () => {
  expect(importsOf('preferences.ts')).toEqual([]);
});

test('the test itself finds the imports of a file', () => {
  expect(importsOf('lists/archive.ts')).toEqual(['../article.ts', '../time/hanoi-zone.ts']);
  expect(importsOf('metadata/dublin-core.ts')).toContain('./creator.ts');
});
