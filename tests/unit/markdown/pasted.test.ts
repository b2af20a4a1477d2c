/**
 * Texts as an officer pastes them out of Word, Excel, a PDF, Zalo or an old portal, in `tests/unit/markdown/pasted/`: each
 * character and each line is shown, or the report names its line. To add a text, add a file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { findAdded, findLostLine, visibleText } from '../../support/visible-text.ts';
import { stubContext } from './context.ts';

const FOLDER = path.join(import.meta.dirname, 'pasted');

async function render(name: string) {
  const markdown = readFileSync(path.join(FOLDER, name), 'utf8');
  const { context, faults } = stubContext();
  const { html } = await renderMarkdown(markdown, context);
  const told = new Set(faults.flatMap(({ line = 0, moreLines = [] }) => [line, ...moreLines]));
  return { markdown, html, faults, told };
}

const names = readdirSync(FOLDER);

describe('a text pasted from another program', () => {
  test.each(names)(
    '%s loses no character but on lines that the report names, and gains none',
    async (name) => {
      const { markdown, html, told } = await render(name);
      expect(findLostLine(markdown, html, { told })).toBeUndefined();
      expect(findAdded(markdown, html)).toBe('');
    },
  );

  test.each(names)('%s has no two lines joined but those that the report names', async (name) => {
    const { markdown, html, faults, told } = await render(name);
    const shown = visibleText(html).replace(/[^\S\n]+/g, '');
    const said = faults.map(({ message }) => message).join('\n');
    const lines = markdown.normalize('NFC').split('\n');
    const joined = lines.filter((line, index) => {
      const [above = '', below = ''] = [lines[index - 1] ?? '', line].map((each) =>
        each.replace(/\s+/g, ''),
      );
      const isJoined =
        above !== '' && below !== '' && shown.includes(above.slice(-8) + below.slice(0, 8));
      // Lines of a PDF are wrapped.
      const isMeant = !name.startsWith('pdf-') || /^[^\p{Ll}]/u.test(below);
      const isNamed = told.has(index + 1) || said.includes(line.trim().slice(0, 25));
      return isJoined && isMeant && !isNamed && !(said.includes('dòng nữa') || isRow(line, said));
    });
    expect(joined).toEqual([]);
  });

  test.each(names)(
    '%s has faults that say what is the matter, and how to mend it',
    async (name) => {
      const { faults } = await render(name);
      for (const { message, hint } of faults) {
        expect(message).toMatch(/^\P{Ll}.*\.$/u);
        expect(hint).toMatch(/^(?:Hãy|Nếu) /);
      }
    },
  );
});

/** Whether a line is one of those between strokes that a fault speaks of without quoting them. */
function isRow(line: string, said: string): boolean {
  return line.includes('|') && said.includes('không thành bảng');
}
