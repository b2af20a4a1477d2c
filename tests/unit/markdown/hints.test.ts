/** Who does what a hint says is not told the same again. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown, type MarkdownProblem } from '../../../src/markdown/index.ts';
import { repairs } from '../../support/apply-hints.ts';
import { anyText, options, TIMEOUT_MS } from '../../support/random-texts.ts';
import { LINK_INPUTS } from '../what-is-read/link-inputs.ts';
import { HTML_INPUTS } from '../what-is-read/html-inputs.ts';
import { LINE_INPUTS } from '../what-is-read/line-inputs.ts';
import { MARKDOWN_INPUTS } from '../what-is-read/markdown-inputs.ts';
import { SIGN_INPUTS } from '../what-is-read/sign-inputs.ts';
import { stubContext } from './context.ts';
import { render, stillWrong } from './still-wrong.ts';

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

/** A message without what it quotes. */
function kindOf({ message }: MarkdownProblem): string {
  return message.replace(/“[^”]*”/g, '“”');
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
