/** The spellings of an old URL for hosts that compare letter by letter, and cannot bring a request into canonical form. */
import { keysOfRequest, parseOldUrl } from './old-url.ts';

/** What browsers and old pages leave as it is in a value: `/` in `op=tin-tuc/ten-bai-12`, for one. */
const OFTEN_PLAIN = /%(?:2F|3A|2C|40|3B|24)/gi;

/**
 * The paths that servers may compare after they have decoded a request and taken away what `PATH_TAIL` matches: in small
 * letters and as written, composed and decomposed.
 */
export function pathSpellings(from: string, key: string): string[] {
  const path = plain(key);
  const typed = capitalsOf(from, path);
  return spellingsOf([path, typed]);
}

/** The values of one parameter as they stand in requests, in the order of `signature`. */
export function valueSpellings(from: string, signature: string): string[][] {
  const written = writtenValues(from);
  const url = parseOldUrl(from);
  return signature.split('&').map((name) => {
    const value = url?.query.get(name) ?? '';
    const all = spellingsOf([decodeURIComponent(value), written.get(name) ?? '']).map((text) =>
      encodeURIComponent(text),
    );
    const spelled = all.flatMap((text) => {
      const plainer = text.replace(OFTEN_PLAIN, (escape) => decodeURIComponent(escape));
      return [text, plainer].flatMap((form) => [form, form.replaceAll('%20', '+')]);
    });
    return [...new Set(spelled)];
  });
}

/** Every combination of one value of each list. */
export function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (made, list) => made.flatMap((before) => list.map((value) => [...before, value])),
    [[]],
  );
}

function spellingsOf(texts: readonly string[]): string[] {
  const forms = texts.flatMap((text) => [text.normalize('NFC'), text.normalize('NFD')]);
  return [...new Set(forms)].filter((text) => text !== '');
}

/** The path with the capitals with which it was written; of the same length, since it ends before the tail. */
function capitalsOf(from: string, path: string): string {
  try {
    const { pathname } = new URL(from.replace(/^[/\\]{2,}/, '/'), 'http://old.invalid');
    const written = decodeURIComponent(pathname)
      .normalize('NFC')
      .replace(/\/{2,}/g, '/');
    const head = written.slice(0, path.length);
    return keysOfRequest(head, [])[0] === keysOfRequest(path, [])[0] ? head : path;
  } catch {
    return path;
  }
}

function writtenValues(from: string): Map<string, string> {
  const { searchParams } = new URL(from.replace(/^[/\\]{2,}/, '/'), 'http://old.invalid');
  const values = new Map<string, string>();
  for (const [name, value] of searchParams) {
    const key = encodeURIComponent(name.normalize('NFC').toLowerCase().normalize('NFC'));
    if (value !== '' && !values.has(key)) values.set(key, value);
  }
  return values;
}

/** Keys keep the escapes of `%`, `?` and `#`; servers decode them, too. */
function plain(path: string): string {
  return path.replace(/%(?:25|3f|23)/gi, (escape) => decodeURIComponent(escape));
}
