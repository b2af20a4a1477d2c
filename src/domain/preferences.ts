// Sent to every reader with the toolbar, so it imports nothing. The head script, elements/apply-preferences.js, holds the
// same lists; a test keeps the two alike.

/** Percent of the browser's own text size. */
export const TEXT_SIZES = [87.5, 100, 112.5, 125, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Each step is at least as readable as the one before. */
export const CONTRAST_STEPS = ['normal', 'high', 'maximum'] as const;
export type ContrastStep = (typeof CONTRAST_STEPS)[number];

/** Key of the one entry in `localStorage`. */
export const STORAGE_KEY = 'tin-quan';
/** Key of the alerts that the reader dismissed; elements/urgent-alert.js holds it too. */
export const ALERTS_KEY = 'tin-quan-alerts';

/** Only what the reader chose: an absent key means the default. */
export interface Preferences {
  textSize?: TextSize;
  contrast?: ContrastStep;
  /** Shortcuts of one key; they are on unless the reader turns them off (WCAG 2.1.4). */
  shortcuts?: 'off';
}

/** Reads the stored preferences; unknown values are ignored. */
export function parsePreferences(json: string | null): Preferences {
  const chosen: Preferences = {};
  try {
    const stored = JSON.parse(json ?? '{}') as Record<string, unknown>;
    const textSize = TEXT_SIZES.find((size) => size === stored.textSize);
    const contrast = CONTRAST_STEPS.find((step) => step === stored.contrast);
    if (textSize) chosen.textSize = textSize;
    if (contrast) chosen.contrast = contrast;
    if (stored.shortcuts === 'off') chosen.shortcuts = 'off';
  } catch {
    // Not ours, or cut off: the reader gets the defaults.
  }
  return chosen;
}

/** One size larger (1) or smaller (-1), staying at the ends; undefined counts as 100. */
export function stepTextSize(size: TextSize | undefined, by: 1 | -1): TextSize {
  return step(TEXT_SIZES, size ?? 100, by);
}

/** One step more contrast (1) or less (-1), staying at the ends; undefined counts as normal. */
export function stepContrast(contrast: ContrastStep | undefined, by: 1 | -1): ContrastStep {
  return step(CONTRAST_STEPS, contrast ?? 'normal', by);
}

function step<T>(list: readonly T[], value: T, by: 1 | -1): T {
  return list[list.indexOf(value) + by] ?? value;
}
