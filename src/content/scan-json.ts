/** Walks through a JSON text once: on which line its fault is, which key is there twice, where each value stands. */

export interface ScannedJson {
  /** Where the text stops being JSON; undefined for a sound one. */
  faultOffset?: number;
  /** Where a key stands that its object has already. */
  duplicateOffset?: number;
}

/** No file of a portal nests deeper than five levels; `JSON.parse` itself would give up far later. */
const MAX_DEPTH = 50;

const TOKEN =
  /[ \t\r\n]*([{}[\],:]|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

interface Frame {
  /** Undefined in a list. */
  keys: Set<string> | undefined;
  /** The key or the index of the value that is being read. */
  place: string | number;
}

/**
 * Scans a JSON text in linear time. `onValue` is called for every value: its path, and where it begins; that of a field begins
 * at its key.
 */
export function scanJson(
  source: string,
  onValue: (path: readonly (string | number)[], offset: number) => void = () => {},
): ScannedJson {
  const frames: Frame[] = [];
  const result: ScannedJson = {};
  let expected: Expected = 'value';
  let keyOffset: number | undefined;
  TOKEN.lastIndex = 0;
  for (;;) {
    const before = TOKEN.lastIndex;
    const [, token] = TOKEN.exec(source) ?? [];
    if (token === undefined) {
      const rest = source.slice(before);
      const isDone = expected === 'end' && rest.trim() === '';
      return isDone ? result : { ...result, faultOffset: before + rest.search(/\S|$/) };
    }
    const offset = TOKEN.lastIndex - token.length;
    const path = frames.map(({ place }) => place);
    const frame = frames.at(-1);
    const next = step(token, expected, frames);
    if (next === undefined || frames.length > MAX_DEPTH) return { ...result, faultOffset: offset };
    if (frame?.keys && expected.endsWith('key') && token.startsWith('"')) {
      const key = keyOf(token);
      if (frame.keys.has(key)) result.duplicateOffset ??= offset;
      frame.keys.add(key);
      frame.place = key;
      keyOffset = offset;
    } else if (expected.endsWith('value') && token !== ']') {
      onValue(path, keyOffset ?? offset);
      keyOffset = undefined;
    }
    expected = next;
  }
}

/** What may follow a token, after opening or closing what it opens or closes; undefined for one out of place. */
function step(token: string, expected: Expected, frames: Frame[]): Expected | undefined {
  const frame = frames.at(-1);
  switch (token) {
    case '{':
    case '[':
      if (!expected.endsWith('value')) return undefined;
      frames.push(token === '{' ? { keys: new Set(), place: '' } : { keys: undefined, place: 0 });
      return token === '{' ? 'first key' : 'first value';
    case '}':
    case ']': {
      const isEmpty = expected === (token === '}' ? 'first key' : 'first value');
      const isOwn = frame && (frame.keys !== undefined) === (token === '}');
      if (!isOwn || !(isEmpty || expected === 'comma')) return undefined;
      frames.pop();
      return frames.length > 0 ? 'comma' : 'end';
    }
    case ',':
      if (!frame || expected !== 'comma') return undefined;
      if (typeof frame.place === 'number') frame.place += 1;
      return frame.keys ? 'key' : 'value';
    case ':':
      return expected === 'colon' ? 'value' : undefined;
    default:
      if (expected.endsWith('key')) return token.startsWith('"') ? 'colon' : undefined;
      if (!expected.endsWith('value')) return undefined;
      return frames.length > 0 ? 'comma' : 'end';
  }
}

/** The key as JSON means it; one with an escape that JSON does not know stands as it is. */
function keyOf(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return token;
  }
}
