/** A unit's own hue is as readable as the design, in every mode and step of contrast. */
import { readFileSync } from 'node:fs';
import postcss, { type Root } from 'postcss';
import { describe, expect, test } from 'vitest';
import { BRAND_TOKENS } from '../../../src/domain/brand-colours.ts';
import { toHex, toOklch } from '../../../src/domain/oklch.ts';
import { brandSheet } from '../../../src/integrations/brand-sheet.ts';
import { PALETTES, brandHue } from '../../../src/schemas/brand-hue.ts';
import { themeOf } from '../../../src/theme.ts';
import { contrast, fromHex } from '../../support/contrast.ts';

const SHEETS = ['tokens.css', 'preferences.css'].map((file) =>
  readFileSync(new URL(`../../../src/styles/${file}`, import.meta.url), 'utf8'),
);
const design = SHEETS.join('\n');
const paint = (hue: number) => postcss([brandSheet(hue)]).process(design, { from: undefined }).root;

/** The tokens of each rule that sets a brand colour, with those that hold everywhere below them. */
function modesOf(root: Root): Record<string, string>[] {
  const modes: Record<string, string>[] = [];
  root.walkRules((rule) => {
    const own: Record<string, string> = {};
    rule.each((node) => {
      if (node.type === 'decl') own[node.prop] = node.value;
    });
    if ('--brand' in own) modes.push({ ...modes[0], ...own });
  });
  return modes;
}

const ratio = (mode: Record<string, string>, token: string, ground: string) =>
  contrast(fromHex(mode[token] ?? ''), fromHex(mode[ground] ?? ''));
const isColour = (value = '') => /^#[0-9a-f]{6}$/.test(value);
const designModes = modesOf(postcss.parse(design));
const hues = Array.from({ length: 360 }, (_, hue) => hue);
const painted = hues.map((hue) => modesOf(paint(hue) as Root));

describe('every hue from 0 to 359', () => {
  test('holds 7:1 wherever the design does, and nowhere less than the design', () => {
    const faults: string[] = [];
    let pairs = 0;
    for (const hue of hues) {
      for (const [index, mode] of (painted[hue] ?? []).entries()) {
        const usual = designModes[index] ?? {};
        for (const [token, grounds] of Object.entries(BRAND_TOKENS)) {
          for (const ground of grounds) {
            if (!isColour(mode[token]) || !isColour(mode[ground])) continue;
            pairs += 1;
            const [own, before] = [ratio(mode, token, ground), ratio(usual, token, ground)];
            if (own < before || (before >= 7 && own < 7)) {
              faults.push(`${hue}, mode ${index}: ${token} on ${ground} ${own}`);
            }
          }
        }
      }
    }
    expect(faults).toEqual([]);
    expect(pairs).toBeGreaterThan(360 * 40);
  });

  test('gives colours of that hue, as far as a screen has them', () => {
    for (const hue of hues) {
      const [light] = painted[hue] ?? [];
      const shown = toOklch(light?.['--brand'] ?? '');
      const away = Math.abs(((shown.hue - hue + 540) % 360) - 180);
      expect(away, `${hue}`).toBeLessThan(4);
      expect(shown.chroma, `${hue}`).toBeGreaterThan(0.06);
    }
  });
});

test('only brand colours change, and neither the step “maximum” nor black ink on paper has any', () => {
  const changed = (css: string) => css.split('\n').filter((line) => !design.includes(line));
  const lines = changed(paint(255).toString());
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => !/--(?:brand|masthead|masthead-deep): #/.test(line))).toEqual([]);
  const maximum = modesOf(paint(255) as Root).find((mode) => mode['--brand'] === '#ffff00');
  expect(maximum?.['--masthead']).toBe('#000000');
});

test('a colour keeps its hue, and comes back from lightness, chroma and hue', () => {
  for (const hex of ['#9b1b1e', '#0b4a82', '#ffffff', '#000000', '#f6cf6b', '#00ff00']) {
    expect(toHex(toOklch(hex))).toBe(hex);
  }
});

test('browsers paint the frame of the page in the colour of the unit', () => {
  const [light] = modesOf(paint(255) as Root);
  expect(themeOf(255).light).toBe(light?.['--masthead']);
  expect(themeOf(undefined).light).toBe(designModes[0]?.['--masthead']);
});

describe('brand in portal.yaml', () => {
  test.each([
    [400, 'brand: 40'],
    [-10, 'brand: 350'],
    [359.7, 'brand: 0'],
    ['xanh dương', 'brand: 255'],
    ['#0b4a82', 'brand: 251'],
    ['255°', 'brand: 255'],
  ])('%s is refused with the hue that is nearest', (value, cure) => {
    expect(brandHue.safeParse(value).error?.issues[0]?.message).toMatch(
      new RegExp(` Hãy viết: ${cure}$`),
    );
  });

  test('a word that is no colour gets examples only', () => {
    const message = brandHue.safeParse('đẹp').error?.issues[0]?.message;
    expect(message).toContain('255 (xanh dương)');
    expect(message).not.toContain('Hãy viết');
  });

  test('every palette is a hue that is accepted', () => {
    for (const hue of Object.values(PALETTES)) expect(brandHue.parse(hue)).toBe(hue);
  });
});
