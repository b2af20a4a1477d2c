import { define } from './define-element.ts';
import { PREFERENCES_CHANGED, readPreferences, writePreferences } from './preference-storage.ts';

/** The check box that turns the shortcuts of one key on and off, for all pages. */
export class ShortcutSwitch extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    const { dataset } = document.documentElement;
    const show = () => (box.checked = dataset['shortcuts'] !== 'off');
    box.addEventListener('change', () => {
      if (box.checked) delete dataset['shortcuts'];
      else dataset['shortcuts'] = 'off';
      const chosen = readPreferences() ?? {};
      if (box.checked) delete chosen.shortcuts;
      else chosen.shortcuts = 'off';
      writePreferences(chosen);
    });
    addEventListener(PREFERENCES_CHANGED, show);
    addEventListener('pageshow', show);
    show();
  }
}

define('shortcut-switch', ShortcutSwitch);
