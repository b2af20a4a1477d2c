/** What is changed in Pagefind's script: each a pattern, how often it has to be there, and what takes its place. */
interface Change {
  /** What would be wrong without it, for whoever updates Pagefind. */
  without: string;
  pattern: RegExp;
  times: number;
  by: string;
}

const CHANGES: readonly Change[] = [
  {
    // Pagefind ignores that an index or filter file could not be loaded and finds nothing, which a reader would take for
    // "no such article".
    without: 'a lost file of the index would look like "nothing found"',
    pattern:
      /(async load(?:Filter)?Chunk\(hash\)\s*\{\s*await this\.cachedLoad\([^;]*?)\s*\.catch\(\(\)\s*=>\s*\{\s*\}\)/g,
    times: 2,
    by: '$1',
  },
  {
    // A segmenter is made anew for every word, 15 ms the first time. Our words hold no signs that only it would join.
    without: 'a slow phone would stand still while words are cut into letters',
    pattern: /if\s*\(\s*trueLanguage\s*&&\s*typeof Intl\.Segmenter/g,
    times: 1,
    by: 'if(needsWordSegmentation(trueLanguage)&&typeof Intl.Segmenter',
  },
  {
    without: 'a slow phone would stand still while the program is unpacked',
    pattern: /this\.decompress\(/g,
    times: 5,
    by: 'await this.decompress(',
  },
  {
    without: 'a slow phone would stand still while the program is unpacked',
    pattern: /(?<![.\w ])decompress\(data,/g,
    times: 1,
    by: 'async decompress(data,',
  },
  {
    // The browser unpacks beside the page where it can.
    without: 'a slow phone would stand still while the program is unpacked',
    pattern: /data\s*=\s*gz_default\(data\)/g,
    times: 1,
    by: 'data=typeof DecompressionStream==="undefined"?gz_default(data):new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer())',
  },
  {
    // Excerpts are made from the text by src/elements/search/excerpt.ts.
    without: 'excerpts would be made twice',
    pattern:
      /const excerpt_start\s*=\s*calculate_excerpt_region\(weighted_locations,(?:(?!return fragment).)*?fragment\.sub_results\s*=\s*calculate_sub_results\([^;]*;/gs,
    times: 1,
    by: '',
  },
];

/**
 * Pagefind's script with the changes that our pages need. Throws when it does not contain the code to change, as after
 * an update of Pagefind.
 */
export function changePagefind(script: string): string {
  return CHANGES.reduce((changed, { pattern, times, by, without }) => {
    const found = changed.match(pattern)?.length ?? 0;
    if (found !== times) {
      throw new Error(
        `pagefind.js has ${found} places for ${pattern} instead of ${times}: ${without}.`,
      );
    }
    return changed.replace(pattern, by);
  }, script);
}
