/**
 * `[2]: Luật-Đất-đai` is a line of a list of sources, and no target of links: its words lead nowhere. CommonMark takes every
 * word behind such a name for a target, so that the line would vanish.
 * https://spec.commonmark.org/0.31.2/#link-reference-definitions
 */
import { definition } from 'micromark-core-commonmark';
import type { Code, Effects, Extension, State } from 'micromark-util-types';

const OPENS = 91;
const CLOSES = 93;
const BACKSLASH = 92;
const COLON = 58;

/** The longest name of a definition. */
const MAX_NAME_CHARS = 999;

/** A path, an anchor, a scheme, an address, a file: something of this is in every target. */
export const LINK_TARGET = /[/#:@<]|\.[\p{L}\p{N}]/u;

/** An extension of micromark that reads a definition only where its target can be one. */
export const knownDefinitions: Extension = {
  contentInitial: {
    [OPENS]: {
      ...definition,
      name: 'knownDefinition',
      tokenize(effects, ok, nok) {
        const whole = definition.tokenize.call(this, effects, ok, nok);
        return effects.check({ tokenize: tokenizeTarget, partial: true }, whole, nok);
      },
    },
  },
  disable: { null: ['definition'] },
};

/** Passes over `[name]:` and the first word behind it. */
function tokenizeTarget(effects: Effects, ok: State, nok: State): State {
  let nameChars = 0;
  let target = '';
  const end = (isTarget: boolean): State => {
    effects.exit('data');
    return isTarget ? ok : nok;
  };
  const step = (next: State) => (code: Code) => {
    effects.consume(code);
    return next;
  };
  const inName: State = (code) => {
    nameChars += 1;
    if (code === null || nameChars > MAX_NAME_CHARS) return end(false)(code);
    if (code === BACKSLASH) return step(escaped)(code);
    return step(code === CLOSES ? behindName : inName)(code);
  };
  const escaped: State = (code) => (code === null ? end(false)(code) : step(inName)(code));
  const behindName: State = (code) =>
    code === COLON ? step(beforeTarget)(code) : end(false)(code);
  const beforeTarget: State = (code) =>
    code !== null && isBlank(code) ? step(beforeTarget)(code) : inTarget(code);
  const inTarget: State = (code) => {
    if (code === null || isBlank(code)) return end(LINK_TARGET.test(target))(code);
    // One more sign is enough: the first word of a target may be long.
    if (LINK_TARGET.test(target)) return end(true)(code);
    target = target.slice(-1) + String.fromCodePoint(code);
    return step(inTarget)(code);
  };
  return (start) => {
    effects.enter('data');
    return step(inName)(start);
  };
}

/** A space, a tab or the end of a line. */
function isBlank(code: number): boolean {
  return code < 0 || code === 32;
}
