/** Who does what a hint says is not told the same again. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renderMarkdown, type MarkdownProblem } from '../../../src/markdown/index.ts';
import { LINK_INPUTS } from '../what-is-read/link-inputs.ts';
import { MARKDOWN_INPUTS } from '../what-is-read/markdown-inputs.ts';
import { stubContext } from './context.ts';

const PASTED = path.join(import.meta.dirname, 'pasted');
const sources = [
  ...readdirSync(PASTED).map((name) => readFileSync(path.join(PASTED, name), 'utf8')),
  ...Object.values({ ...MARKDOWN_INPUTS, ...LINK_INPUTS })
    .flat()
    .map(([, source]) => source),
];

async function faultsOf(markdown: string): Promise<MarkdownProblem[]> {
  const { context, faults } = stubContext();
  await renderMarkdown(markdown, context);
  return faults;
}

/** What a hint says to write, one for each of its cases; a remark behind it is no part of it. */
function writtenIn(hint: string): string[] {
  return hint
    .split(/(?:Hãy|hãy) viết(?: hai dấu(?: thăng)?)?: /)
    .slice(1)
    .map((part) =>
      part.replace(/(?:\.|;)? [Nn]ếu .*$|, bên ngoài cặp dấu .*$| \((?:chữ|một) .*$/, ''),
    );
}

/** The text with what a fault quotes written in each way of its hint; none for a hint of another kind. */
function repairs(markdown: string, { line = 0, message, hint }: MarkdownProblem): string[] {
  return writtenIn(hint).flatMap((written) => {
    const lines = markdown.split('\n');
    const before = lines[line - 1] ?? '';
    // Of what is quoted, the longest is the place; a sign may be quoted beside it.
    const [quoted] = [...message.matchAll(/“([^”]+)”/g)]
      .map(([, words = '']) => words)
      .filter((words) => before.includes(words))
      .sort((a, b) => b.length - a.length);
    if (quoted === undefined) return [];
    const place = before.includes(`\`${quoted}\``) ? `\`${quoted}\`` : quoted;
    // A hint shows the whole line, or the place that the message quotes.
    const isWhole = lettersOf(written) === lettersOf(before);
    lines[line - 1] = isWhole ? written : before.replace(place, () => written);
    return [lines.join('\n')];
  });
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A message without what it quotes. */
function kindOf({ message }: MarkdownProblem): string {
  return message.replace(/“[^”]*”/g, '“”');
}

test('who writes a line as its hint says is not told the same again', async () => {
  const repaired = new Set<string>();
  for (const source of sources) {
    for (const fault of await faultsOf(source)) {
      for (const better of repairs(source, fault)) {
        repaired.add(kindOf(fault));
        const again = (await faultsOf(better)).filter(({ line }) => line === fault.line);
        const told = `${fault.message}\n${fault.hint}\n${better}`;
        expect(again.map(kindOf), told).not.toContain(kindOf(fault));
      }
    }
  }
  expect(repaired.size).toBeGreaterThan(15);
});

test('of what an open comment swallows, only the comment is told', async () => {
  const { context, faults } = stubContext();
  await renderMarkdown('Tổ 5 họp.\n\n<!-- hỏi lại\nhai dòng\nkhông ai thấy', context);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ severity: 'error', line: 3 });
});
