import type { Heading, Paragraph } from 'mdast';

/** One line of a paragraph. */
export interface Line {
  /** From 1. */
  number: number;
  /** Without the marks of the list or quotation around it. */
  text: string;
  /** As it stands in the file; the first line from where the paragraph begins. */
  written: string;
}

/** The lines of a paragraph, or of a heading above a line of dashes. */
export function linesOf({ position }: Paragraph | Heading, source: string): Line[] {
  const written = source.slice(position?.start.offset, position?.end.offset);
  return written.split('\n').map((line, at): Line => ({
    number: (position?.start.line ?? 1) + at,
    text: line.replace(/^[ \t]*(?:>[ \t]?)*[ \t]*/, ''),
    written: line,
  }));
}

/** Two spaces without a tab, a backslash or a tag at the end of a line break it; two backslashes are one that is shown. */
export function endsInBreak(line: Line | undefined): boolean {
  const written = line?.written ?? '';
  if (/(?<![ \t]) {2,}$|(?<!\\)\\(?:\\\\)*$/.test(written)) return true;
  // Behind a backtick that is open, a tag is code.
  return /(?<!\\)<br ?\/?>\s*$/i.test(written) && written.split('`').length % 2 === 1;
}

/** More than these make a sentence that nobody reads. */
const MAX_QUOTED = 8;
const MAX_QUOTED_CHARS = 60;

/** `Dòng “…”`, or `Các dòng “…”, “…” và 3 dòng nữa của đoạn`: enough of each to find it. */
export function quoteLines(lines: readonly Line[]): string {
  const [only, second] = lines;
  if (only && !second) return `Dòng “${only.text.trim().slice(0, MAX_QUOTED_CHARS)}”`;
  const quoted = lines
    .slice(0, MAX_QUOTED)
    .map(({ text }) => `“${text.trim().slice(0, MAX_QUOTED_CHARS / 2)}”`);
  const more = lines.length - quoted.length;
  const last = more > 0 ? `${more} dòng nữa của đoạn` : (quoted.pop() ?? '');
  return `Các dòng ${quoted.join(', ')} và ${last}`;
}
