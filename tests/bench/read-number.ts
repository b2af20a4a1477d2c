import { CommandError } from '../../src/cli/run-command.ts';

/** `5000` → 5000. @throws CommandError that names the option, for anything but a whole number above 0 */
export function readNumber(option: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new CommandError(`${option} must be a whole number above 0, not "${text}".`);
}
