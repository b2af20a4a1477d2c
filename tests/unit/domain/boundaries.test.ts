/** What lint cannot see of the domain: which globals it uses. What it imports is in the table of directions. */
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { matches, read, ROOT } from '../../support/documents.ts';

const files = globSync('src/domain/**/*.ts', { cwd: ROOT });

/** The clock, chance, the network, the page and the process: nothing that differs from one call to the next. */
const IMPURE =
  /(\bDate\.now\b|\bnew Date(?:\(\)|\b(?!\())|\bDate\(\)|\bTemporal\.Now\b|\bMath\.random\b|\b(?:performance\.\w+|crypto\.\w+|fetch\(|XMLHttpRequest|setTimeout|setInterval|document\.|window\.|localStorage|navigator\.|globalThis|process\.))/g;

const impureIn = (source: string) => matches(source.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, ''), IMPURE);

test.each(files)('%s uses neither clock, chance, network, page nor process', (file) => {
  expect(impureIn(read(file))).toEqual([]);
});

test.each([
  'const now = Date.now();',
  'const now = new Date();',
  'const started = performance.now();',
  'const page = await fetch(url);',
  'const id = Math.random();',
  'const key = crypto.randomUUID();',
  "const root = document.querySelector('main');",
  'const { href } = window.location;',
  "const stored = localStorage.getItem('size');",
  'const zone = process.env.TZ;',
])('the test itself finds what is not pure in “%s”', (code) => {
  expect(impureIn(code)).not.toEqual([]);
});

test('a date of a given moment and a comment are pure', () => {
  expect(impureIn('/** Like Date.now(). */ const day = new Date(moment); // fetch(url)')).toEqual(
    [],
  );
});
