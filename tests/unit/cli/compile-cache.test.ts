import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = path.resolve('src/cli/compile-cache.ts');

test.each([
  ['is emptied when it has grown too large', 64_000_001, false],
  ['is kept otherwise', 1000, true],
])(
  'the folder of compiled modules %s, and compiled modules are put there',
  (_title, size, isKept) => {
    const root = mkdtempSync(path.join(os.tmpdir(), 'compiled-'));
    const folder = path.join(root, 'modules');
    const old = path.join(folder, 'old');
    mkdirSync(folder);
    writeFileSync(old, Buffer.alloc(size));
    const script = `import { getCompileCacheDir } from 'node:module';
    const { keepCompiled } = await import(${JSON.stringify(SOURCE)});
    keepCompiled(${JSON.stringify(folder)});
    process.stdout.write(String(getCompileCacheDir()));`;
    const env = { PATH: process.env['PATH'] };
    const used = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env });
    expect(used.toString().startsWith(folder)).toBe(true);
    expect(existsSync(old)).toBe(isKept);
    rmSync(root, { recursive: true });
  },
);
