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

  test('does not stand in for any other error', () => {
    const other = fault('ERR_ASSERTION');
    expect(explainSystemError(other, ['/cong'])).toBe(other);
    expect(explainSystemError('a text', ['/cong'])).toBe('a text');
  });
});
