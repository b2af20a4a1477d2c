/** Code within a line, as the editors' manual teaches it: one backtick at each end of the name of a file, a command or an address. */
import type { InlineCode } from 'mdast';
import { standsFree } from './plain-form.ts';
import type { Place, Run } from './unshown-characters.ts';
import { describePair, describeSigns, wordsAround, type Slip } from './unshown-messages.ts';

/** Something of this is in code, in the name of a file or in a combination of keys: a quotation has words. */
const CODE = /[_/\\<>={}$#|*+&^%[\]]|\p{L}\d|\d\p{L}|^[^@]*\w[.:]\w[^@]*$|[a-z][A-Z]|^-|\w\(/u;

/** The backticks of a piece of code that are no marks of the manual. */
export function judgeCode({ value, position }: InlineCode, place: Place): [Run, Slip][] {
  const { runs, node, source, parent } = place;
  const [run] = runs;
  if (!run) return [];
  const [marks = ''] = /^`+/.exec(run.text) ?? [];
  const isOnLine = !run.text.includes('\n');
  const isFree = standsFree({
    source,
    start: run.offset,
    end: position?.end.offset ?? 0,
    isInCell: parent?.node.type === 'tableCell',
  });
  const isPlain = isOnLine && isFree && (marks.length === 1 || value.includes('`'));
  if (isPlain && CODE.test(value)) return [];
  if (isOnLine) {
    const words = { ...wordsAround(node, source), written: run.text, marks };
    const shown = value.trim();
    const otherwise = `dấu ngoặc kép thì viết “${shown}”, mã thì viết <code>${shown}</code>`;
    return [[run, describePair(words, 'mã', otherwise)]];
  }
  const [first = '', last = ''] = [/^`+/, /`+$/].map((edge) => edge.exec(run.text)?.[0]);
  const end = run.offset + run.text.length - last.length;
  const line = run.line + run.text.split('\n').length - 1;
  const ends: Run[] = [
    { ...run, text: first },
    { text: last, offset: end, line },
  ];
  return ends.map((each) => [each, describeSigns(each, source)]);
}
