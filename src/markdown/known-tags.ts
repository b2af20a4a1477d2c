/**
 * Words in angle brackets that are no element of HTML are words: `<MS> gửi 1022`. CommonMark takes every name for a tag,
 * so that the words would vanish. https://spec.commonmark.org/0.31.2/#raw-html
 */
import { htmlFlow, htmlText } from 'micromark-core-commonmark';
import type { Construct, Effects, Extension, State } from 'micromark-util-types';
import { isHtmlElement } from './html-elements.ts';

const LESS_THAN = 60;
const SLASH = 47;

/** An extension of micromark that reads raw HTML only where a tag is one. */
export const knownTags: Extension = {
  flow: { [LESS_THAN]: ofKnownName(htmlFlow, 'knownHtmlFlow') },
  text: { [LESS_THAN]: ofKnownName(htmlText, 'knownHtmlText') },
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

/** Passes over `<` and a name; comments and the like have none. */
function tokenizeName(effects: Effects, ok: State, nok: State): State {
  let name = '';
  const more: State = (code) => {
    if (code !== null && code > 0 && /[a-z0-9-]/i.test(String.fromCodePoint(code))) {
      name += String.fromCodePoint(code);
      effects.consume(code);
      return more;
    }
    effects.exit('data');
    return name === '' || isHtmlElement(name) ? ok(code) : nok(code);
  };
  return (start) => {
    effects.enter('data');
    effects.consume(start);
    return (code) => {
      if (code !== SLASH) return more(code);
      effects.consume(code);
      return more;
    };
  };
}
