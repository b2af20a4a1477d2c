/** A paragraph of a thousand `<!--` would be read to its end a thousand times: that one has no end is remembered. */
import type { Construct, Effects, ParseContext, State } from 'micromark-util-types';

const EXCLAMATION_MARK = 33;
const DASH = 45;
const QUESTION_MARK = 63;
const LEFT_BRACKET = 91;

/** Where an end was sought in vain, from one place up to another, by the first characters of what it would end. */
type Unclosed = Map<string, { from: number; to: number }>;
const unclosed = new WeakMap<ParseContext, Unclosed>();

/** The construct for raw HTML within a text, which seeks the end of a comment or the like once. */
export function seekOnce(html: Construct): Construct {
  return {
    ...html,
    tokenize(effects, ok, nok) {
      const start = this.now().offset;
      const known: Unclosed = unclosed.get(this.parser) ?? new Map();
      unclosed.set(this.parser, known);
      let kind = '';
      const isHopeless = (found: string): boolean => {
        kind = found;
        const { from, to } = known.get(found) ?? { from: 0, to: -1 };
        return from <= start && start <= to;
      };
      const fail: State = (code) => {
        if (kind !== '' && code === null) known.set(kind, { from: start, to: this.now().offset });
        return nok(code);
      };
      const read = html.tokenize.call(this, effects, ok, fail);
      const opening = { tokenize: tokenizeOpening(isHopeless), partial: true };
      return effects.check(opening, read, nok);
    },
  };
}

/** Passes over the characters that tell `<!--`, `<![CDATA[`, `<!DOCTYPE` and `<?` from each other and from tags. */
function tokenizeOpening(isHopeless: (kind: string) => boolean) {
  return (effects: Effects, ok: State, nok: State): State => {
    const end =
      (kind: string): State =>
      (code) => {
        effects.exit('data');
        return kind !== '' && isHopeless(kind) ? nok(code) : ok(code);
      };
    const behindMark: State = (code) =>
      end(code === DASH ? '<!-' : code === LEFT_BRACKET ? '<![' : '<!')(code);
    const behindOpening: State = (code) => {
      if (code !== EXCLAMATION_MARK) return end(code === QUESTION_MARK ? '<?' : '')(code);
      effects.consume(code);
      return behindMark;
    };
    return (start) => {
      effects.enter('data');
      effects.consume(start);
      return behindOpening;
    };
  };
}
