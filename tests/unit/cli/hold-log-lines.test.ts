import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdLogLines } from '../../../src/cli/hold-log-lines.ts';

let written: string[];
beforeEach(() => {
  written = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});

const LINE = '12:05:01 [ERROR] [vite] Build failed\n';
const COLOURED = '\u001B[2m12:05:01\u001B[22m \u001B[33m[WARN]\u001B[39m x\n';

test('lines of the log are kept back, others are written at once', () => {
  const log = holdLogLines();
  process.stderr.write(LINE);
  process.stdout.write(COLOURED);
  process.stdout.write('Đang đọc nội dung …\n');
  expect(written).toEqual(['Đang đọc nội dung …\n']);
  log.print();
  expect(written.slice(1)).toEqual([LINE, COLOURED]);
});

test('lines that are dropped are written never, and later ones at once', () => {
  const log = holdLogLines();
  process.stderr.write(LINE);
  log.drop();
  log.print();
  process.stderr.write(COLOURED);
  expect(written).toEqual([COLOURED]);
});
