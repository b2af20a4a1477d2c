/** Brings the Markdown into the form that the parser reads as its writer does. No line is added or removed. */
import { OTHER_BREAKS } from '../domain/invisible-characters.ts';
import { cleanCharacters } from './clean-characters.ts';
import type { MarkdownProblem } from './context.ts';
import { readFontSymbols } from './font-symbols.ts';

/** The text in NFC without invisible characters and the code of word processors, with what an editor should know. */
export function normaliseText(markdown: string): { source: string; faults: MarkdownProblem[] } {
  const { text, faults } = cleanCharacters(keepBreaks(markdown.normalize('NFC')));
  const withoutCode = readFontSymbols(dropWordCode(text, faults), faults);
  return { source: plainDashes(plainLineStarts(withoutCode)), faults };
}

/** `<?xml:namespace … />`, `<o:p>`, `<![if !supportLists]>`: a reader sees nothing of them in Word. */
const WORD_CODE =
  /<\?xml[^<>?]*\/?>|<\/?(?:o|v|w|m|st\d):[a-z]\w*(?:\s[^<>]*)?\/?>|<!\[(?:if [^\]<>]*|endif)\]>/gi;

function dropWordCode(text: string, faults: MarkdownProblem[]): string {
  if (!text.includes('<')) return text;
  let line: number | undefined;
  const result = text.replace(WORD_CODE, (code: string, offset: number) => {
    line ??= text.slice(0, offset).split('\n').length;
    return code.replace(/[^\n]+/g, '');
  });
  if (line === undefined) return text;
  faults.push({
    severity: 'warning',
    line,
    message: 'Dòng này có mã thừa chép từ Word (như <o:p>, <?xml …>); cổng đã bỏ mọi mã ấy.',
    hint: 'Hãy dán bằng “chỉ giữ lại chữ” (Ctrl+Shift+V) để không mang theo mã.',
  });
  return result;
}

/** Spaces that are no spaces to Markdown. */
const FOREIGN_SPACE = '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000';
/** Bullets of word processors, those of the fonts Symbol and Wingdings among them. */
const BULLET = '•●▪■◦○‣⁃∙\\uF0A7\\uF0A8\\uF0B7\\uF0D8\\uF076';

const FOREIGN_START = new RegExp(`[${FOREIGN_SPACE}${BULLET}·]`);
const INDENT = new RegExp(`^[ \\t>]*[${FOREIGN_SPACE}][ \\t>${FOREIGN_SPACE}]*`);
const MARKER = new RegExp(`^([ \\t>]*(?:#{1,6}|[-+*]|\\d{1,9}[.)]))[${FOREIGN_SPACE}]+`);
/** `• --` is no item: `- --` would be a rule. Nor is `○ Có ● Không`, where each sign is that of an answer. */
const BULLET_LINE = new RegExp(
  `^([ \\t>]*)(?:[${BULLET}]|·(?=\\s))\\s*(?=\\S)(?![-\\s]*$)(?!.*[●■○◉◯□☐☑☒])`,
);
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

/** A line that begins with a foreign space or a bullet begins with what it looks like. */
function plainLineStarts(text: string): string {
  if (!FOREIGN_START.test(text)) return text;
  return mapText(text, (line) =>
    FOREIGN_START.test(line)
      ? line
          .replace(INDENT, (indent) => indent.replace(FOREIGN_SPACES, ' '))
          .replace(MARKER, '$1 ')
          .replace(BULLET_LINE, '$1- ')
      : line,
  );
}

/** Lines outside of code, each changed by itself, or with an eye on the two lines above it. */
function mapText(
  text: string,
  change: (line: string, above: string, secondAbove: string) => string,
): string {
  let fence = '';
  const lines = text.split('\n');
  const changed = lines.map((line, index) => {
    const [, mark = ''] = FENCE.exec(line) ?? [];
    if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    if (fence !== '' || mark) return line;
    return change(line, lines[index - 1] ?? '', lines[index - 2] ?? '');
  });
  return changed.join('\n');
}

/** Word makes `—` of the hyphens below the heading row of a table. */
const LONG_DASH = /[–—−]/;
const DASHED_ROW = /^[ \t>]*\|?(?:[ \t]*:?[-–—−]+:?[ \t]*\|)+(?:[ \t]*:?[-–—−]+:?)?[ \t]*$/;

/** `| — | — |` as the second row of a table is the line of dashes that makes it one. */
function plainDashes(text: string): string {
  if (!LONG_DASH.test(text) || !text.includes('|')) return text;
  return mapText(text, (line, above, secondAbove) => {
    const isSecond = above.includes('|') && !DASHED_ROW.test(above) && !secondAbove.includes('|');
    if (!LONG_DASH.test(line) || !isSecond || !DASHED_ROW.test(line)) return line;
    // A row of another size makes no table, and its dashes are signs of the text.
    if (cellsOf(line) !== cellsOf(above)) return line;
    return line.replace(/[-–—−]+/g, '---');
  });
}

function cellsOf(row: string): number {
  const inner = row
    .trim()
    .replace(/^[ \t>]*\|?/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}

const ANY_BREAK = new RegExp(`[${OTHER_BREAKS}]`);

/** Shift+Enter of Word within a line is a line break; elsewhere it is the space that it looks like. */
function keepBreaks(text: string): string {
  return ANY_BREAK.test(text) ? mapText(text, breakLine) : text;
}

function breakLine(line: string): string {
  const parts = line.split(ANY_BREAK);
  const [first = '', ...others] = parts;
  // In code and in the words of a picture a tag would be shown, and it would cut another one.
  const isOpen = parts.slice(0, -1).some((part) => part.lastIndexOf('<') > part.lastIndexOf('>'));
  if (others.length === 0 || isOpen || /!\[|`/.test(line)) return line;
  const last = others.pop()?.trimStart() ?? '';
  return [first.trimEnd(), ...others.map((part) => part.trim()), last]
    .filter((part) => part.trim() !== '')
    .join('<br>');
}

const FOREIGN_SPACES = new RegExp(`[${FOREIGN_SPACE}]`, 'g');
