import {
  CONTRAST_STEPS,
  parsePreferences,
  stepContrast,
  stepTextSize,
  STORAGE_KEY,
  TEXT_SIZES,
} from '../domain/preferences.ts';
import type { ContrastStep, Preferences } from '../domain/preferences.ts';
import { preferenceWords as words } from '../strings.ts';
import { define } from './define.ts';

/** The system's wish for more contrast is shown as the step "high" until the reader chooses. */
const wantsMoreContrast = matchMedia('(prefers-contrast: more)');

/**
 * The toolbar: its buttons change `data-text-size` and `data-contrast` on `<html>`, which the head
 * script sets on the next page. Buttons at the end of their range stay focusable, so that the
 * keyboard is not lost there.
 */
export class ReadingPreferences extends HTMLElement {
  /** Kept here as well, so that the buttons work where storage is blocked. */
  #chosen: Preferences = {};

  connectedCallback(): void {
    this.#restore();
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('button');
      if (button) this.#press(button.value);
    });
    // Another tab; a key of null means that all of storage was cleared.
    addEventListener('storage', ({ key }) => {
      if (key === STORAGE_KEY || key === null) this.#restore();
    });
    // A page taken from the back-forward cache missed what happened meanwhile.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#restore();
    });
    wantsMoreContrast.addEventListener('change', () => this.#show());
  }

  get #contrast(): ContrastStep {
    return this.#chosen.contrast ?? defaultContrast();
  }

  #press(action: string): void {
    const { textSize } = this.#chosen;
    if (action === 'smallerText') this.#chooseText(stepTextSize(textSize, -1));
    if (action === 'normalText') this.#chooseText(100);
    if (action === 'largerText') this.#chooseText(stepTextSize(textSize, 1));
    if (action === 'lessContrast') this.#chooseContrast(stepContrast(this.#contrast, -1));
    if (action === 'moreContrast') this.#chooseContrast(stepContrast(this.#contrast, 1));
    if (action === 'reset') {
      this.#chosen = {};
      this.#keep(`${textWords()}. ${contrastWords(this.#contrast)}.`);
    }
  }

  #chooseText(textSize: (typeof TEXT_SIZES)[number]): void {
    const { contrast } = this.#chosen;
    this.#chosen = { ...(contrast && { contrast }), ...(textSize !== 100 && { textSize }) };
    this.#keep(textWords(textSize));
  }

  #chooseContrast(contrast: ContrastStep): void {
    const { textSize } = this.#chosen;
    const isChoice = contrast !== defaultContrast();
    this.#chosen = { ...(textSize && { textSize }), ...(isChoice && { contrast }) };
    this.#keep(contrastWords(contrast));
  }

  /** Stores the choice, shows it and speaks it. */
  #keep(message: string): void {
    try {
      if (Object.keys(this.#chosen).length === 0) localStorage.removeItem(STORAGE_KEY);
      else localStorage.setItem(STORAGE_KEY, JSON.stringify(this.#chosen));
    } catch {
      // Blocked or full: the choice holds for this page.
    }
    this.#show();
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = message;
  }

  #restore(): void {
    try {
      this.#chosen = parsePreferences(localStorage.getItem(STORAGE_KEY));
    } catch {
      // Blocked: what holds for this page stays.
    }
    this.#show();
  }

  #show(): void {
    const { textSize, contrast } = this.#chosen;
    setData('textSize', textSize);
    setData('contrast', contrast);
    const size = textSize ?? 100;
    this.#mark('smallerText', 'aria-disabled', size === TEXT_SIZES[0]);
    this.#mark('normalText', 'aria-pressed', size === 100);
    this.#mark('largerText', 'aria-disabled', size === TEXT_SIZES.at(-1));
    this.#mark('lessContrast', 'aria-disabled', this.#contrast === CONTRAST_STEPS[0]);
    this.#mark('moreContrast', 'aria-disabled', this.#contrast === CONTRAST_STEPS.at(-1));
    this.#mark('reset', 'aria-disabled', !textSize && !contrast);
  }

  #mark(button: string, state: string, value: boolean): void {
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
