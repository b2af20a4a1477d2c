/** `npm run bench -- --against …`: the same articles built by several generators in one run. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../../../src/cli/run-command.ts';
import { makeChangingPortal } from '../changes/portal.ts';
import { nameOfSize } from '../content-folder.ts';
import { USUAL_PICTURES } from '../generate.ts';
import { describeMachine, worstOf } from '../measuring/machine.ts';
import { formatSpread, repeat, type Repeats } from '../measuring/repeat.ts';
import { decimal, formatCells, megabytes } from '../measuring/table.ts';
import { drawPlot, type Curve } from '../plot/draw.ts';
import { plotTable } from '../plot/plot-table.ts';
import { ourBuilder, peerBuilder, type BuildFigures, type Builder } from './builder.ts';
import { writePeerContent } from './content.ts';
import { peers } from './peers.ts';

const FOLDER = path.resolve('.output/bench');
const DOCUMENT = 'docs/benchmarks.md';
const PLOT = 'docs/benchmarks.svg';

export interface AgainstOptions {
  names: readonly string[];
  sizes: readonly number[];
  seed: number;
  repeats: Repeats;
  plot: boolean;
}

type Kind = 'cold' | 'changed';
const KINDS: Record<Kind, string> = { cold: 'From nothing', changed: 'After one word' };

/** The builds of one generator; both empty when it failed. */
interface Result {
  title: string;
  cold: BuildFigures[];
  changed: BuildFigures[];
  failure?: string;
}

/** Builds each size with each generator and prints a table; with `plot` the document gets a picture and a table. */
export async function runAgainst({
  names,
  sizes,
  seed,
  repeats,
  plot,
}: AgainstOptions): Promise<void> {
  const chosen = choosePeers(names);
  const curves = new Map<string, Curve>();
  let remarks = '';
  for (const size of sizes) {
    const builders = await prepare(size, seed, chosen);
    const { results, remark } = await measure(builders, repeats);
    console.log(`\n${size.toLocaleString('en')} articles; ${describeMachine()}\n${remark}`);
    for (const kind of ['cold', 'changed'] as const) print(kind, results);
    remarks = `${describeMachine()}; ${remark}`;
    for (const result of results) {
      const curve = curves.get(result.title) ?? { title: result.title, cold: [], changed: [] };
      curves.set(result.title, curve);
      for (const kind of ['cold', 'changed'] as const) {
        curve[kind].push(...medianPoint(size, result[kind]));
      }
    }
  }
  if (plot) await publishPlot([...curves.values()], sizes, remarks);
}

function choosePeers(names: readonly string[]) {
  const unknown = names.find((name) => !peers.some((peer) => peer.name === name));
  if (unknown !== undefined) {
    const known = peers.map(({ name }) => name).join(', ');
    throw new CommandError(`--against knows ${known}, not "${unknown}".`);
  }
  return peers.flatMap((peer) => {
    if (!names.includes(peer.name)) return [];
    const title = peer.title();
    if (title) return [{ peer, title }];
    console.warn(`${peer.name} is not installed and is left out. Install it: ${peer.install}`);
    return [];
  });
}

async function prepare(
  size: number,
  seed: number,
  chosen: ReturnType<typeof choosePeers>,
): Promise<Builder[]> {
  console.log(`\n${size.toLocaleString('en')} articles: writing the content for each generator …`);
  const portalSize = { articles: size, seed, pictures: USUAL_PICTURES };
  const portal = await makeChangingPortal(portalSize);
  const name = nameOfSize(portalSize);
  const content = path.join(FOLDER, `peers-${name}`);
  await writePeerContent(path.join(FOLDER, `content-${name}`), content);
  const slug = portal.articles[0]?.slug ?? '';
  return [
    ourBuilder(portal),
    ...chosen.map(({ peer, title }) =>
      peerBuilder(peer, title, content, path.join(FOLDER, `peers-${name}-${peer.name}`), slug),
    ),
  ];
}

/** All generators take turns, so that a slow minute of the machine meets each of them. */
async function measure(builders: readonly Builder[], repeats: Repeats) {
  const results: Result[] = builders.map(({ title }) => ({ title, cold: [], changed: [] }));
  const { remark } = await repeat(repeats, async (run) => {
    const disturbances = [];
    for (const offset of builders.keys()) {
      const place = (offset + run) % builders.length;
      const [builder, result] = [builders[place], results[place]];
      if (!builder || !result || result.failure !== undefined) continue;
      for (const kind of ['cold', 'changed'] as const) {
        try {
          const figures = await builder.build(kind);
          console.log(
            `  ${builder.title}, ${KINDS[kind].toLowerCase()}: ${decimal(figures.seconds)} s`,
          );
          result[kind].push(figures);
          disturbances.push(figures.disturbance);
        } catch (error) {
          result.failure = error instanceof Error ? error.message : String(error);
          console.warn(`  ${builder.title} failed: ${result.failure}`);
          break;
        }
      }
    }
    return { result: run, disturbance: worstOf(disturbances) };
  });
  return { results, remark };
}

function print(kind: Kind, results: readonly Result[]): void {
  const lines = results.map(({ title, failure, [kind]: figures }) => {
    const spread = (
      pick: (one: BuildFigures) => number | undefined,
      show: (value: number) => string,
    ) => formatSpread(figures.map(pick), show);
    return [
      failure === undefined ? title : `${title} (failed: ${failure})`,
      spread(({ seconds }) => seconds, decimal),
      spread(({ searchSeconds }) => searchSeconds, decimal),
      spread(({ cpuSeconds }) => cpuSeconds, decimal),
      spread(({ peakBytes }) => peakBytes, megabytes),
      spread(
        ({ files }) => files,
        (value) => value.toLocaleString('en'),
      ),
      spread(({ bytes }) => bytes, megabytes),
    ];
  });
  const heads = [KINDS[kind], 'seconds', 'of them Pagefind', 'CPU s', 'peak MB', 'files', 'MB'];
  console.log(`\n${formatCells([heads, ...lines])}`);
}

function medianPoint(size: number, figures: readonly BuildFigures[]): Curve['cold'] {
  const sorted = figures.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const seconds = sorted[sorted.length >> 1];
  return seconds === undefined ? [] : [{ articles: size, seconds }];
}

const BEGIN = '<!-- plot: npm run bench -- --against … --plot -->';
const END = '<!-- end of plot -->';

/** Draws the picture and puts it with its table where the document has a place for it. */
async function publishPlot(
  curves: Curve[],
  sizes: readonly number[],
  remarks: string,
): Promise<void> {
  await writeFile(PLOT, drawPlot(curves));
  const text = await readFile(DOCUMENT, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin)
    throw new CommandError(`${DOCUMENT} has no place for the plot (${BEGIN}).`);
  const alt =
    'Seconds of a build from nothing and after one word, by number of articles; the table has the figures';
  const shown = `${BEGIN}\n\n![${alt}](benchmarks.svg)\n\n${plotTable(curves, sizes)}\n\n${remarks}.\n\n`;
  await writeFile(DOCUMENT, text.slice(0, begin) + shown + text.slice(end));
  console.log(`\n${PLOT} and its table in ${DOCUMENT} are new.`);
}
