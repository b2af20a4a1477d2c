/** One generator at work: its build from nothing, and again after one word of the newest article was changed. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { environmentOf, placesOf } from '../../support/edits-workspace.ts';
import { contentPath } from '../../support/edits-front-matter.ts';
import type { ChangingPortal } from '../changes/portal.ts';
import { folderSize } from '../measuring/folder-size.ts';
import { worstOf, type Disturbance } from '../measuring/machine.ts';
import { measureCommand, type Command, type CommandRun } from '../measuring/measure-command.ts';
import { DAY_AFTER } from '../writing/head.ts';
import { preparePeer, type Peer } from './peers.ts';

/** What one build took, Pagefind included. */
export interface BuildFigures {
  seconds: number;
  /** Of these, Pagefind's, where it runs by itself. */
  searchSeconds?: number;
  cpuSeconds: number;
  peakBytes: number;
  files: number;
  bytes: number;
  disturbance: Disturbance;
}

export interface Builder {
  title: string;
  build: (kind: 'cold' | 'changed') => Promise<BuildFigures>;
}

const PAGEFIND = path.resolve('node_modules/pagefind/lib/runner/bin.cjs');

/** Ours, with its own search. */
export function ourBuilder(portal: ChangingPortal): Builder {
  const { workspace, articles } = portal;
  const { dist, cache } = placesOf(workspace);
  const [newest] = articles;
  if (!newest) throw new Error('There is no article.');
  return builderOf('Tin Quận', {
    dist,
    caches: [cache],
    article: contentPath(workspace, newest.file),
    page: path.join(dist, 'bai-viet', newest.slug, 'index.html'),
    commands: [
      {
        program: process.execPath,
        args: ['src/commands/build.ts'],
        folder: workspace.folder,
        env: environmentOf(workspace),
      },
    ],
  });
}

/** A peer in a folder of its own, Pagefind after it. */
export function peerBuilder(
  peer: Peer,
  title: string,
  content: string,
  folder: string,
  slug: string,
): Builder {
  preparePeer(peer, content, folder);
  const dist = path.join(folder, 'dist');
  const { program, args, places, caches } = peer;
  const env = {
    ASTRO_TELEMETRY_DISABLED: '1',
    SOURCE_DATE_EPOCH: String(DAY_AFTER.getTime() / 1000),
  };
  return builderOf(`${title} + Pagefind`, {
    dist,
    caches: caches.map((name) => path.join(folder, name)),
    article: path.join(folder, places.articles, `${slug}.md`),
    page: path.join(dist, 'bai-viet', slug, 'index.html'),
    commands: [
      { program, args, folder, env },
      { program: process.execPath, args: [PAGEFIND, '--site', 'dist', '--silent'], folder },
    ],
  });
}

interface Build {
  dist: string;
  caches: readonly string[];
  /** The file to change, and the page that must show the change; both absolute. */
  article: string;
  page: string;
  commands: readonly Command[];
}

function builderOf(title: string, { dist, caches, article, page, commands }: Build): Builder {
  let changes = 0;
  return {
    title,
    async build(kind) {
      const word = `suachua${(changes += 1)}x${process.pid}`;
      if (kind === 'changed')
        writeFileSync(article, `${readFileSync(article, 'utf8')}\nThêm chữ ${word}.\n`);
      for (const cache of kind === 'cold' ? caches : [])
        rmSync(cache, { recursive: true, force: true });
      // Ours replaces it; the peers leave what is no longer made.
      if (kind === 'cold' || commands.length > 1) rmSync(dist, { recursive: true, force: true });
      const runs: CommandRun[] = [];
      for (const command of commands) {
        const run = await measureCommand(command);
        if (run.exitCode !== 0)
          throw new Error(lastLine(run.output) || `exit code ${run.exitCode}`);
        runs.push(run);
      }
      if (kind === 'changed' && !readFileSync(page, 'utf8').includes(word)) {
        throw new Error(`${page} does not hold what was changed.`);
      }
      const sum = (pick: (run: CommandRun) => number) =>
        runs.reduce((total, run) => total + pick(run), 0);
      return {
        seconds: sum(({ seconds }) => seconds),
        searchSeconds: runs[1]?.seconds,
        cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
        peakBytes: Math.max(...runs.map(({ peakBytes }) => peakBytes)),
        ...(await folderSize(dist)),
        disturbance: worstOf(runs.map(({ disturbance }) => disturbance)),
      };
    },
  };
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
