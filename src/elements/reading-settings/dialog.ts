import '../old-browsers.ts';
import { READING_SWITCHES, type ReadingSwitch } from '../../domain/preferences.ts';
import { readingSettingWords as words } from '../../strings/reading-settings.ts';
import sheet from './dialog.css?url';

/** The part of the toolbar that the dialog uses: it keeps, applies and stores what is chosen. */
interface Toolbar {
  isOn(name: ReadingSwitch): boolean;
  choose(name: ReadingSwitch, isOn: boolean): void;
  /** Returns what is announced. */
  reset(): string;
}

const NAMES = Object.keys(READING_SWITCHES) as ReadingSwitch[];
let opened: HTMLDialogElement | undefined;

/** Opens the dialog once its style sheet is there. The focus returns to where it was. */
export async function openSettings(toolbar: Toolbar): Promise<void> {
  if (opened?.isConnected) return;
  await loadSheet();
  const dialog = makeDialog(toolbar);
  opened = dialog;
  const before = document.activeElement;
  document.body.append(dialog);
  const close = () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  dialog.addEventListener('close', close);
  dialog.addEventListener('click', ({ target }) => {
    const isOutside = target === dialog;
    if (isOutside || (target as Element).closest('[value=close]')) close();
  });
  // Browsers of 2020 have no dialogs: it is shown at the same place, and closes as one.
  if ('showModal' in dialog) return dialog.showModal();
  const shown = dialog as HTMLElement;
  shown.setAttribute('open', '');
  shown.setAttribute('role', 'dialog');
  shown.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  shown.querySelector('input')?.focus();
}

function makeDialog(toolbar: Toolbar): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'reading-settings no-print';
  dialog.setAttribute('aria-labelledby', 'cach-doc');
  const title = make('h2', words.title);
  title.id = 'cach-doc';
  const status = make('p', '');
  status.setAttribute('role', 'status');
  const boxes = NAMES.map((name) => makeBox(name, toolbar));
  const reset = makeButton('reset', words.reset);
  reset.addEventListener('click', () => {
    status.textContent = toolbar.reset();
    for (const { box } of boxes) box.checked = false;
  });
  const buttons = make('p', reset, makeButton('close', words.close));
  buttons.className = 'buttons';
  // What is outside of it is the ground behind the dialog.
  const inner = make('div', title, make('p', words.intro));
  inner.append(...boxes.map(({ label }) => label), status, buttons);
  dialog.append(inner);
  return dialog;
}

function makeBox(name: ReadingSwitch, toolbar: Toolbar) {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = name;
  box.checked = toolbar.isOn(name);
  box.addEventListener('change', () => toolbar.choose(name, box.checked));
  const meaning = make('small', words.means[name]);
  meaning.id = `cach-doc-${name}`;
  box.setAttribute('aria-describedby', meaning.id);
  const label = make('label', box, make('span', words.names[name]));
  return { box, label: make('div', label, meaning) };
}

function makeButton(value: string, name: string): HTMLButtonElement {
  const button = make('button', name);
  button.type = 'button';
  button.value = value;
  return button;
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

let loading: Promise<void> | undefined;
function loadSheet(): Promise<void> {
  return (loading ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      loading = undefined;
      link.remove();
      reject(new Error(sheet));
    });
    document.head.append(link);
  }));
}
