import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingBuilds, withoutIntegrity, type Lockfile } from '../../../src/commands/lockfile.ts';

const file = new URL('../../../package-lock.json', import.meta.url);
const own = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;

test('package-lock.json holds the builds of every system, so that npm ci passes everywhere', () => {
  expect(Object.keys(own.packages).length).toBeGreaterThan(100);
  expect(missingBuilds(own).map(([place]) => place)).toEqual([]);
});

test('package-lock.json has a digest for every package, so that npm ci takes no other', () => {
  expect(withoutIntegrity(own)).toEqual([]);
  const digests = Object.entries(own.packages).filter(([place]) => place !== '');
  for (const [place, { integrity }] of digests) expect(integrity, place).toMatch(/^sha512-.{88}$/);
});

test('a package from a registry without a digest is found under its own name', () => {
  const lockfile: Lockfile = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-abc' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
      'node_modules/alias': { name: 'd', version: '3.0.0', resolved: 'https://registry/d.tgz' },
      'node_modules/folder': { resolved: 'packages/folder', link: true },
      'node_modules/repository': { version: '1.0.0', resolved: 'git+ssh://host/repository.git' },
      'node_modules/a/node_modules/bundled': { version: '1.0.0', inBundle: true },
      'packages/folder': { version: '1.0.0' },
    },
  };
  expect(withoutIntegrity(lockfile)).toEqual([
    ['node_modules/a/node_modules/@b/c', '@b/c@2.0.0'],
    ['node_modules/alias', 'd@3.0.0'],
  ]);
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

test('a build of another version than the one at the top is written below the package that needs it', () => {
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
