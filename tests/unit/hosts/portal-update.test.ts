/** The script that a schedule starts: it builds only when there is something to build. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const SCRIPT = path.join(import.meta.dirname, '../../../docs/hosts/server/portal-update');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tin-quan-update-'));
  mkdirSync(path.join(folder, 'bin'));
  const log = path.join(folder, 'log');
  // What the script calls, saying that it was called; the exit codes stand in files.
  const stub = (name: string, code: string) =>
    writeFileSync(
      path.join(folder, 'bin', name),
      `#!/bin/sh\necho "${name} $*" >> ${log}\n${code}\n`,
      { mode: 0o755 },
    );
  const exit = (name: string) => `exit $(cat ${path.join(folder, name)} 2> /dev/null || echo 0)`;
  stub('npm', `case "$*" in *due*) ${exit('due')} ;; *build*) ${exit('build')} ;; esac`);
  stub('portal-publish', 'exit 0');
  git(folder, 'init', '--quiet', '--initial-branch=main', 'origin');
  commit('một');
  git(folder, 'clone', '--quiet', 'origin', 'checkout');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(cwd: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Văn thư', '-c', 'user.email=vanthu@bensen.example'];
  execFileSync('git', [...who, ...args], { cwd, stdio: 'pipe' });
}

function commit(text: string): void {
  const origin = path.join(folder, 'origin');
  writeFileSync(path.join(origin, 'package-lock.json'), '{}');
  writeFileSync(path.join(origin, 'bai.md'), text);
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '--message', text);
}

/** Runs it; gives its exit code and what it called. */
function update(
  exits: { due?: number; build?: number } = {},
): [status: number | null, called: string[]] {
  const log = path.join(folder, 'log');
  rmSync(log, { force: true });
  for (const name of ['due', 'build'] as const)
    writeFileSync(path.join(folder, name), String(exits[name] ?? 0));
  const { status } = spawnSync('bash', [SCRIPT], {
    env: {
      ...process.env,
      PATH: `${path.join(folder, 'bin')}:${process.env['PATH']}`,
      PORTAL_CHECKOUT: path.join(folder, 'checkout'),
    },
  });
  return [status, existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []];
}

const BUILD = ['npm run -s build', 'portal-publish dist'];

test('content that has changed is built and published, and nothing is built until there is more or its hour has come', () => {
  expect(update()).toEqual([0, ['npm ci --silent', ...BUILD]]);
  expect(update({ due: 1 })).toEqual([0, ['npm run -s due']]);
  expect(update({ due: 0 })).toEqual([0, ['npm run -s due', ...BUILD]]);
  commit('hai');
  expect(update({ due: 1 })).toEqual([0, BUILD]);
  expect(update({ due: 2 }), 'a fault is told by the build').toEqual([
    0,
    ['npm run -s due', ...BUILD],
  ]);
});

test('a build that failed is tried again, and publishes nothing', () => {
  expect(update({ build: 1 })).toEqual([1, ['npm ci --silent', 'npm run -s build']]);
  expect(update({ due: 1 })).toEqual([0, BUILD]);
});
