/** Chooses places of the code by chance, so that a part of the changes stands for all of them. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Lines that hold no code which could be changed. */
const NOT_CODE = /^\s*(?:$|\/\/|\/?\*|import\b|export \{|\} from\b|[)\]}]+[;,]?$)/;

/**
 * Lines of the files that match, each as `file:line-line` for Stryker's `mutate`. Every line of code is chosen with the
 * same chance, and the same seed chooses the same lines of the same code.
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
            NOT_CODE.test(line) ? [] : [`${file}:${index + 1}-${index + 1}`],
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
