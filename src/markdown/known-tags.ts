/**
 * Words in angle brackets that are no element of HTML are words: `<MS> gửi 1022`. CommonMark takes every name for a tag,
 * so that the words would vanish. https://spec.commonmark.org/0.31.2/#raw-html
 */
import { htmlFlow, htmlText } from 'micromark-core-commonmark';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import { isBareAttribute, isHtmlElement } from './html-elements.ts';
import { seekOnce } from './unclosed-openings.ts';

const LESS_THAN = 60;
const SLASH = 47;
const EQUALS = 61;

/** An extension of micromark that reads raw HTML only where a tag is one. */
export const knownTags: Extension = {
  flow: { [LESS_THAN]: ofKnownName(htmlFlow, 'knownHtmlFlow') },
  text: { [LESS_THAN]: ofKnownName(seekOnce(htmlText), 'knownHtmlText') },
  disable: { null: ['htmlFlow', 'htmlText'] },
};

function ofKnownName(html: Construct, name: string): Construct {
  return {
    ...html,
    name,
    tokenize(effects, ok, nok) {
      const tag = html.tokenize.call(this, effects, ok, nok);
      return effects.check({ tokenize: tokenizeName, partial: true }, tag, nok);
    },
  };
}

/**
 * Passes over `<`, a name and the attributes on its line: `<b hay b>` is no tag, since only a few attributes stand without a
 * value. Comments and the like have no name.
 */
function tokenizeName(effects: Effects, ok: State, nok: State): State {
  let name = '';
  let attribute = '';
  let quote: Code = null;
  const end = (code: Code, isTag: boolean) => {
    effects.exit('data');
    return isTag ? ok(code) : nok(code);
  };
  const step = (next: State, code: Code): State => {
    effects.consume(code);
    return next;
  };
  const inName: State = (code) => {
    if (isOf(code, /[a-z0-9-]/i)) {
      name += String.fromCodePoint(code);
      return step(inName, code);
    }
    const isTag = name === '' || isHtmlElement(name);
    return isTag && isOf(code, /[ \t]/) ? step(beforeAttribute, code) : end(code, isTag);
  };
  const beforeAttribute: State = (code) => {
    if (isOf(code, /[ \t]/)) return step(beforeAttribute, code);
    attribute = '';
    return isOf(code, /[a-z_:]/i) ? inAttribute(code) : end(code, true);
  };
  const inAttribute: State = (code) => {
    if (isOf(code, /[\w:.-]/)) {
      attribute += String.fromCodePoint(code);
      return step(inAttribute, code);
    }
    return behindAttribute(code);
  };
  const behindAttribute: State = (code) => {
    if (isOf(code, /[ \t]/)) return step(behindAttribute, code);
    if (code === EQUALS) return step(beforeValue, code);
    if (!isBareAttribute(attribute)) return end(code, false);
    return beforeAttribute(code);
  };
  const beforeValue: State = (code) => {
    if (isOf(code, /[ \t]/)) return step(beforeValue, code);
    quote = isOf(code, /["']/) ? code : null;
    return quote === null ? inValue(code) : step(inQuoted, code);
  };
  const inQuoted: State = (code) => {
    if (code === null || code < -2) return end(code, true);
    return step(code === quote ? beforeAttribute : inQuoted, code);
  };
  const inValue: State = (code) => {
    if (isOf(code, /[ \t]/)) return step(beforeAttribute, code);
    return isOf(code, /[^"'<=>`]/) ? step(inValue, code) : end(code, true);
  };
  return (start) => {
    effects.enter('data');
    effects.consume(start);
    return (code) => (code === SLASH ? step(inName, code) : inName(code));
  };
}

/** Whether a code is one of these characters; -2 and -1 are a tab and the space that it stands for. */
function isOf(code: Code, characters: RegExp): code is number {
  if (code === -1 || code === -2) return characters.test('\t');
  return code !== null && code > 0 && characters.test(String.fromCodePoint(code));
}
