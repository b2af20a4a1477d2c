/**
 * A checkout in small, with sources and content of its own, below .output/: tests change its templates without touching
 * those of the project. Packages are found in the node_modules around it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { BuildResult } from './fixture-portal.ts';

const ROOT = path.join(import.meta.dirname, '../..');

const SOURCES = [
  ...['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
];

export interface Workspace {
  /** Absolute. */
  folder: string;
  /** Seconds since 1970: the moment at which it is built. */
  clock: number;
  /** Counts simulated releases of Node; 0 is the one that runs. */
  nodeEdition: number;
  /** `BASE_PATH`. */
  base: string;
}

/** Where the parts of a workspace lie. */
export function placesOf({ folder }: Pick<Workspace, 'folder'>) {
  return {
    content: path.join(folder, 'content'),
    dist: path.join(folder, 'dist'),
    spare: path.join(folder, 'dist.spare'),
    packages: path.join(folder, 'node_modules'),
    cache: path.join(folder, 'node_modules/.astro'),
  };
}

/** Makes an empty workspace with the sources of the project, as they are now. */
export function makeWorkspace(folder: string, clock: number): Workspace {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of SOURCES) copy(path.join(ROOT, name), path.join(folder, name));
  watchBelowOutput(path.join(folder, 'astro.config.mjs'));
  return { folder, clock, nodeEdition: 0, base: '/' };
}

/** The development server of the project does not watch .output/, where this one lies. */
function watchBelowOutput(config: string): void {
  const text = readFileSync(config, 'utf8');
  const ignored = "'**/.output/**', ";
  if (!text.includes(ignored)) throw new Error(`${config} does not ignore .output/ as expected.`);
  writeFileSync(config, text.replace(ignored, ''));
}

/** Makes the second workspace one that has what the first has, but was never built. */
export function mirrorWorkspace(from: Workspace, folder: string): Workspace {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of [...SOURCES, 'content']) {
    copy(path.join(from.folder, name), path.join(folder, name));
  }
  // Packages that were changed lie before those of the project.
  const { packages } = placesOf(from);
  for (const name of existsSync(packages) ? readdirSync(packages) : []) {
    if (!name.startsWith('.')) {
      copy(path.join(packages, name), path.join(folder, 'node_modules', name));
    }
  }
  return { ...from, folder };
}

/** Puts what `mirrorWorkspace` kept back, and leaves cache and published portal as they are. */
export function restoreWorkspace(to: Workspace, kept: Workspace): void {
  for (const name of [...SOURCES, 'content']) {
    rmSync(path.join(to.folder, name), { recursive: true, force: true });
    copy(path.join(kept.folder, name), path.join(to.folder, name));
  }
  const { packages } = placesOf(to);
  for (const name of existsSync(packages) ? readdirSync(packages) : []) {
    if (!name.startsWith('.')) rmSync(path.join(packages, name), { recursive: true });
  }
  const { packages: keptPackages } = placesOf(kept);
  for (const name of existsSync(keptPackages) ? readdirSync(keptPackages) : []) {
    if (!name.startsWith('.')) copy(path.join(keptPackages, name), path.join(packages, name));
  }
  Object.assign(to, { clock: kept.clock, nodeEdition: kept.nodeEdition, base: kept.base });
}

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}

/** The environment of a build of the workspace; nothing else is inherited. */
export function environmentOf({ clock, nodeEdition, base }: Workspace): Record<string, string> {
  const otherNode = path.join(import.meta.dirname, 'edits-other-node.mjs');
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    ASTRO_TELEMETRY_DISABLED: '1',
    SOURCE_DATE_EPOCH: String(clock),
    ...(base !== '/' && { BASE_PATH: base }),
    ...(nodeEdition > 0 && {
      NODE_OPTIONS: `--import ${otherNode}`,
      OTHER_NODE_EDITION: String(nodeEdition),
    }),
  };
}

/** Builds the workspace for a comparison; `watch` is called with the running build, `env` is added to its environment. */
export async function buildWorkspace(
  workspace: Workspace,
  watch?: (build: ChildProcess) => Promise<void> | void,
  env: Record<string, string> = {},
): Promise<BuildResult> {
  const build = spawn(process.execPath, ['src/commands/build.ts'], {
    cwd: workspace.folder,
    env: {
      ...environmentOf(workspace),
      // What is compared was made by the build itself.
      KEEP_OLD_FILES_DAYS: '0',
      // Loading Astro is a large part of a small build.
      NODE_COMPILE_CACHE: path.join(ROOT, 'node_modules/.cache/node'),
      ...env,
    },
    // A group of its own, so that it can be killed with all that it has started.
    detached: true,
  });
  let output = '';
  for (const channel of [build.stdout, build.stderr]) {
    channel.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    build.on('error', reject);
    build.on('close', resolve);
  });
  await watch?.(build);
  return { exitCode: await ended, output };
}
