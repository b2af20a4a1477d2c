/** The colours of a unit: each token that shows the brand, in the hue of the unit, as readable as in the design. */
import { contrastOf, luminanceOf, toHex, toOklch } from './oklch.ts';

/** Custom properties of one mode or step of contrast. */
export type Tokens = Readonly<Record<string, string>>;

/** The tokens in the hue of the brand, and those that they stand on or under. */
export const BRAND_TOKENS: Readonly<Record<string, readonly string[]>> = {
  '--brand': [
    ...['--surface', '--paper', '--on-brand'],
    ...['--alert-info', '--alert-warning', '--alert-urgent'],
  ],
  '--masthead': ['--on-masthead', '--gold'],
  '--masthead-deep': ['--on-masthead', '--gold'],
};

const HEX = /^#[0-9a-f]{6}$/;
const LIGHTNESS_STEP = 0.002;
/** Below this a colour is a grey, which has no hue. */
const MIN_CHROMA = 0.01;

/**
 * A token in another hue. Its contrast on everything that it stands on is at least that of the design.
 *
 * @param name of the token
 * @param tokens of the mode or step, the token among them
 * @param hue in degrees
 * @returns the same value for what is no brand colour: a grey, the black of paper
 */
export function brandColour(name: string, tokens: Tokens, hue: number): string {
  const value = tokens[name] ?? '';
  const grounds = (BRAND_TOKENS[name] ?? []).map((ground) => tokens[ground] ?? '');
  const known = grounds.filter((ground) => HEX.test(ground));
  const colour = toOklch(value);
  if (!HEX.test(value) || colour.chroma < MIN_CHROMA || known.length === 0) return value;
  const isDark = luminanceOf(value) < luminanceOf(known[0] ?? value);
  const holds = (hex: string) =>
    known.every((ground) => contrastOf(hex, ground) >= contrastOf(value, ground));
  for (let { lightness } = colour; lightness > 0 && lightness < 1;) {
    const found = toHex({ ...colour, lightness, hue });
    if (holds(found)) return found;
    lightness += isDark ? -LIGHTNESS_STEP : LIGHTNESS_STEP;
  }
  return value;
}
