/**
 * `npm run test:mutation -- domain [lists/*.ts …]`: changes the code of an area in small ways and says which changes its
 * unit tests do not notice. Without patterns the whole area is changed, which takes hours; `--sample 100` changes a
 * hundred places of it, chosen by chance, the same ones for the same `--seed`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { samplePlaces } from './sample-places.ts';

const AREAS = ['content', 'counts', 'domain', 'markdown'];
const ROOT = path.join(import.meta.dirname, '../..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const [area = '', ...patterns] = positionals;
if (!AREAS.includes(area)) {
  console.error(
    `Name one of these areas: ${AREAS.join(', ')}. Then files below it, as lists/*.ts, or --sample 100.`,
  );
  process.exit(2);
}

/** Runs a program in the root of the checkout; ends this one when it fails. */
function run(program: string, args: readonly string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    // Windows starts npm, a script, by its shell only.
    shell: program === 'npm' && process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('npm', ['ci', '--prefix', 'tests/mutation', '--no-audit', '--no-fund', '--loglevel=error']);
const globs = (patterns.length > 0 ? patterns : ['**/*.ts']).map(
  (pattern) => `src/${area}/${pattern}`,
);
const mutated = values.sample
  ? samplePlaces(ROOT, globs, Number(values.sample), Number(values.seed))
  : globs;
run(
  process.execPath,
  [
    'tests/mutation/node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'tests/mutation/stryker.config.json',
    '--mutate',
    mutated.join(','),
  ],
  { MUTATION_AREA: area },
);
