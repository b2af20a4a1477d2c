/** What the table of directions says about one import. */
import path from 'node:path';
import { PARTS, type Part } from './table.ts';

export interface Import {
  /** The importing file, from the root of the checkout. */
  from: string;
  /** As it is written: `../domain/xml.ts`, `node:fs`; undefined when it is worked out when the code runs. */
  specifier: string | undefined;
  /** `import type`. */
  typeOnly: boolean;
}

/** Why an import is refused; undefined when it is allowed. Files outside src/ may import what they like. */
export function refusalOf({ from, specifier, typeOnly }: Import): string | undefined {
  const file = belowSource(from);
  if (file === undefined) return undefined;
  const name = partOf(file);
  if (name === undefined) return `src/${file} belongs to no part in ${TABLE}`;
  const part = PARTS[name] ?? {};
  if (specifier === undefined)
    return part.computed ? undefined : `${name} must not import by a name that is computed`;

  const isRelative = specifier.startsWith('.');
  const target = isRelative ? targetOf(from, specifier) : specifier;
  const types = typeOnly ? (part.types ?? []) : [];
  const allowed = isRelative
    ? [name, ...(part.parts ?? []), ...types].some((to) => opens(to, target))
    : [...(part.packages ?? []), ...types].some((to) => covers(to, specifier));
  return allowed ? undefined : `${name} must not import ${target}`;
}

/** The file that declares the directions, for messages. */
export const TABLE = 'tests/import-directions/table.ts';

/** The row of the table that a file below src/ belongs to. */
export function partOf(file: string, parts: Readonly<Record<string, Part>> = PARTS) {
  return Object.keys(parts)
    .filter((name) => covers(name, file))
    .sort((a, b) => b.length - a.length)[0];
}

/** Whether naming `to` in a row opens a file: it lies there, and no closed row lies between. */
export function opens(to: string, file: string): boolean {
  const between = Object.keys(PARTS).filter(
    (name) => PARTS[name]?.closed && name.length > to.length && covers(name, file),
  );
  return covers(to, file) && between.length === 0;
}

/** `node:fs` covers `node:fs/promises`, and `rehype-*` covers `rehype-raw`. */
export function covers(name: string, target: string): boolean {
  if (name.endsWith('*')) return target.startsWith(name.slice(0, -1));
  return target === name || target.startsWith(`${name}/`);
}

/** `../domain/xml.ts?raw` in src/feeds/rss.ts → `domain/xml.ts` */
function targetOf(from: string, specifier: string): string {
  const file = path.posix.join(path.posix.dirname(from), specifier.replace(/[?#].*$/, ''));
  return belowSource(file) ?? `../${file}`;
}

function belowSource(file: string): string | undefined {
  return /^src\/(.+)$/.exec(file)?.[1];
}
