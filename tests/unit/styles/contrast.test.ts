import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, fromHex } from '../../support/contrast.ts';

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
  ['--brand', '--alert-info'],
  ['--brand', '--alert-urgent'],
  ['--link', '--alert-info'],
  ['--link', '--alert-urgent'],
  ['--on-notice', '--notice'],
  ['--mark-text', '--mark'],
  ['--text', '--alert-info'],
  ['--text', '--alert-warning'],
  ['--text', '--alert-urgent'],
  ['--brand', '--alert-warning'],
  ['--link', '--alert-warning'],
] as const;

const ratio = (scheme: Record<string, string>, [text, ground]: readonly [string, string]) =>
  contrast(fromHex(scheme[text] ?? ''), fromHex(scheme[ground] ?? ''));

describe.each([
  { name: 'light', scheme: light },
  { name: 'dark', scheme: dark },
  { name: 'high', scheme: high },
  { name: 'maximum', scheme: maximum },
])('the $name colours', ({ scheme }) => {
  test.each(PAIRS)('%s has a contrast of at least 7:1 on %s', (...pair) => {
    expect(ratio(scheme, pair)).toBeGreaterThanOrEqual(7);
  });

  test('the borders of controls have enough contrast', () => {
    expect(ratio(scheme, ['--border-control', '--surface'])).toBeGreaterThan(3);
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
