import path from 'node:path';
import { cacheDirOf, renderedDirOf } from '../../../src/environment.ts';
import { readNumber } from '../read-number.ts';

/** Where the benchmarks work. */
export const FOLDER = '.output/bench';

/** Where the portal of so many articles is, its rendered texts, bundles that are kept, and Pagefind's own index of it; all absolute. */
export function placesOf(articles: number): {
  built: string;
  rendered: string;
  plain: string;
  kept: string;
} {
  const content = path.resolve(FOLDER, `content-${articles}`);
  return {
    rendered: renderedDirOf(cacheDirOf(content)),
    kept: path.resolve(FOLDER, `kept-${articles}`),
    built: path.resolve(FOLDER, `dist-${articles}`),
    plain: path.resolve(FOLDER, `plain-${articles}`),
  };
}

/** `300,5000` → 300 and 5000. @throws CommandError for anything but whole numbers above 0 */
export function readSizes(text: string): number[] {
  return text.split(',').map((size) => readNumber('--articles', size));
}
