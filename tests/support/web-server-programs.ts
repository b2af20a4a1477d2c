/**
 * nginx, Caddy and Apache for the tests: those of the machine, or Debian's packages, unpacked beside the portals of the tests:
 * nothing is installed, no service starts, and it takes seconds.
 */
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';

export type WebServerName = 'nginx' | 'caddy' | 'apache';

/** A program and what it needs to run. */
export interface WebServerProgram {
  file: string;
  /** The folder that stands for `/`: that of the unpacked packages. */
  root: string;
  env: NodeJS.ProcessEnv;
}

const SERVERS: Record<WebServerName, { names: string[]; packages: string[]; needs: string }> = {
  nginx: { names: ['nginx'], packages: ['nginx', 'nginx-common'], needs: 'etc/nginx/mime.types' },
  caddy: { names: ['caddy'], packages: ['caddy'], needs: '' },
  apache: {
    names: ['apache2'],
    packages: ['apache2-bin', 'apache2', 'libapr1', 'libaprutil1', 'liblua5.3-0', 'media-types'],
    needs: 'usr/lib/apache2/modules/mod_rewrite.so',
  },
};

const UNPACKED = path.join(import.meta.dirname, '../../.output/web-servers');
const FOLDERS = ['usr/sbin', 'usr/bin'];

/** The program of a server. Throws with what to install where there is none and Debian's packages cannot be had. */
export function webServerProgram(name: WebServerName): WebServerProgram {
  const found = find(name, '/') ?? find(name, path.join(UNPACKED, name));
  if (found) return found;
  let reason = 'they were unpacked, and it is not among them';
  try {
    unpack(name);
    const program = find(name, path.join(UNPACKED, name));
    if (program) return program;
  } catch (error) {
    reason = String(error).split('\n')[0] ?? '';
  }
  const { packages } = SERVERS[name];
  throw new Error(
    `The tests of web servers need ${name}, and Debian's packages of it cannot be used (${reason}). Install it (apt-get install --no-install-recommends ${packages.join(' ')}) and run the tests again.`,
  );
}

function find(name: WebServerName, root: string): WebServerProgram | undefined {
  const { names, needs } = SERVERS[name];
  const files = FOLDERS.flatMap((folder) => names.map((each) => path.join(root, folder, each)));
  const file = files.find(isRunnable);
  if (file === undefined || !existsSync(path.join(root, needs))) return undefined;
  const libraries = path.join(root, 'usr/lib', `${triplet()}-linux-gnu`);
  const env = root === '/' ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries };
  return { file, root, env };
}

function triplet(): string {
  return process.arch === 'arm64' ? 'aarch64' : 'x86_64';
}

function unpack(name: WebServerName): void {
  const folder = path.join(UNPACKED, name);
  // One that was broken off leaves nothing that the next run would take.
  const partial = `${folder}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(path.join(partial, 'packages'), { recursive: true });
  const options = { cwd: path.join(partial, 'packages'), stdio: 'pipe', timeout: 120_000 } as const;
  const download = () => execFileSync('apt-get', ['download', ...SERVERS[name].packages], options);
  try {
    download();
  } catch {
    // Its lists may be missing or old.
    execFileSync('apt-get', ['update'], options);
    download();
  }
  for (const file of readdirSync(options.cwd)) {
    execFileSync('dpkg', ['--extract', file, partial], options);
  }
  rmSync(options.cwd, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
