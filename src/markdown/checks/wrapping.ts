/** How long the lines of a text are: whether a program or a careful writer has wrapped them tells what its breaks mean. */

/** Nobody wraps lines at more. */
export const MAX_WRAP_CHARS = 130;
/** Nor at less. */
export const MIN_WRAP_CHARS = 60;
/** A longer word, such as a URL, stands out of any column. */
const LONG_WORD = /(?<!\S)\S{41}/;
/** Fewer breaks in the middle of a sentence, about at the same column, may be those of lines that are as long by chance. */
const MIN_WRAPPED = 3;
/** Lines that are wrapped by hand end up to so many columns before the longest of them. */
const MAX_RAGGED = 15;

/** What is known of all lines of a text. */
export interface Wrapping {
  /** Whether its lines are wrapped: many end in the middle of a sentence, and about at the same column. */
  isWrapped: boolean;
}

/** A line of a table, of a list of links, of HTML. */
const NO_WORDS = /^\s*(?:[|<[]|!\[)/;
const LOWER_CASE = /^\s*[*_“"(]*\p{Ll}/u;
/** The end of a sentence or of one of its parts that stands on a line of its own. */
const ENDED = /(?:[.:;!?…]["”’»)*_]*|(?:\d[ .-]?){8,}\)?|\S@\S+\.[a-z]{2,}\)?|https?:\/\/\S+)\s*$/i;

/** Looks through the lines of a Markdown text. */
export function findWrapping(source: string): Wrapping {
  const ends: number[] = [];
  let above = '';
  for (const line of source.split('\n')) {
    if (isColumn(above.length) && LOWER_CASE.test(line) && !endsPart(above))
      ends.push(above.length);
    above = NO_WORDS.test(line) ? '' : line.trimEnd();
  }
  const column = Math.max(...ends);
  const full = ends.filter((end) => end >= column - MAX_RAGGED);
  return { isWrapped: full.length >= MIN_WRAPPED && full.length > ends.length / 2 };
}

function isColumn(length: number): boolean {
  return length >= MIN_WRAP_CHARS - 10 && length <= MAX_WRAP_CHARS;
}

/** Whether a line ends where a sentence or a part of it does, or with a number to call. */
export function endsPart(text: string): boolean {
  // What ends a line stands in its last characters.
  return ENDED.test(text.slice(-80));
}

/** How many columns a line takes; undefined where the target of a link or a long word stands out of any column. */
export function columnsOf(text: string): number | undefined {
  const shown = text.trimEnd();
  if (shown.length <= MAX_WRAP_CHARS) return shown.length;
  return shown.includes('](') || LONG_WORD.test(shown) ? undefined : shown.length;
}
