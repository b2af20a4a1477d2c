import tokens from './styles/tokens.css?raw';

const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark');

/** The colours browsers paint around the page: that of the masthead in light mode, that of the page in dark mode. */
export const THEME = {
  light: tokenIn(light, '--masthead'),
  dark: tokenIn(dark, '--surface'),
  /** Shown while an installed portal starts. */
  background: tokenIn(light, '--surface'),
};

/** The value of a colour token in a part of styles/tokens.css. */
function tokenIn(css: string, name: string): string {
  const [, value] = new RegExp(`\\s${name}:\\s*(#[0-9a-f]{6});`).exec(css) ?? [];
  if (!value) throw new Error(`src/styles/tokens.css has no ${name} that is a hex value.`);
  return value;
}
