/** Backslashes that Markdown takes away without their writer meaning it: `\\maychu\tai-lieu`, `D:\_chung\(moi)`, `\{1\}`. */
import type { MarkdownProblem } from '../context.ts';

/** A computer of a network: two backslashes and a name. Four of them are two that are meant. */
const NETWORK = /(?<![\\\S])\\\\(?=[\p{L}\p{N}])\S*/gu;
/** A folder of Windows, from the letter of its drive on; names may have spaces, but none of `:*?"<>|`. */
const DRIVE = /(?<![\p{L}\p{N}])[a-z]:\\(?:[^\\:*?"<>|]{0,60}\\)*\S*/giu;
/** Characters that need no backslash: they have no meaning in the middle of a text. */
const IDLE = /\\[{}(),;:"'/%$@^?=](?:.*\\[{}(),;:"'/%$@^?=])?/;

type Slip = Pick<MarkdownProblem, 'message' | 'hint'>;

/** `/\_/\`: a word without a letter, of strokes in both directions. */
function isDrawing(word: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(word) && word.includes('/') && /\\[!-/:-@[-`{-~]/.test(withoutPairs(word))
  );
}

/** @param line one line as it stands in the file */
export function findBackslashes(line: string): Slip[] {
  // literal-marks.ts keeps the arm of `¯\_(ツ)_/¯`.
  const text = line.replaceAll('¯\\', '¯');
  if (!text.includes('\\')) return [];
  const drives = [...text.matchAll(DRIVE)].map(([found]) => found);
  const found = [
    ...[...text.matchAll(NETWORK)].map(([name]) => name),
    ...drives.filter((drive) => /\\[!-/:-@[-`{-~]/.test(withoutPairs(drive))),
  ];
  const other = text.split(/\s+/).find(isDrawing) ?? IDLE.exec(withoutPairs(text))?.[0];
  if (found.length === 0 && other !== undefined) found.push(other);
  return found.map((words) => ({
    message: `Dấu “\\” trong “${words.slice(0, 60)}” không hiện đủ trên trang.`,
    hint: `Nếu dấu ấy là chữ của bài, hãy viết hai dấu: ${words.replace(/\\/g, '\\\\')}`,
  }));
}

/** Two backslashes are one that is meant. */
function withoutPairs(text: string): string {
  return text.replace(/\\\\/g, '');
}
