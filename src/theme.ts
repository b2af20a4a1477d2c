import { brandColour, type Tokens } from './domain/brand-colours.ts';
import { remember } from './domain/remember.ts';
import tokens from './styles/tokens.css?raw';

const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark');

/** The colours browsers paint around the page: that of the masthead in light mode, that of the page in dark mode. */
export const THEME = {
  light: tokenIn(light, '--masthead'),
  dark: tokenIn(dark, '--surface'),
  /** Shown while an installed portal starts. */
  background: tokenIn(light, '--surface'),
};

/** The same in a portal with a hue of its own. */
export function themeOf(brand: number | undefined): typeof THEME {
  return brand === undefined ? THEME : themeInHue(brand);
}

/** Every page asks for it. */
const themeInHue = remember((brand: number): typeof THEME => {
  const usual: Tokens = Object.fromEntries(
    [...light.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  return { ...THEME, light: brandColour('--masthead', usual, brand) };
});

/** The value of a colour token in a part of styles/tokens.css. */
function tokenIn(css: string, name: string): string {
  const [, value] = new RegExp(`\\s${name}:\\s*(#[0-9a-f]{6});`).exec(css) ?? [];
  if (!value) throw new Error(`src/styles/tokens.css has no ${name} that is a hex value.`);
  return value;
}
