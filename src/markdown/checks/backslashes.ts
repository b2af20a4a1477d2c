/** Backslashes that Markdown takes away without their writer meaning it: `\\maychu\tai-lieu`, `D:\_chung\(moi)`, `\{1\}`. */
import type { MarkdownProblem } from '../context.ts';
import { SECRET } from '../read-glued-marks.ts';

/** A computer of a network: two backslashes and a name. Four of them are two that are meant. */
const NETWORK = /(?<![\\\S])\\\\(?=[\p{L}\p{N}])\S*/gu;
/** A folder of Windows, from the letter of its drive on; names may have spaces, but none of `:*?"<>|`. */
const DRIVE = /(?<![\p{L}\p{N}])[a-z]:\\(?:[^\\:*?"<>|]{0,60}\\)*\S*/giu;
/** Folders of other kinds: `%TEMP%\\~a`, `..\\_moi`, `smb:\\\\may\\_a`. */
const OTHER_PATH = /(?<!\S)["“(]?(?:%\w+%|\.{1,2}|\w{2,}:\\?)\\\S*/gu;
/** Signs that are meant, as every hint shows them: `\\_x\\_`, `\\*BL*1\\*`, `a\\&lt;b`, `\\<b>`. */
const MEANT = /\\([*_~`])(.*)\\\1|\\&(?=[a-z\d#]+;)|\\<(?=[a-z/])/giu;
/** Characters that need no backslash: they have no meaning in the middle of a text. */
const IDLE = /\\[{}(),;:"'/%$@^?=](?:.*\\[{}(),;:"'/%$@^?=])?/;

/** Three or more in front of a letter or a space: who knows that two are one writes an even number of them. */
const ODD = /(?<!\\)(?:\\\\)+\\(?=[\s\p{L}\p{N}])\S*/u;

/** Signs that nobody escapes between letters or groups of a pattern: `a\\!b`, `([0-9])\\.([0-9])`. */
const WITHIN_WORD = /(?<=[\p{L}\p{N}])\\[!.+#>-](?=[\p{L}\p{N}])|(?<=[)\]])\\[.+](?=[([])/u;
/** One that is shown, since a letter or a figure follows. */
const SHOWN = /(?<!\\)\\[\p{L}\p{N}]/u;
/** One that is not shown. */
const VANISHING = /\\[!-/:-@[-`{-~]/;

type Slip = Pick<MarkdownProblem, 'message' | 'hint'>;

/** `/\_/\`: a word without a letter, of strokes in both directions. */
function isDrawing(word: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(word) && word.includes('/') && /\\[!-/:-@[-`{-~]/.test(withoutPairs(word))
  );
}

/** A word of which some backslashes are shown and others are not, or one that nobody escapes. */
function isUnmeant(word: string): boolean {
  return WITHIN_WORD.test(withoutPairs(word)) || (SHOWN.test(word) && VANISHING.test(word));
}

/** @param line one line as it stands in the file */
export function findBackslashes(line: string): Slip[] {
  // literal-marks.ts keeps the arm of `¯\_(ツ)_/¯`.
  const text = line.replaceAll('¯\\', '¯');
  if (!text.includes('\\')) return [];
  const drives = [...text.matchAll(DRIVE)].map(([found]) => found);
  const found = [
    ...[...text.matchAll(NETWORK)].map(([name]) => name),
    ...[...text.matchAll(OTHER_PATH)].flatMap(([path]) =>
      VANISHING.test(withoutPairs(path)) ? [path.replace(/^["“(]/, '')] : [],
    ),
    ...drives.filter((drive) => /\\[!-/:-@[-`{-~]/.test(withoutPairs(drive))),
  ];
  const words = text.split(/\s+/);
  const isSecret = SECRET.test(text);
  const other =
    words.find((word) => isDrawing(word) || isUnmeant(word)) ??
    (isSecret
      ? words.find((word) => VANISHING.test(withoutMeant(withoutPairs(word))))
      : undefined) ??
    IDLE.exec(withoutPairs(text))?.[0] ??
    ODD.exec(text)?.[0];
  if (found.length === 0 && other !== undefined) found.push(other);
  return found.map((words) => ({
    message: `Dấu “\\” trong “${words.slice(0, 60)}” không hiện đủ trên trang.`,
    hint: `Nếu dấu ấy là chữ của bài, hãy viết hai dấu: ${words.replace(/\\/g, '\\\\')}`,
  }));
}

function withoutMeant(text: string): string {
  const plain = text.replace(MEANT, '$2');
  return plain === text ? text : withoutMeant(plain);
}

/** Two backslashes are one that is meant. */
function withoutPairs(text: string): string {
  return text.replace(/\\\\/g, '');
}
