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

/** Settings with one value besides the default, which the dialog of reading settings offers in this order. */
export const READING_SWITCHES = {
  lines: 'wide',
  letters: 'wide',
  typeface: 'plain',
  links: 'underlined',
  pictures: 'calm',
  view: 'reading',
} as const;
export type ReadingSwitch = keyof typeof READING_SWITCHES;

/** Those and the shortcuts of one key, which are on unless the reader turns them off (WCAG 2.1.4). */
const SWITCHES = { ...READING_SWITCHES, shortcuts: 'off' } as const;
type Switches = typeof SWITCHES;
export const SWITCH_NAMES = Object.keys(SWITCHES) as (keyof Switches)[];

/** Only what the reader chose: an absent key means the default. Each is a `data-` attribute of `<html>`. */
export type Preferences = {
  textSize?: TextSize;
  contrast?: ContrastStep;
} & { -readonly [Name in keyof Switches]?: Switches[Name] };

/** Reads the stored preferences; unknown values are ignored. */
export function parsePreferences(json: string | null): Preferences {
  const chosen: Preferences = {};
  try {
    const stored = JSON.parse(json ?? '{}') as Record<string, unknown>;
    const textSize = TEXT_SIZES.find((size) => size === stored.textSize);
    const contrast = CONTRAST_STEPS.find((step) => step === stored.contrast);
    if (textSize) chosen.textSize = textSize;
    if (contrast) chosen.contrast = contrast;
    for (const name of SWITCH_NAMES) {
      if (stored[name] === SWITCHES[name]) Object.assign(chosen, { [name]: SWITCHES[name] });
    }
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
