/** Who does what a hint says is not told the same again. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown, type MarkdownProblem } from '../../../src/markdown/index.ts';
import { repairs } from '../../support/apply-hints.ts';
import { anyText, options, TIMEOUT_MS } from '../../support/random-texts.ts';
import { visibleText } from '../../support/visible-text.ts';
import { LINK_INPUTS } from '../what-is-read/link-inputs.ts';
import { HTML_INPUTS } from '../what-is-read/html-inputs.ts';
import { LINE_INPUTS } from '../what-is-read/line-inputs.ts';
import { MARKDOWN_INPUTS } from '../what-is-read/markdown-inputs.ts';
import { SIGN_INPUTS } from '../what-is-read/sign-inputs.ts';
import { stubContext } from './context.ts';

const PASTED = path.join(import.meta.dirname, 'pasted');
const sources = [
  ...readdirSync(PASTED).map((name) => readFileSync(path.join(PASTED, name), 'utf8')),
  ...Object.values({
    ...MARKDOWN_INPUTS,
    ...LINK_INPUTS,
    ...LINE_INPUTS,
    ...SIGN_INPUTS,
    ...HTML_INPUTS,
  })
    .flat()
    .map(([, source]) => source),
];

async function render(markdown: string): Promise<{ faults: MarkdownProblem[]; html: string }> {
  const { context, faults } = stubContext();
  const { html } = await renderMarkdown(markdown, context);
  return { faults, html };
}

/** A message without what it quotes. */
function kindOf({ message }: MarkdownProblem): string {
  return message.replace(/“[^”]*”/g, '“”');
}

/** What an editor who did what a hint says would still find wrong; undefined when nothing. */
async function stillWrong(source: string, fault: MarkdownProblem): Promise<string | undefined> {
  for (const { repaired, proposal, quoted, isLiteral } of repairs(source, fault)) {
    const { faults, html } = await render(repaired);
    const told = `${fault.message}\n${fault.hint}\n${repaired}`;
    const again = faults.filter(({ line }) => line === fault.line);
    if (again.some((each) => each.message === fault.message)) return `told again: ${told}`;
    const shown = comparable(visibleText(html, true));
    const typed = comparable(quoted.replace(/^#{1,6} |<\/?(?:b|br)>|&(?:nbsp|copy|lt);/g, ''));
    // What else is the matter with the line has a hint of its own.
    const isClear = again.length === 0 && !quoted.endsWith('…');
    if (isLiteral && isClear && !shown.includes(typed)) {
      return `“${quoted}”, written as ${proposal}, is shown as ${shown}: ${told}`;
    }
  }
  return undefined;
}

/** Without white space, and two backslashes as the one that they are read as; italics are shown with stars, and so may be signs of lists. */
function comparable(text: string): string {
  return text.replace(/\s+|\\(?=\\)/g, '').replace(/[_+]/g, (sign) => (sign === '_' ? '*' : '-'));
}

test('who writes a line as its hint says is not told the same again, and sees what was typed', async () => {
  const repaired = new Set<string>();
  for (const source of sources) {
    for (const fault of (await render(source)).faults) {
      if (repairs(source, fault).length > 0) repaired.add(kindOf(fault));
      expect(await stillWrong(source, fault)).toBeUndefined();
    }
  }
  expect(repaired.size).toBeGreaterThan(20);
});

test(
  'the same holds for each warning of any text',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (source) => {
        for (const fault of (await render(source)).faults) {
          expect(await stillWrong(source, fault)).toBeUndefined();
        }
      }),
      options,
    );
  },
  TIMEOUT_MS,
);

test('of what an open comment swallows, only the comment is told', async () => {
  const { context, faults } = stubContext();
  await renderMarkdown('Tổ 5 họp.\n\n<!-- hỏi lại\nhai dòng\nkhông ai thấy', context);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ severity: 'error', line: 3 });
});
