/** Files at the root of the checkout that say the same thing agree, and the README's pictures are small. */
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictures, PICTURES_DIR } from '../pictures/pictures.ts';
import { matches, read, ROOT } from '../support/documents.ts';

interface Package {
  version: string;
  license: string;
  engines: { node: string };
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const manifest = JSON.parse(read('package.json')) as Package;

test('the README, engines and the lockfile ask for the same Node', () => {
  const [lowest] = matches(read('README.md'), /With git, npm and Node (\d+) or later/g);
  expect(manifest.engines.node).toBe(`>=${lowest}`);
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: { '': Package } };
  expect(packages[''].engines).toEqual(manifest.engines);
});

test('.nvmrc and the README name the Node that npm ci installs', () => {
  const [major = ''] = manifest.devDependencies['node']?.split('.') ?? [];
  expect(read('.nvmrc').trim()).toBe(major);
  expect(read('README.md')).toContain(`the Node ${major} that \`npm ci\` installs`);
});

test('the licence of package.json and of the lockfile is the one in LICENSE', () => {
  const [title = ''] = read('LICENSE').split('\n');
  expect(title).toBe(`${manifest.license} License`);
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: { '': Package } };
  expect(packages[''].license).toBe(manifest.license);
  expect(packages[''].version).toBe(manifest.version);
});

test('install scripts run only of packages that need one, and each is named with its reason', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { hasInstallScript?: boolean }>;
  };
  const withScript = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([folder]) => folder.replace(/^.*node_modules\//, ''));
  const allowed = Object.keys(manifest.allowScripts);
  expect([...new Set(withScript)].sort()).toEqual([...allowed].sort());
  const decision = read('docs/decisions/0008-node-and-browser-from-npm.md');
  const [reasons = ''] = matches(decision, /^- `allowScripts`([^]*?)^- /gm);
  expect(allowed.filter((name) => !reasons.includes(`that of \`${name}\``))).toEqual([]);
});

describe('the pictures of the README', () => {
  const files = globSync(`${PICTURES_DIR}/*`, { cwd: ROOT }).sort();

  test('the pictures are those that the command takes, each shown with an alternative text', () => {
    expect(files).toEqual(pictures.map(({ name }) => `${PICTURES_DIR}/${name}.webp`).sort());
    expect(matches(read('README.md'), /!\[[^\]]{20,}\]\(([^)]+)\)/g)).toEqual(files);
  });

  test('the pictures have at most 100 KB each', () => {
    const large = files.filter((file) => statSync(path.join(ROOT, file)).size > 100_000);
    expect(large).toEqual([]);
  });
});
