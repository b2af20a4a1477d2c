import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (file: string) =>
  readFileSync(new URL(`../../../src/styles/${file}`, import.meta.url), 'utf8');

/** The custom properties of the rule that begins with `selector`. */
function tokensOf(css: string, selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  expect(start, `${selector} is in the sheet`).toBeGreaterThan(-1);
  const rule = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const tokens = read('tokens.css');
const preferences = read('preferences.css');
const light = tokensOf(tokens, ':root');
const dark = {
  ...light,
  ...tokensOf(tokens.slice(tokens.indexOf('prefers-color-scheme')), ':root'),
};
const high = { ...light, ...tokensOf(preferences, "html[data-contrast='high']") };
const maximum = { ...light, ...tokensOf(preferences, "html[data-contrast='maximum']") };

/** What is read on what. */
const PAIRS = [
  ['--text', '--surface'],
  ['--text', '--paper'],
  ['--text-muted', '--surface'],
  ['--text-muted', '--paper'],
  ['--brand', '--surface'],
  ['--brand', '--paper'],
  ['--link', '--surface'],
  ['--link', '--paper'],
  ['--link-visited', '--surface'],
  ['--on-brand', '--brand'],
  ['--on-masthead', '--masthead'],
  ['--on-masthead', '--masthead-deep'],
  ['--gold', '--masthead'],
  ['--on-notice', '--notice'],
  ['--mark-text', '--mark'],
  ['--text', '--alert-info'],
  ['--text', '--alert-warning'],
  ['--text', '--alert-urgent'],
  ['--brand', '--alert-warning'],
  ['--link', '--alert-warning'],
] as const;

/** Contrast of two colours; https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (/^#(..)(..)(..)$/.exec(hex.trim()) ?? [])
    .slice(1)
    .map((part) => Number.parseInt(part, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const ratio = (scheme: Record<string, string>, [text, ground]: readonly [string, string]) =>
  contrast(scheme[text] ?? '', scheme[ground] ?? '');

describe.each([
  { name: 'light', scheme: light, least: 4.5 },
  { name: 'dark', scheme: dark, least: 4.5 },
  { name: 'high', scheme: high, least: 7 },
  { name: 'maximum', scheme: maximum, least: 7 },
])('the $name colours, with a contrast of at least $least', ({ scheme, least }) => {
  test.each(PAIRS)('%s has enough contrast on %s', (...pair) => {
    expect(ratio(scheme, pair)).toBeGreaterThanOrEqual(least);
  });

  test('the borders of controls have enough contrast', () => {
    expect(contrast(scheme['--border-control'] ?? '', scheme['--surface'] ?? '')).toBeGreaterThan(
      3,
    );
  });
});

test.each([
  { from: 'normal', to: 'high', before: light, after: high },
  { from: 'high', to: 'maximum', before: high, after: maximum },
])('$to is at least as readable as $from, for every text', ({ before, after }) => {
  const worse = PAIRS.filter((pair) => ratio(after, pair) < ratio(before, pair));
  expect(worse).toEqual([]);
});

test('a system that asks for more contrast gets the same colours as the step “high”', () => {
  const system = preferences.slice(preferences.indexOf('prefers-contrast: more'));
  expect(tokensOf(system, 'html:not([data-contrast])')).toEqual(
    tokensOf(preferences, "html[data-contrast='high']"),
  );
});
