import {
  CONTRAST_STEPS,
  parsePreferences,
  READING_SWITCHES,
  stepContrast,
  stepTextSize,
  STORAGE_KEY,
  SWITCH_NAMES,
  TEXT_SIZES,
} from '../domain/preferences.ts';
import type { ContrastStep, Preferences, ReadingSwitch } from '../domain/preferences.ts';
import { chosenWords as words } from '../strings/preferences.ts';
import { define } from './define-element.ts';
import { PREFERENCES_CHANGED, writePreferences } from './preference-storage.ts';

/** A system setting for more contrast counts as the step "high" until the reader chooses. */
const wantsMoreContrast = matchMedia('(prefers-contrast: more)');

/**
 * The toolbar. Its buttons change attributes of `<html>`; on the next page the head script sets them. Further settings are in
 * a dialog, which is fetched when it is opened. Buttons at the end of their range are `aria-disabled` rather than disabled, so that they keep the focus.
 */
export class ReadingPreferences extends HTMLElement {
  /** Also kept in memory, so that the buttons work where storage is blocked. */
  declare private chosen: Preferences;

  connectedCallback(): void {
    this.chosen = {};
    this.restore();
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button');
      if (button) this.press(button.value);
    });
    // Another tab; a key of null means that all of storage was cleared.
    addEventListener('storage', ({ key }) => {
      if (key === STORAGE_KEY || key === null) this.restore();
    });
    addEventListener(PREFERENCES_CHANGED, () => this.restore());
    // A page from the back-forward cache missed the `storage` events.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.restore();
    });
    wantsMoreContrast.addEventListener('change', () => this.apply());
  }

  private get contrast(): ContrastStep {
    return this.chosen.contrast ?? defaultContrast();
  }

  /** Whether a setting of the dialog is on. */
  isOn(name: ReadingSwitch): boolean {
    return name in this.chosen;
  }

  /** Turns a setting of the dialog on or off. */
  choose(name: ReadingSwitch, isOn: boolean): void {
    if (isOn) Object.assign(this.chosen, { [name]: READING_SWITCHES[name] });
    else delete this.chosen[name];
    this.apply();
    writePreferences(this.chosen);
  }

  private press(action: string): void {
    const { textSize } = this.chosen;
    if (action === 'smallerText') this.chooseTextSize(stepTextSize(textSize, -1));
    if (action === 'normalText') this.chooseTextSize(100);
    if (action === 'largerText') this.chooseTextSize(stepTextSize(textSize, 1));
    if (action === 'lessContrast') this.chooseContrast(stepContrast(this.contrast, -1));
    if (action === 'moreContrast') this.chooseContrast(stepContrast(this.contrast, 1));
    if (action === 'settings') void this.openSettings();
    if (action === 'reset') this.reset();
  }

  /** Back to the defaults, all at once. Returns what is announced. */
  reset(): string {
    this.chosen = {};
    const message = `${textWords()}. ${contrastWords(this.contrast)}.`;
    this.save(message);
    return message;
  }

  private async openSettings(): Promise<void> {
    try {
      const { openSettings } = await import('./reading-settings/dialog.ts');
      await openSettings(this);
    } catch {
      this.announce(this.dataset['failed'] ?? '');
    }
  }

  private chooseTextSize(textSize: (typeof TEXT_SIZES)[number]): void {
    if (textSize === 100) delete this.chosen.textSize;
    else this.chosen.textSize = textSize;
    this.save(textWords(textSize));
  }

  private chooseContrast(contrast: ContrastStep): void {
    if (contrast === defaultContrast()) delete this.chosen.contrast;
    else this.chosen.contrast = contrast;
    this.save(contrastWords(contrast));
  }

  /** Stores, applies and announces the choice. */
  private save(message: string): void {
    this.apply();
    writePreferences(this.chosen);
    this.announce(message);
  }

  private announce(message: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = message;
  }

  private restore(): void {
    try {
      this.chosen = parsePreferences(localStorage.getItem(STORAGE_KEY));
    } catch {
      // Storage is blocked: the choice made on this page stays.
    }
    this.apply();
  }

  private apply(): void {
    const { textSize, contrast } = this.chosen;
    setData('textSize', textSize);
    setData('contrast', contrast);
    for (const name of SWITCH_NAMES) setData(name, this.chosen[name]);
    const size = textSize ?? 100;
    this.setState('smallerText', 'aria-disabled', size === TEXT_SIZES[0]);
    this.setState('normalText', 'aria-pressed', size === 100);
    this.setState('largerText', 'aria-disabled', size === TEXT_SIZES[TEXT_SIZES.length - 1]);
    this.setState('lessContrast', 'aria-disabled', this.contrast === CONTRAST_STEPS[0]);
    this.setState(
      'moreContrast',
      'aria-disabled',
      this.contrast === CONTRAST_STEPS[CONTRAST_STEPS.length - 1],
    );
    this.setState('reset', 'aria-disabled', Object.keys(this.chosen).length === 0);
  }

  private setState(button: string, state: string, value: boolean): void {
    this.querySelector(`[value=${button}]`)?.setAttribute(state, String(value));
  }
}

function defaultContrast(): ContrastStep {
  return wantsMoreContrast.matches ? 'high' : 'normal';
}

function textWords(percent = 100): string {
  return words.textSize(percent);
}

function contrastWords(step: ContrastStep): string {
  return words.contrast[step];
}

function setData(name: string, value: string | number | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined) delete dataset[name];
  else dataset[name] = String(value);
}

define('reading-preferences', ReadingPreferences);
