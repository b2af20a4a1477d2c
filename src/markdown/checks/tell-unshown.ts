/** What is said at last of signs that no reader sees: once a line, with all its places, unless another fault names the sign. */
import { shorten } from '../../domain/shorten.ts';
import type { MarkdownProblem } from '../context.ts';
import type { Run } from './unshown-characters.ts';
import { asSentence, withBackslashes } from './unshown-messages.ts';

/** A fault of signs that are not shown. */
export interface Unshown extends MarkdownProblem {
  /** Signs within a line that a backslash brings back; none for the mark of a whole line. */
  signs: readonly Run[];
  /** Said only where other signs of its line are lost. */
  isTwin?: true;
}

/** Faults of what is shown, but not as it was meant: they do not tell of a sign that vanishes on their line. */
const SAYS_SHOWN = /nối liền|hiện nguyên/;
/** More places than these are counted. */
const MAX_PLACES = 6;
/** How many faults of one line are looked through for its signs. */
const MAX_OTHERS = 20;

/**
 * The faults of signs that none of the others names.
 *
 * @param told the faults of other checks, in any order
 */
export function tellUnshown(
  unshown: readonly Unshown[],
  told: readonly MarkdownProblem[],
  source: string,
): MarkdownProblem[] {
  if (unshown.length === 0) return [];
  const toldOf = new Map<number, MarkdownProblem[]>();
  for (const fault of told) {
    if (SAYS_SHOWN.test(fault.message)) continue;
    for (const line of [fault.line ?? 1, ...(fault.moreLines ?? [])]) {
      const faults = toldOf.get(line);
      if (faults) faults.push(fault);
      else toldOf.set(line, [fault]);
    }
  }
  const byLine = Map.groupBy(unshown, ({ line }) => line ?? 1);
  return [...byLine].flatMap(([line, found]) => {
    const others = (toldOf.get(line) ?? []).slice(0, MAX_OTHERS);
    const left = found.filter((each) => !others.some((other) => isNamed(each, other, source)));
    return left.some(({ isTwin }) => !isTwin) ? tellLine(left, source) : [];
  });
}

/** Whether another fault of a line speaks of the words in which a sign stands, or of its whole line. */
function isNamed({ signs }: Unshown, { message, hint }: MarkdownProblem, source: string): boolean {
  const [sign] = signs;
  if (!sign || !message.includes('“')) return true;
  const inner = source.slice(sign.offset + sign.text.length, signs[1]?.offset ?? sign.offset);
  if (inner && message.includes(`“${inner}”`)) return true;
  const said = withoutEscapes(message + hint);
  return said.includes(withoutEscapes(wordAt(sign.offset, source)));
}

function withoutEscapes(text: string): string {
  return text.replaceAll('\\', '');
}

/** One fault for all places of a line whose signs a backslash brings back. */
function tellLine(found: readonly Unshown[], source: string): MarkdownProblem[] {
  const several = found.filter(({ signs }) => signs.length > 0);
  const [first, second] = several;
  if (!first) return found.map(asProblem);
  const signs = several.flatMap((each) => each.signs);
  const at = signs[0]?.offset ?? 0;
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const end = source.indexOf('\n', at);
  const line = source.slice(start, end < 0 ? undefined : end);
  const cured = withSigns(line, start, signs).trim();
  const others = found.filter((each) => !several.includes(each)).map(asProblem);
  if (signs.every(({ shown }) => shown !== undefined)) {
    const slip = describeEntities(signs, line, start, cured);
    return [...others, { severity: 'warning', line: first.line ?? 1, ...slip }];
  }
  // Words with quotation marks are cut where they are quoted.
  const isQuoted = /[“”]/.test(placeOf(first, source)) && !first.message.includes('xuống dòng');
  if (!second && !isQuoted) return found.map(asProblem);
  const places = [...new Set(several.map((each) => placeOf(each, source)))];
  const more = places.length - MAX_PLACES;
  const named = places
    .slice(0, MAX_PLACES)
    .map((each) => `“${each}”`)
    .join(', ');
  const all = more > 0 ? `${named} và ${more} chỗ nữa` : named;
  return [
    ...others,
    {
      severity: 'warning',
      line: first.line ?? 1,
      message: `Các dấu trong ${all} không hiện trên trang.`,
      hint: `${signs.some(({ text }) => text.startsWith('_')) ? UNDERSCORES : ''}Nếu các dấu ấy là chữ của bài, hãy viết cả dòng: ${cured}`,
    },
  ];
}

const UNDERSCORES = 'Nếu là chữ nghiêng hay chữ đậm, hãy dùng dấu * thay cho dấu _. ';

/** A line with each of its lost signs brought back, or another text in their places. */
function withSigns(
  line: string,
  start: number,
  signs: readonly Run[],
  write: (sign: Run, isLast: boolean) => string = asText,
): string {
  const sorted = [...signs].sort((a, b) => a.offset - b.offset);
  let [text, done] = ['', 0];
  for (const sign of sorted) {
    const at = sign.offset - start;
    const end = at + sign.text.length;
    if (at < done || end > line.length) continue;
    text += line.slice(done, at) + write(sign, end === line.length);
    done = end;
  }
  return text + line.slice(done);
}

/** A backslash that is shown and one that breaks the line are three. */
function asText({ text }: Run, isLast: boolean): string {
  return isLast && text === '\\' ? '\\\\\\' : withBackslashes(text);
}

/** `&copy;` is another sign on the page. */
function describeEntities(
  signs: readonly Run[],
  line: string,
  start: number,
  cured: string,
): Pick<MarkdownProblem, 'message' | 'hint'> {
  const names = [...new Set(signs.map(({ text, shown }) => `“${text}” thành “${shown?.trim()}”`))];
  const more = names.length - MAX_PLACES;
  const said = names.slice(0, MAX_PLACES).join(', ') + (more > 0 ? ` và ${more} mã nữa` : '');
  const typed = withSigns(line, start, signs, ({ shown = '' }) => shown).trim();
  return {
    message: `Mã ký tự ${said} trên trang.`,
    hint: `Nếu là ký tự ấy, hãy viết cả dòng: ${asSentence(typed)} Nếu các dấu của mã là chữ của bài, hãy viết cả dòng: ${cured}`,
  };
}

function placeOf({ signs }: Unshown, source: string): string {
  const [first, last] = [signs[0], signs.at(-1)];
  const start = first?.offset ?? 0;
  const end = (last?.offset ?? start) + (last?.text.length ?? 0);
  const [before = ''] = /\S*$/.exec(source.slice(Math.max(0, start - MAX_WORD_CHARS), start)) ?? [];
  const [after = ''] = /^\S*/.exec(source.slice(end, end + MAX_WORD_CHARS)) ?? [];
  return shorten(before + source.slice(start, end) + after);
}

/** The word around a place of the text. */
function wordAt(at: number, source: string): string {
  const [before = ''] = /\S*$/.exec(source.slice(Math.max(0, at - MAX_WORD_CHARS), at)) ?? [];
  const [after = ''] = /^\S*/.exec(source.slice(at, at + MAX_WORD_CHARS)) ?? [];
  return before + after;
}

const MAX_WORD_CHARS = 60;

function asProblem({ severity, line, message, hint }: Unshown): MarkdownProblem {
  return { severity, line: line ?? 1, message, hint };
}
