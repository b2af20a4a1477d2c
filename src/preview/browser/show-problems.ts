/** In the pages of `npm run dev`: errors of the content above everything, and at the foot what this entry is missing. */
import { CHANGED_EVENT, STATE_PATH } from '../protocol.ts';
import type { PageState, ShownProblem } from '../state.ts';
import { previewWords as words } from '../words.ts';
import styles from './show-problems.css?inline';

const TAG = 'tin-quan-preview';
const host = document.createElement(TAG);
const shadow = host.attachShadow({ mode: 'open' });
/** Whether the reader has opened the list; a page that changes keeps it open. */
const OPEN_KEY = 'tin-quan-preview-open';

async function refresh(): Promise<void> {
  const query = new URLSearchParams({ page: location.pathname });
  const answer = await fetch(`${STATE_PATH}?${query}`);
  if (answer.ok) show((await answer.json()) as PageState);
}

function show({ errors, entry }: PageState): void {
  const sheet = element('style', styles);
  const parts: Element[] = [];
  if (errors.length > 0) parts.push(errorList(errors));
  else if (entry) parts.push(panel(entry.file, entry.problems));
  shadow.replaceChildren(sheet, ...parts);
  if (!host.isConnected) document.body.append(host);
}

function errorList(problems: readonly ShownProblem[]): Element {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const box = element('section', element('h2', words.errors(errors.length)));
  box.className = 'errors';
  box.setAttribute('role', 'alert');
  box.append(element('p', words.lead), list(errors));
  return box;
}

function panel(file: string, problems: readonly ShownProblem[]): Element {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const missing = words.missing(errors, problems.length - errors) || words.nothing;
  const box = element('details', element('summary', missing), element('p', file));
  box.className = 'panel';
  box.open = sessionStorage.getItem(OPEN_KEY) === 'true';
  box.addEventListener('toggle', () => sessionStorage.setItem(OPEN_KEY, String(box.open)));
  box.append(list(problems, file), element('p', words.onlyHere));
  return box;
}

/** @param own the file that is named above the list already */
function list(problems: readonly ShownProblem[], own?: string): Element {
  return element('ul', ...problems.map((problem) => item(problem, own)));
}

function item(problem: ShownProblem, own: string | undefined): Element {
  const { severity, file, line, column, message, hint, guide } = problem;
  const place =
    file === own
      ? line && words.line(line)
      : [file, line, line && column].filter(Boolean).join(':');
  const label = severity === 'error' ? words.error : words.warning;
  const lines = [message, hint && words.hint + hint, guide && words.more + guide];
  return element(
    'li',
    element('strong', [label, place].filter(Boolean).join(' – ')),
    ...lines.filter((text) => text !== undefined).map((text) => element('p', text)),
  );
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

import.meta.hot?.on(CHANGED_EVENT, () => void refresh());
void refresh();
