/** The colours browsers paint around the page; styles/tokens.css has the same values for the page itself. */
export const THEME = {
  light: '#7a1216',
  dark: '#171512',
  /** Shown while an installed portal starts. */
  background: '#ffffff',
};
