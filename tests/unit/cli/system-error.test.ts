import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CommandError } from '../../../src/cli/run-command.ts';
import { explainSystemError } from '../../../src/cli/system-error.ts';

const fault = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: something, write`), { code, ...(path && { path }) });

describe('what the operating system refuses', () => {
  test.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'EIO'])(
    '%s is told in Vietnamese with its file and a cure',
    (code) => {
      const told = explainSystemError(fault(code, '/cong/dist/a.html'), ['/cong/dist']);
      expect(told).toBeInstanceOf(CommandError);
      const { message } = told as Error;
      expect(message).toContain(`/cong/dist/a.html (${code}). Hãy `);
      expect(message).toContain('Bản đang chạy được giữ nguyên.');
    },
  );

  test('without a path is told with the folders that are written to', () => {
    const { message } = explainSystemError(fault('ENOSPC'), ['/cong/dist', '/kho']) as Error;
    expect(message).toContain('Hết chỗ trên đĩa khi đang ghi vào /cong/dist hoặc /kho (ENOSPC).');
  });

  test('is found behind the errors that were made of it', () => {
    const wrapped = new Error('a page failed', { cause: new Error('x', { cause: fault('EIO') }) });
    expect(explainSystemError(wrapped, ['/cong'])).toBeInstanceOf(CommandError);
  });

  test('is found among the errors that a bundler has collected, and in a line of text', () => {
    const collected = Object.assign(new Error('Build failed'), { errors: [fault('ENOSPC')] });
    expect(explainSystemError(collected, ['/cong'])).toBeInstanceOf(CommandError);
    const inWords = new Error('[plugin vite:prepare-out-dir]\nError: ENOSPC: no space left, write');
    const { message } = explainSystemError(inWords, ['/cong']) as Error;
    expect(message).toContain('Hết chỗ trên đĩa khi đang ghi vào /cong (ENOSPC).');
  });

  test('names the file that stands where a folder belongs', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kho-'));
    const file = path.join(folder, 'cache');
    await writeFile(file, 'x');
    const below = await rm(path.join(file, 'a/b.json')).catch((error: unknown) => error);
    const { message } = explainSystemError(below, [folder]) as Error;
    expect(message).toContain(`Có một tệp nằm ở chỗ phải là thư mục ${file} (ENOTDIR). Hãy xóa`);
    await rm(folder, { recursive: true });
  });

  test('does not stand in for any other error', () => {
    const other = fault('ERR_ASSERTION');
    expect(explainSystemError(other, ['/cong'])).toBe(other);
    expect(explainSystemError('a text', ['/cong'])).toBe('a text');
  });
});
