/** What of a written text is not in the text that is shown, but for escapes, the entities of the manual and the marks of quotations. */
import type { Text } from 'mdast';
import { SECRET } from '../read-glued-marks.ts';
import type { Run } from './unshown-characters.ts';

/** Words are never hidden in a text. */
const SIGN = /[!-/:-@[-`{-~]/;
const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
/** The entities of the editors' manual. */
const TAUGHT_ENTITY = /^&(?:lt|gt|amp|nbsp|#160|#xa0);$/i;
/** Where lines meet: blanks, and the marks of quotations. */
const LINE_END = /[ \t]*\n[ \t]*/y;
const QUOTED_LINE_END = /[ \t]*\n[ \t>]*/y;
/** How much of what follows an entity tells how long its character is. */
const AHEAD_CHARS = 8;

/** The parts of a text that are not shown. Two backslashes that stand alone are one of them: a page shows one. */
export function hiddenIn(node: Text, source: string, isQuoted: boolean): Run[] {
  const { start, end } = node.position ?? {};
  const written = source.slice(start?.offset, end?.offset);
  const { value } = node;
  const runs: Run[] = [];
  let [line, shown] = [start?.line ?? 1, 0];
  const hide = (text: string, at: number, seen?: string): void => {
    const offset = (start?.offset ?? 0) + at;
    const last = runs.at(-1);
    if (last && last.offset + last.text.length === offset && seen === undefined) last.text += text;
    else runs.push({ text, offset, line, ...(seen !== undefined && { shown: seen }) });
  };
  for (let at = 0; at < written.length;) {
    const sign = written[at] ?? '';
    const escape = sign === '\\' ? match(ESCAPE, written, at) : '';
    const entity = sign === '&' ? readEntity(written, at, value, shown) : undefined;
    const lineEnd = /\s/.test(sign)
      ? match(isQuoted ? QUOTED_LINE_END : LINE_END, written, at)
      : '';
    if (escape && value[shown] === escape[1]) {
      if (escape === '\\\\' && isAlone(written, at)) hide(escape, at);
      at += 2;
      shown += 1;
    } else if (entity) {
      const name = written.slice(at, at + entity.written);
      if (!TAUGHT_ENTITY.test(name) || isExact(written, at, entity.written))
        hide(name, at, value.slice(shown, shown + entity.shown));
      at += entity.written;
      shown += entity.shown;
    } else if (lineEnd && value[shown] === '\n') {
      at += lineEnd.length;
      shown += 1;
      line += 1;
    } else {
      if (sign === value[shown]) shown += 1;
      else if (SIGN.test(sign)) hide(sign, at);
      if (sign === '\n') line += 1;
      at += 1;
    }
  }
  return runs;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** A backslash written twice, and blanks around it: nobody means one sign. At the end of a line, two are taught for one. */
function isAlone(written: string, at: number): boolean {
  const [before = '\n', after = '\n'] = [written[at - 1], written[at + 2]];
  return !/\S/.test(before + after) && (before === '\n' || after !== '\n');
}

/** `Mật khẩu: a&lt;b`, `?a=1&reg;=3`: in a password and in a query, every sign counts. */
function isExact(written: string, at: number, chars: number): boolean {
  const before = written.slice(Math.max(0, at - MAX_LINE_CHARS), at);
  return (
    (written[at + chars] === '=' && /[?&]\S*$/.test(before)) ||
    SECRET.test(before.slice(before.lastIndexOf('\n') + 1))
  );
}

const MAX_LINE_CHARS = 1000;

/** How many characters a well-formed entity takes in both texts; undefined where none is read. */
function readEntity(written: string, at: number, value: string, shown: number) {
  const entity = match(ENTITY, written, at);
  if (!entity || value.startsWith(entity, shown)) return undefined;
  const behind = at + entity.length;
  const ahead =
    written
      .slice(behind, behind + AHEAD_CHARS)
      .split(/[\\&\n]/, 1)[0]
      ?.trimEnd() ?? '';
  // Few entities stand for two characters, or for one of two halves.
  const size = [1, 2].find((chars) => value.startsWith(ahead, shown + chars)) ?? 1;
  return { written: entity.length, shown: size };
}
