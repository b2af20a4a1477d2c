import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingBuilds, type Lockfile } from '../../../src/commands/lockfile.ts';

test('package-lock.json holds the builds of every system, so that npm ci passes everywhere', () => {
  const file = new URL('../../../package-lock.json', import.meta.url);
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  expect(missingBuilds(lockfile).map(([place]) => place)).toEqual([]);
});

test('a missing build is described for its system', () => {
  const lockfile: Lockfile = {
    packages: {
      'node_modules/pagefind': {
        version: '1.6.0',
        optionalDependencies: { '@pagefind/windows-x64': '1.6.0', '@pagefind/linux-x64': '1.6.0' },
      },
      'node_modules/@pagefind/linux-x64': { version: '1.6.0', optional: true },
    },
  };
  expect(missingBuilds(lockfile)).toEqual([
    [
      'node_modules/@pagefind/windows-x64',
      { version: '1.6.0', cpu: ['x64'], os: ['win32'], optional: true },
    ],
  ]);
});

test('a build of another version than the one on top goes below its owner', () => {
  const lockfile: Lockfile = {
    packages: {
      'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-darwin-arm64': '1.0.0' } },
      'node_modules/a-darwin-arm64': { version: '2.0.0' },
    },
  };
  expect(missingBuilds(lockfile).map(([place]) => place)).toEqual([
    'node_modules/a/node_modules/a-darwin-arm64',
  ]);
});
