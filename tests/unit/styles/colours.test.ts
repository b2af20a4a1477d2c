import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { THEME } from '../../../src/theme.ts';
import { matches, read, ROOT } from '../../support/documents.ts';

/** The sheets in which colours get their values; the tones of pictures are no colours of the design. */
const TOKEN_SHEETS = [
  ...['src/styles/picture-tones.css', 'src/styles/preferences.css', 'src/styles/tokens.css'],
];

/** Paints a ground into files of pictures without one, where no style sheet reaches. */
const PAINTER = 'src/content/picture-file.ts';

/** Pages of their own on the webmaster's disk, beside no portal. */
const REPORTS = ['src/import/report/html-report.ts', 'src/conformance/report.ts'];

/** Shadows are black on every ground; everything else has a token. */
const VALUE =
  /(#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl|oklch|lab|lch|hwb)a?\((?!0 0 0 \/)[^)]*\))/gi;

/** A `#…` in code may also be an anchor or a private field, so there it counts as a colour only in quotes. */
function coloursIn(file: string): string[] {
  const source = read(file);
  if (file.endsWith('.css')) return matches(source, VALUE);
  const styles = [...source.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css);
  const quoted = matches(source, /(?:['"`:]|=\s*)(#[0-9a-f]{3,8})['"`;]/gi);
  return [...matches(styles.join('\n'), VALUE), ...quoted];
}

test('colours get their values in the token sheets only', () => {
  const files = globSync('src/**/*.{ts,js,astro,css}', {
    cwd: ROOT,
    exclude: [PAINTER, ...REPORTS],
  });
  expect(files.filter((file) => coloursIn(file).length > 0).sort()).toEqual(TOKEN_SHEETS);
});

test('pictures are painted white or, for a white drawing, dark', () => {
  expect(coloursIn(PAINTER)).toEqual(['#1f2933', '#ffffff']);
});

test('the test itself finds colours in each kind of file', () => {
  expect(coloursIn('src/styles/tokens.css').length).toBeGreaterThan(20);
  expect('border: 1px solid #FFF; color: rgb(1 2 3)'.match(VALUE)).toEqual(['#FFF', 'rgb(1 2 3)']);
  expect('box-shadow: 0 0 1rem rgb(0 0 0 / 25%)'.match(VALUE)).toBeNull();
});

test('browsers paint the frame of the page in the colours of the page', () => {
  const [light = '', dark = ''] = read('src/styles/tokens.css').split('@media');
  expect(light).toContain(`--masthead: ${THEME.light};`);
  expect(light).toContain(`--surface: ${THEME.background};`);
  expect(dark).toContain(`--surface: ${THEME.dark};`);
});
