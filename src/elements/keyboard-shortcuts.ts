import { define } from './define-element.ts';

/** Where digits are typed, or have a meaning of their own. */
const TYPING =
  'input, textarea, select, audio, video, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=listbox], [role=slider]';

/**
 * Shortcuts of one digit: 0 their list, 1 home, 2 the text, 3 the site map, 4 the search. Nothing happens while the reader
 * types, with another key held down, or after they were turned off on the page that lists them. `data-key1` and so on are the
 * URLs; the text and the search box are those that the skip links inside lead to.
 */
export class KeyboardShortcuts extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', (event) => this.press(event));
  }

  private press(event: KeyboardEvent): void {
    const { target, code, key } = event;
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (document.documentElement.dataset['shortcuts'] === 'off') return;
    if (target instanceof Element && target.closest(TYPING)) return;
    // The place of the key: with a Vietnamese or French layout the digits are other characters.
    const digit = key.length === 1 && /^(?:Digit|Numpad)([0-4])$/.exec(code)?.[1];
    if (!digit) return;
    event.preventDefault();
    const link = this.querySelector<HTMLAnchorElement>(`[data-key="${digit}"]`);
    const place = link && document.querySelector<HTMLElement>(link.hash);
    if (place) place.focus();
    else location.href = this.dataset[`key${digit}`] ?? '';
  }
}

define('keyboard-shortcuts', KeyboardShortcuts);
