/** `npm run bench -- --import …`: imports one old portal from every format, counts every field, and says what each took. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../../../src/cli/run-command.ts';
import { describeDisturbance, describeMachine } from '../measuring/machine.ts';
import { measureCommand, type CommandRun } from '../measuring/measure-command.ts';
import { decimal, formatCells, megabytes } from '../measuring/table.ts';
import { countFields } from './count-fields.ts';
import { FORMATS, type Format } from './formats.ts';
import { openNewPortal, writeUploads } from './portals.ts';
import { prepareSpool, readSpool } from './spool.ts';

const FOLDER = path.resolve('.output/bench/import');
const PEER = path.resolve('tests/bench/peers/wordpress/node_modules/wordpress-export-to-markdown');

/** What `--import all` stands for: our formats, and the peer. */
export const EVERY_FORMAT: readonly string[] = [...FORMATS.map(({ name }) => name), 'peer'];

export interface ImportBench {
  formats: readonly string[];
  sizes: readonly number[];
  seed: number;
  /** Whether every field is counted afterwards, which takes longer than the import. */
  count: boolean;
}

/** Prints a table for each size; throws when an import fails or a field was lost. */
export async function runImportBench(options: ImportBench): Promise<void> {
  const { formats: names, sizes, seed, count } = options;
  const wrong = names.find((name) => !EVERY_FORMAT.includes(name));
  if (wrong !== undefined)
    throw new CommandError(`--import knows ${EVERY_FORMAT.join(', ')}, not "${wrong}".`);
  let lost = 0;
  for (const size of sizes) {
    const folder = path.join(FOLDER, `${size}-${seed}`);
    await mkdir(folder, { recursive: true });
    const spool = path.join(folder, 'old.jsonl');
    await prepareSpool(spool, seed, size);
    const uploads = await writeUploads(folder);
    const rows = [['format', 'seconds', 'CPU s', 'peak MB', 'fields lost']];
    const notes: string[] = [];
    const add = (name: string, run: CommandRun, fields: string) => {
      const { seconds, cpuSeconds, peakBytes, disturbance } = run;
      rows.push([name, decimal(seconds), decimal(cpuSeconds), megabytes(peakBytes), fields]);
      notes.push(`${name}: ${describeDisturbance(disturbance)}`);
    };
    for (const format of FORMATS.filter(({ name }) => names.includes(name))) {
      const source = await format.write(folder, () => readSpool(spool));
      const content = await openNewPortal(path.join(folder, `new-${format.name}`));
      const run = await importFrom(source, uploads, content);
      const counts = count ? await countLost(format, content, spool) : [];
      counts.forEach((line) => console.log(line));
      lost += counts.length;
      add(format.name, run, count ? String(counts.length) : '');
      await rm(path.dirname(content), { recursive: true, force: true });
    }
    if (names.includes('peer')) await runPeer(folder, spool, add);
    console.log(`\n${size.toLocaleString('en')} articles; ${describeMachine()}\n`);
    console.log(`${formatCells(rows)}\n\n${notes.join('\n')}`);
  }
  if (lost > 0) throw new CommandError(`${lost} kinds of fields were lost.`);
}

async function importFrom(source: string, uploads: string, content: string): Promise<CommandRun> {
  const run = await measureCommand({
    program: process.execPath,
    args: ['src/commands/import.ts', source, '--files', uploads],
    folder: process.cwd(),
    env: { CONTENT_DIR: content },
  });
  if (run.exitCode !== 0) throw new CommandError(`The import of ${source} failed:\n${run.output}`);
  return run;
}

/** A line for each field that did not come out right everywhere. */
async function countLost({ name, lacks }: Format, content: string, spool: string) {
  const counts = await countFields(content, readSpool(spool), lacks);
  return counts
    .filter(({ right, all }) => right < all)
    .map(
      ({ field, right, all, first }) =>
        `${name}: ${field} right in ${right} of ${all}, first wrong: ${JSON.stringify(first).slice(0, 400)}`,
    );
}

/** The importer for WordPress that most sites use, on the same export; it neither checks nor reports what it writes. */
async function runPeer(
  folder: string,
  spool: string,
  add: (name: string, run: CommandRun, fields: string) => void,
): Promise<void> {
  const script = path.join(PEER, 'index.js');
  if (!existsSync(script)) {
    console.warn(
      'wordpress-export-to-markdown is left out. Install it: npm ci --prefix tests/bench/peers/wordpress',
    );
    return;
  }
  const wxr = FORMATS.find(({ name }) => name === 'wxr');
  const source = await wxr?.write(folder, () => readSpool(spool));
  const output = path.join(folder, 'peer');
  await rm(output, { recursive: true, force: true });
  const { version } = JSON.parse(await readFile(path.join(PEER, 'package.json'), 'utf8')) as {
    version: string;
  };
  const choices = ['--wizard=false', '--year-folders=true', '--post-folders=false'];
  const run = await measureCommand({
    program: process.execPath,
    args: [
      script,
      ...choices,
      '--save-attached-images=false',
      '--save-scraped-images=false',
    ].concat(`--input=${source ?? ''}`, `--output=${output}`),
    folder,
  });
  const failure = run.exitCode === 0 ? '' : `failed: ${run.output.trim().split('\n').at(-1) ?? ''}`;
  add(`wordpress-export-to-markdown ${version}`, run, failure);
}
