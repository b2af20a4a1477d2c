/** `npm run bench`: builds large generated portals and says what that takes. docs/benchmarks.md says how to read it. */
import { mkdir } from 'node:fs/promises';
import { CommandError, resolveFromCwd, runCommand } from '../../src/cli/run-command.ts';
import { USUAL_PICTURES } from './generate.ts';
import { readNumber } from './read-number.ts';

const help = `npm run bench – builds a large generated portal and says what each stage takes

  --articles <n>   how many articles; 10000 when left out
  --no-search      leaves out the search index
  --no-pictures    leaves out covers and galleries
  --plain          leaves out all that few articles are: the kind that version 0.1 was measured with
  --seed <n>       other articles, as many; 1 when left out
  --keep           keeps the built portal in .output/bench/dist-<n>
  --runs <n>       quiet runs to make; 1 when left out. A run that others disturb is made again …
  --tries <n>      … until so many were made; 3 when left out

npm run bench -- --changes       what a change costs: each row with what it must not exceed
  --only <words>   only the rows whose names hold one of these words, with commas between

npm run bench -- --against hugo,eleventy,astro       the same articles by other generators, Pagefind on top
  --plot           draws docs/benchmarks.svg of several sizes
  --sizes <n,…>    these sizes; 1000,2000,5000,10000 with --plot when left out

npm run bench -- --import all    imports an old portal from every format and counts each field; or some of
                                 “nukeviet 3”, “nukeviet 4”, “nukeviet 5”, wxr, rss, html, peer, with commas between
  --sizes <n,…>    these sizes; --articles when left out
  --no-count       only seconds and memory

npm run bench -- --same-bytes    random edits: is each warm build the cold one, byte for byte?
  --steps <n>      how many edits; 500 when left out
  --replay <file>  the sequence of a file, instead of one from --seed
  --shrink <n>     minutes for shortening a sequence that fails; 20 when left out

The content is written to .output/bench/content-<n> once and used again. See docs/benchmarks.md.`;

const options = {
  articles: { type: 'string' },
  'no-search': { type: 'boolean', default: false },
  'no-pictures': { type: 'boolean', default: false },
  plain: { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
  keep: { type: 'boolean', default: false },
  runs: { type: 'string', default: '1' },
  tries: { type: 'string', default: '3' },
  changes: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
  against: { type: 'string' },
  plot: { type: 'boolean', default: false },
  sizes: { type: 'string' },
  import: { type: 'string' },
  'no-count': { type: 'boolean', default: false },
  'same-bytes': { type: 'boolean', default: false },
  steps: { type: 'string', default: '500' },
  replay: { type: 'string' },
  shrink: { type: 'string', default: '20' },
} as const;

await runCommand({ help, options }, async (values) => {
  await mkdir('.output/bench', { recursive: true });
  const articles = readNumber('--articles', values.articles ?? '10000');
  const seed = readNumber('--seed', values.seed);
  const repeats = {
    runs: readNumber('--runs', values.runs),
    tries: readNumber('--tries', values.tries),
  };
  const { plain } = values;
  const pictures = plain || values['no-pictures'] ? 0 : USUAL_PICTURES;
  const size = { articles, seed, pictures, plain };
  if (values['same-bytes']) {
    const { runSameBytes } = await import('./same-bytes/run.ts');
    await runSameBytes({
      seed,
      steps: readNumber('--steps', values.steps),
      articles: readNumber('--articles', values.articles ?? '24'),
      replay: values.replay && resolveFromCwd(values.replay),
      shrinkMinutes: readNumber('--shrink', values.shrink),
    });
  } else if (values.import !== undefined) {
    const { EVERY_FORMAT, runImportBench } = await import('./import/run.ts');
    const sizes = listOf(values.sizes ?? String(articles));
    await runImportBench({
      formats: values.import === 'all' ? EVERY_FORMAT : listOf(values.import),
      sizes: sizes.map((size) => readNumber('--sizes', size)),
      seed,
      count: !values['no-count'],
    });
  } else if (values.changes) {
    const { runChanges } = await import('./changes/run.ts');
    await runChanges({ size, repeats, only: listOf(values.only) });
  } else if (values.against !== undefined) {
    const { runAgainst } = await import('./peers/run.ts');
    const usual = values.plot ? '1000,2000,5000,10000' : String(articles);
    const sizes = listOf(values.sizes ?? usual).map((size) => readNumber('--sizes', size));
    await runAgainst({ names: listOf(values.against), sizes, seed, repeats, plot: values.plot });
  } else if (values.plot) {
    throw new CommandError('--plot needs --against hugo,eleventy,astro.');
  } else {
    const { runByStage } = await import('./by-stage.ts');
    await runByStage({ size, repeats, search: !values['no-search'], keep: values.keep });
  }
});

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}
