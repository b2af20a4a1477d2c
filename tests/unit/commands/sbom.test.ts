/** `npm run -s sbom`, as docs/security.md says it: a bill of materials of the lockfile, made without the network. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');

interface Lockfile {
  packages: Record<string, { version?: string; link?: boolean }>;
}
interface Bill {
  bomFormat: string;
  components: { name: string; version: string; purl: string }[];
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}

test('the bill of materials names every package of the lockfile, and is made without the network', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'sbom'], {
    cwd: ROOT,
    env: { ...process.env, npm_config_offline: 'true', npm_config_update_notifier: 'false' },
    maxBuffer: 64 * 1024 * 1024,
  });
  const { bomFormat, components } = JSON.parse(stdout) as Bill;
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const { packages } = readJson('package-lock.json') as Lockfile;
  const locked = Object.entries(packages).flatMap(([place, { version, link }]) => {
    const name = place.split('node_modules/').at(-1);
    return name && version && !link ? [`${name}@${version}`] : [];
  });
  expect(locked.length).toBeGreaterThan(300);
  expect(locked.filter((each) => !listed.has(each))).toEqual([]);
  expect(components.every(({ purl }) => purl.startsWith('pkg:npm/'))).toBe(true);
}, 120_000);
