/** Builds a portal for the tests as `npm run build` does, unless nothing has changed since the last build. */
import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { glob, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { COMPILE_CACHE } from './compile-cache.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** 12:00 in Hanoi on 20/11/2026: later than every article of the demonstration but the scheduled one. */
export const BUILD_TIME = Date.parse('2026-11-20T05:00:00Z') / 1000;

/** Inputs of a build besides the content. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Variables that a person or the test runner may have set, and that would change the build. */
const NOT_INHERITED = [
  ...['NODE_ENV', 'TEST', 'VITEST'],
  ...['CONTENT_DIR', 'SITE_URL', 'BASE_PATH', 'SEARCH_INDEX'],
];

export interface PortalOptions {
  /** Name of the folder below .output/. */
  name: string;
  /** The folder of content, from the root of the checkout; the demonstration when left out. */
  content?: string;
  /** `SITE_URL`, if it differs from portal.yaml. */
  site?: string;
  base?: string;
  /** The moment of the build in seconds since 1970, when it is not `BUILD_TIME`. */
  time?: number;
  /** Other variables of the build. */
  env?: Record<string, string>;
}

/** What the build of `portalFolder(name)` said. */
export function readBuildOutput(name: string): Promise<string> {
  return readFile(`${portalFolder(name)}.log`, 'utf8');
}

/** The folder, absolute, where `buildPortal` puts the portal of this name. */
export function portalFolder(name: string): string {
  return path.join(ROOT, '.output', name);
}

/** Builds the portal into `portalFolder(name)`. Throws the output of a failed build. */
export async function buildPortal(options: PortalOptions): Promise<void> {
  const { name, content, site, base, time = BUILD_TIME, env } = options;
  const folder = portalFolder(name);
  const marker = `${folder}.inputs`;
  const inputs = await fingerprint([...SOURCES, content ?? 'content'], JSON.stringify(options));
  if ((await readOr(marker, '')) === inputs && (await exists(path.join(folder, 'index.html')))) {
    console.log(`Portal "${name}": nothing has changed, so .output/${name} is not built again.`);
    return;
  }
  console.log(`Portal "${name}": building into .output/${name} …`);
  await rm(marker, { force: true });
  const output = await runBuild({
    ...COMPILE_CACHE,
    ...env,
    OUT_DIR: folder,
    SOURCE_DATE_EPOCH: String(time),
    // What a test finds was made by this build.
    KEEP_OLD_FILES_DAYS: '0',
    ...(content && { CONTENT_DIR: content }),
    ...(site && { SITE_URL: site }),
    ...(base && { BASE_PATH: base }),
  });
  await mkdir(path.dirname(marker), { recursive: true });
  await writeFile(`${folder}.log`, output);
  await writeFile(marker, inputs);
}

async function runBuild(settings: Record<string, string>): Promise<string> {
  const inherited = Object.entries(process.env).filter(([key]) => !NOT_INHERITED.includes(key));
  const env = { ...Object.fromEntries(inherited), ...settings };
  const running = promisify(execFile)(process.execPath, ['src/commands/build.ts'], {
    cwd: ROOT,
    env,
  });
  const { stdout, stderr } = await running.catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`The build failed.\n${error.stdout}${error.stderr}`);
  });
  console.log(`${stdout}${stderr}`.trim());
  return stdout + stderr;
}

/** A hash that changes when a file is added, removed, renamed or gets other bytes. */
async function fingerprint(inputs: string[], options: string): Promise<string> {
  const lines: string[] = [];
  for (const input of inputs) {
    for await (const file of glob([input, `${input}/**`], { cwd: ROOT })) {
      const found = path.join(ROOT, file);
      if ((await stat(found)).isFile())
        lines.push(`${file} ${hash('sha1', await readFile(found))}`);
    }
  }
  return hash('sha1', `${options}\n${lines.sort().join('\n')}`);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function readOr(file: string, fallback: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => fallback);
}
