/** The names of all settings: what is misspelled is refused, or else it would silently do nothing. */
import { CommandError } from '../cli/run-command.ts';
import { closestMatch } from '../domain/edit-distance.ts';

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
  const nearest = closestMatch(written, NAMES, Math.floor(written.length / 2));
  return nearest === undefined ? '' : ` Có phải là ${PREFIX}${nearest}?`;
}
