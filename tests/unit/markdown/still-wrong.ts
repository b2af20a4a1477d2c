/** What an editor still finds wrong who wrote a line as its hint says. */
import { renderMarkdown, type MarkdownProblem } from '../../../src/markdown/index.ts';
import { repairs } from '../../support/apply-hints.ts';
import { visibleText } from '../../support/visible-text.ts';
import { stubContext } from './context.ts';

/** The page of a text, and what is told of it. */
export async function render(
  markdown: string,
): Promise<{ faults: MarkdownProblem[]; html: string }> {
  const { context, faults } = stubContext();
  const { html } = await renderMarkdown(markdown, context);
  return { faults, html };
}

/** What an editor who did what a hint says would still find wrong; undefined when nothing. */
export async function stillWrong(
  source: string,
  fault: MarkdownProblem,
): Promise<string | undefined> {
  for (const { repaired, proposal, quoted, isLiteral } of repairs(source, fault)) {
    const { faults, html } = await render(repaired);
    const told = `${fault.message}\n${fault.hint}\n${repaired}`;
    const again = faults.filter(({ line }) => line === fault.line);
    if (again.some((each) => each.message === fault.message)) return `told again: ${told}`;
    const shown = comparable(visibleText(html, true));
    const typed = quoted.replace(/^(?:#{1,6}|>) |<\/?(?:b|br)>|&(?:nbsp|copy|lt);/g, '');
    // Signs of the place that its writer has escaped himself; unless the fault is about backslashes.
    const plain = /^Dấu “\\” /.test(fault.message)
      ? typed
      : typed.replace(/\\([!-/:-@[\]-`{-~])/g, '$1');
    // What else is the matter with the line has a hint of its own.
    const isClear = again.length === 0 && !quoted.endsWith('…');
    if (
      isLiteral &&
      isClear &&
      ![typed, plain, plain.replace(/^\*(?=\s)/, '-')].some((each) =>
        shown.includes(comparable(each)),
      )
    ) {
      return `“${quoted}”, written as ${proposal}, is shown as ${shown}: ${told}`;
    }
  }
  return undefined;
}

/**
 * Without white space, two backslashes as the one that they are read as, and without one that breaks the line; italics are
 * shown with stars, and so may be signs of lists.
 */
function comparable(text: string): string {
  return text
    .replace(/\s+|\\(?=\\)/g, '')
    .replace(/\\$/, '')
    .replace(/[_+•·]/g, (sign) => (sign === '_' ? '*' : '-'));
}
