/** Backslashes that Markdown takes away without their writer meaning it: `\\maychu\tai-lieu`, `D:\_chung\(moi)`, `\{1\}`. */
import type { MarkdownFault } from '../context.ts';

/** A folder of Windows: a letter of a drive, or two backslashes and a name. */
const PATH = /(?:(?<![\p{L}\p{N}])[a-z]:\\|(?<![\\\S])\\\\(?=[\p{L}\p{N}]))\S*/giu;
/** Before these nobody needs a backslash: Markdown gives them no meaning in the middle of a text. */
const IDLE = /\\[{}(),;:"'/%$@^?=]/;

type Slip = Pick<MarkdownFault, 'message' | 'hint'>;

/** @param text one line as it stands in the file */
export function findBackslash(text: string): Slip | undefined {
  if (!text.includes('\\')) return undefined;
  const path = [...text.matchAll(PATH)]
    .map(([found]) => found)
    .find((found) => /\\[!-/:-@[-`{-~]/.test(found));
  const found = path ?? IDLE.exec(text)?.[0];
  if (found === undefined) return undefined;
  return {
    message: `Một dấu “\\” trong “${found.slice(0, 60)}” không hiện trên trang.`,
    hint: `Nếu dấu ấy là chữ của bài, hãy viết hai dấu: ${found.replace(/\\/g, '\\\\').slice(0, 80)}`,
  };
}
