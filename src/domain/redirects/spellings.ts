/** The spellings of an old URL for hosts that compare letter by letter, and cannot bring a request into canonical form. */
import { keysOfRequest, type OldUrl } from './old-url.ts';

/** What browsers and old pages leave as it is in a value: `/` in `op=tin-tuc/ten-bai-12`, for one. */
const OFTEN_PLAIN = /%(?:2F|3A|2C|40|3B|24)/gi;

/** Small letters that nothing escapes: one spelling. */
const PLAIN = /^[a-z0-9_.~/?&=:,@;-]*$/;

/**
 * The paths that servers may compare after they have decoded a request and taken away what `PATH_TAIL` matches: in small
 * letters and as written, composed and decomposed.
 */
export function pathSpellings(from: string, key: string): string[] {
  if (PLAIN.test(from)) return [key];
  const path = plain(key);
  const typed = capitalsOf(from, path);
  return spellingsOf([path, typed]);
}

/** The values of each parameter as they stand in requests, in the order of their names. */
export function valueSpellings(from: string, { query }: OldUrl): string[][] {
  if (PLAIN.test(from))
    return [...query.values()].map((value) => [...new Set([value, plainer(value)])]);
  const written = writtenValues(from);
  return [...query].map(([name, value]) => {
    const all = spellingsOf([decodeURIComponent(value), written.get(name) ?? '']).map((text) =>
      encodeURIComponent(text),
    );
    const spelled = all.flatMap((text) => {
      return [text, plainer(text)].flatMap((form) => [form, form.replaceAll('%20', '+')]);
    });
    return [...new Set(spelled)];
  });
}

function plainer(text: string): string {
  return text.replace(OFTEN_PLAIN, (escape) => decodeURIComponent(escape));
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
