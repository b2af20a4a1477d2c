/** A short digest of plain data: two values with the same fingerprint look the same on every page. */
import { hash } from 'node:crypto';

/** Data of a build does not change while it runs, so what was worked out for an object is kept. */
const known = new WeakMap<object, string>();

/**
 * The fingerprint of a value: text, number, boolean, date, and lists, objects, maps and sets of such. A field without a
 * value is as one that is not there. The digest of an entry's file is left out: no page shows it, and whoever shows the
 * text of a file asks for the text.
 *
 * @throws for a function, which has no fingerprint
 */
export function fingerprint(value: unknown): string {
  if (typeof value === 'function') throw new TypeError('A function has no fingerprint.');
  if (typeof value !== 'object' || value === null) return textOf(value);
  const found = known.get(value);
  if (found !== undefined) return found;
  const made = hash('sha1', describe(value), 'base64url').slice(0, 20);
  known.set(value, made);
  return made;
}

/**
 * Makes known that an object is all that another is made of, whose fingerprint was worked out before: an entry of the data in
 * its file, an article of its entry. Looking at each field again would take longer than reading all files.
 *
 * @param parts what tells it from all others
 */
export function knowFingerprint<Value extends object>(value: Value, ...parts: string[]): Value {
  known.set(value, parts.join(' '));
  return value;
}

/** Types are told apart: the number 1 is not the text "1". */
function textOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return value === undefined ? 'undefined' : String(value);
}

/** Dates and lists of words stand in the description itself: a digest for each would take most of the time. */
function describePart(value: unknown): string {
  const isShort = value instanceof Date || (Array.isArray(value) && value.every(isPrimitive));
  return isShort ? describe(value as object) : fingerprint(value);
}

function isPrimitive(value: unknown): boolean {
  return typeof value !== 'object' && typeof value !== 'function';
}

function describe(value: object): string {
  if (value instanceof Date) return `date ${value.getTime()}`;
  if (value instanceof Set) return `set ${describe([...value])}`;
  if (value instanceof Map) return `map ${describe([...value])}`;
  if (Array.isArray(value)) return `[${value.map(describePart).join()}]`;
  const fields = Object.entries(value).filter(
    ([name, field]) => name !== 'digest' && field !== undefined,
  );
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${describePart(field)}`).join()}}`;
}
