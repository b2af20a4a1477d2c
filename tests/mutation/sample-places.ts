/** Chooses places of the code by chance, so that a part of the changes stands for all of them. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Lines that hold no code which could be changed. */
const NOT_CODE = /^\s*(?:$|\/\/|\/?\*|import\b|export \{|\} from\b|[)\]}]+[;,]?$)/;

/** Stryker leaves out a change that is larger than the place, such as that of a whole block. */
const LINES = 10;

/**
 * Places of ten lines in the files that match, each as `file:line-line` for Stryker's `mutate`. Every line of code is the
 * first of one with the same chance, and the same seed chooses the same places of the same code.
 */
export function samplePlaces(
  root: string,
  globs: readonly string[],
  count: number,
  seed: number,
): string[] {
  const places = globs.flatMap((glob) =>
    globSync(glob, { cwd: root })
      .sort()
      .flatMap((file) =>
        readFileSync(path.join(root, file), 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            NOT_CODE.test(line) ? [] : [`${file}:${index + 1}-${index + LINES}`],
          ),
      ),
  );
  const random = randomNumbers(seed);
  return places
    .map((place) => ({ place, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ place }) => place)
    .sort();
}

/** Numbers from 0 to 1 by mulberry32 (Tommy Ettinger, public domain); the same ones for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
