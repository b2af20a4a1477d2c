/** Invisible characters that hide, reorder or split text. */

/** Characters without a meaning in a text, pasted from elsewhere: soft hyphen, zero-width space and joiner, byte-order mark. */
const MEANINGLESS = '\\u00AD\\u180E\\u200B\\u2060-\\u2064\\uFEFF';
/** Marks of text direction: a name or a file type can be made to read backwards with them. */
const DIRECTION = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u206F';
/** Control characters; HTML and XML forbid most of them. */
const CONTROL =
  '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\uFFF9-\\uFFFB\\uFFFE\\uFFFF';
/** Letters of the block “Tags”, which no font draws. */
const TAGS = '\\u{E0000}-\\u{E007F}';
/** Line breaks of other programs, such as Shift+Enter in Word. */
export const OTHER_BREAKS = '\\u000B\\u000C\\u0085\\u2028\\u2029';

const ANY = new RegExp(`[${MEANINGLESS}${DIRECTION}${CONTROL}${TAGS}${OTHER_BREAKS}]`, 'u');
const EVERY = new RegExp(ANY.source, 'gu');
const NOTED = new RegExp(`[${DIRECTION}${CONTROL}${TAGS}]`, 'u');
const EVERY_NOTED = new RegExp(NOTED.source, 'gu');
const BREAK = new RegExp(`[${OTHER_BREAKS}]`, 'u');
const DIRECTION_MARK = new RegExp(`[${DIRECTION}]`, 'u');

/** A removed character that an editor should know of. */
export interface RemovedCharacter {
  /** The first line that holds it, from 1 in the text given. */
  line: number;
  /** Such as `U+202E`. */
  code: string;
  kind: 'direction' | 'control';
}

/** The text without invisible characters, no line added or removed, and where each noted one stands first. */
export function removeInvisible(text: string): { text: string; removed: RemovedCharacter[] } {
  if (!ANY.test(text)) return { text, removed: [] };
  const removed = NOTED.test(text) ? findNoted(text) : [];
  return { text: withoutInvisible(text), removed };
}

/** The text without invisible characters; a line break of another program becomes a space. */
export function withoutInvisible(text: string): string {
  return text.replace(EVERY, (character) => (BREAK.test(character) ? ' ' : ''));
}

/** `U+00A0` */
export function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function findNoted(text: string): RemovedCharacter[] {
  const found = new Map<string, RemovedCharacter>();
  for (const [index, line] of text.split('\n').entries()) {
    for (const [character] of line.matchAll(EVERY_NOTED)) {
      const code = codeOf(character);
      const kind = DIRECTION_MARK.test(character) ? 'direction' : 'control';
      if (!found.has(code)) found.set(code, { line: index + 1, code, kind });
    }
  }
  return [...found.values()];
}
