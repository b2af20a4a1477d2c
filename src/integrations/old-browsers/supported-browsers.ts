/**
 * The oldest browsers that show the whole portal: those of 2020 and 2021. Older ones show the style
 * sheet with narrower gaps, and have no script. docs/accessibility.md says what was seen in which.
 */
export const SUPPORTED_BROWSERS = {
  chrome: '87',
  edge: '87',
  firefox: '81',
  ios: '14.5',
  safari: '14.1',
} as const;

/** The same list as Vite's targets of style sheets are written: `chrome87`. */
export const STYLE_TARGETS = Object.entries(SUPPORTED_BROWSERS).map(
  ([name, version]) => `${name}${version}`,
);

/** Those of scripts. Below Chrome 91 every `?.` would become five times as long, for a fault that it has beside `...`. */
export const SCRIPT_TARGETS = STYLE_TARGETS.map((name) =>
  name.replace(/^(chrome|edge)87$/, '$191'),
);
