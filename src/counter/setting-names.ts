/** The names of all settings: what is misspelled is refused, or else it would silently do nothing. */
import { CommandError } from '../cli/run-command.ts';

const PREFIX = 'COUNTER_';

/** Without the prefix. */
const NAMES = [
  'HOST',
  'PORT',
  'STORE',
  'MANIFEST',
  'ORIGIN',
  'PROXY',
  'RATE',
  'RUNTIME',
  'SECRET',
] as const;

export type SettingName = `${typeof PREFIX}${(typeof NAMES)[number]}`;

/** Throws a CommandError that names each variable `COUNTER_…` that is no setting, with the setting that was probably meant. */
export function refuseUnknownSettings(env: Readonly<Record<string, string | undefined>>): void {
  const unknown = Object.keys(env)
    .filter((variable) => variable.startsWith(PREFIX))
    .map((variable) => variable.slice(PREFIX.length))
    .filter((name) => !NAMES.some((known) => known === name));
  if (unknown.length === 0) return;
  const problems = unknown.map(
    (name) => `Dịch vụ đếm không có biến môi trường ${PREFIX}${name}.${question(name)}`,
  );
  throw new CommandError(`${problems.join('\n')}\nCác biến dùng được: xem docs/counter.md.`);
}

/** Asks for the nearest name, unless more than half of what was written would have to change. */
function question(written: string): string {
  const [nearest] = NAMES.map((name) => ({ name, distance: editDistance(written, name) })).sort(
    (one, other) => one.distance - other.distance,
  );
  if (!nearest || nearest.distance > written.length / 2) return '';
  return ` Có phải là ${PREFIX}${nearest.name}?`;
}

/** Levenshtein's distance. The package leven is not in the service's image. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (const letter of from) {
    let diagonal = row[0] ?? 0;
    let left = diagonal + 1;
    row = row.map((above, place) => {
      if (place === 0) return left;
      left = Math.min(left + 1, above + 1, diagonal + (to[place - 1] === letter ? 0 : 1));
      diagonal = above;
      return left;
    });
  }
  return row.at(-1) ?? 0;
}
