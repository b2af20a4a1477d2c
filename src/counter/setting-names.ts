/** The names of all settings. A misspelled one is rejected, since it would silently do nothing. */
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

/** Throws a CommandError when a variable `COUNTER_…` is no setting, and names the setting that was probably meant. */
export function rejectUnknownSettings(env: Readonly<Record<string, string | undefined>>): void {
  const unknown = Object.keys(env)
    .filter((variable) => variable.startsWith(PREFIX))
    .map((variable) => variable.slice(PREFIX.length))
    .filter((name) => !NAMES.some((known) => known === name));
  if (unknown.length === 0) return;
  const problems = unknown.map(
    (name) => `Dịch vụ đếm không có biến môi trường ${PREFIX}${name}.${suggestion(name)}`,
  );
  throw new CommandError(`${problems.join('\n')}\nCác biến dùng được: xem docs/counter.md.`);
}

/** Suggests the closest name, unless more than half of the letters differ. */
function suggestion(name: string): string {
  const closest = closestMatch(name, NAMES, Math.floor(name.length / 2));
  return closest === undefined ? '' : ` Có phải là ${PREFIX}${closest}?`;
}
