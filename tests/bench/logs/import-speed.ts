/** Imports one long access log beside GoAccess, and says what each takes; docs/counts.md has figures. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { CommandError, runCommand } from '../../../src/cli/run-command.ts';
import { prepareContent } from '../content-folder.ts';
import { USUAL_PICTURES } from '../generate.ts';
import { watchChildren } from '../measuring/child-processes.ts';
import { formatTable, type Row } from '../measuring/table.ts';
import { writeLog } from './write-log.ts';
import { readNumber } from '../read-number.ts';

const help = `npx node tests/bench/logs/import-speed.ts – imports a long access log, beside GoAccess

  --lines <n>     how many lines the log has; 5000000 when left out
  --articles <n>  how many articles the portal has; 1000 when left out
  --runs <n>      how often each reads the log, in turns; the quickest counts; 3 when left out

Needs goaccess (apt-get install goaccess). The log is written to .output/bench once and used again.`;

const options = {
  lines: { type: 'string', default: '5000000' },
  articles: { type: 'string', default: '1000' },
  runs: { type: 'string', default: '3' },
} as const;

const FOLDER = '.output/bench';

interface Contestant {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
}

await runCommand({ help, options }, async (values) => {
  const lines = readNumber('--lines', values.lines);
  const articles = readNumber('--articles', values.articles);
  const runs = readNumber('--runs', values.runs);
  await mkdir(FOLDER, { recursive: true });
  const content = path.resolve(FOLDER, `content-${articles}`);
  await prepareContent(content, { articles, seed: 1, pictures: USUAL_PICTURES });
  const log = path.resolve(FOLDER, `access-${lines}-${articles}.log`);
  if (!existsSync(log)) await prepareLog(log, lines, content);
  const { size } = await stat(log);
  console.log(`${lines.toLocaleString('en')} lines, ${Math.round(size / 2 ** 20)} MB`);

  const snapshot = path.join(content, 'counts.json');
  const ours: Contestant = {
    name: 'counts import',
    command: process.execPath,
    // As `npm run counts` starts it, without npm.
    args: [...packageJson.scripts.counts.split(' ').slice(1), 'import', log],
    env: { CONTENT_DIR: content },
  };
  const goaccess: Contestant = {
    name: 'goaccess',
    command: 'goaccess',
    args: [log, '--no-global-config', '--no-progress', '--log-format=COMBINED'].concat(
      '--ignore-crawlers',
      ...['--output', path.resolve(FOLDER, 'goaccess.json')],
    ),
  };
  const rows: Row[] = [];
  for (let run = 0; run < runs; run += 1) {
    await rm(snapshot, { force: true });
    for (const contestant of [ours, goaccess]) rows.push(await measure(contestant));
  }
  await rm(snapshot, { force: true });
  const best = [ours, goaccess].map(({ name }) => quickest(rows, name));
  console.log(`\n${availableParallelism()} cores, Node ${process.versions.node}\n`);
  console.log(formatTable(best));
  const [own = NaN, other = NaN] = best.map(({ seconds }) => seconds);
  console.log(`\nThe import is ${(other / own).toFixed(2)} times as fast as GoAccess.`);
});

/** Written aside first: an interrupted run leaves no log that is too short. */
async function prepareLog(log: string, lines: number, content: string): Promise<void> {
  console.log('Writing the log …');
  const files = await readdir(path.join(content, 'articles'), { recursive: true });
  const slugs = files
    .filter((file) => file.endsWith('.md'))
    .map((file) =>
      path.basename(path.basename(file, '.md') === 'index' ? path.dirname(file) : file, '.md'),
    );
  await writeLog(`${log}.part`, { lines, seed: 1, slugs });
  await rename(`${log}.part`, log);
}

async function measure({ name, command, args, env }: Contestant): Promise<Row> {
  const since = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const stop = watchChildren(process.pid);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', () => {
      reject(
        new CommandError(`${command} cannot be started. Install it: apt-get install ${command}`),
      );
    });
    child.once('close', resolve);
  }).finally(stop);
  const seconds = (performance.now() - since) / 1000;
  const { cpuSeconds, peakBytes } = stop();
  if (code !== 0) throw new CommandError(`${name} failed:\n${output}`);
  console.log(`  ${name}: ${seconds.toFixed(1)} s, ${Math.round(peakBytes / 2 ** 20)} MB`);
  return { stage: name, seconds, cpuSeconds, peakBytes };
}

function quickest(rows: readonly Row[], name: string): Row {
  const [best] = rows
    .filter(({ stage }) => stage === name)
    .sort((a, b) => (a.seconds ?? Infinity) - (b.seconds ?? Infinity));
  return best ?? { stage: name };
}
