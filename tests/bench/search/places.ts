import path from 'node:path';
import { CommandError } from '../../../src/commands/run-command.ts';

/** Where the benchmarks work. */
export const FOLDER = '.output/bench';

/** Where the portal of so many articles is, and Pagefind's own index of it; both absolute. */
export function placesOf(articles: number): { built: string; plain: string } {
  return {
    built: path.resolve(FOLDER, `dist-${articles}`),
    plain: path.resolve(FOLDER, `plain-${articles}`),
  };
}

/** `300,5000` → 300 and 5000. @throws CommandError for anything but whole numbers above 0 */
export function readSizes(text: string): number[] {
  return text.split(',').map((size) => {
    const number = Number(size);
    if (Number.isSafeInteger(number) && number > 0) return number;
    throw new CommandError(`--articles must be whole numbers above 0, not "${size}".`);
  });
}
