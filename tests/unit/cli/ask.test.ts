/** Questions at the terminal: a wrong answer is asked for again, and giving up is told without a stack. */
import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { askLine, askUntil } from '../../../src/cli/ask.ts';
import { CommandError, UsageError } from '../../../src/cli/run-command.ts';

afterEach(() => vi.restoreAllMocks());

test.each([
  ['Ctrl-C', '\u0003'],
  ['Ctrl-D', '\u0004'],
])('%s at a question ends the command in Vietnamese, without a stack', async (_name, key) => {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => keyboard });
  const screen = Object.assign(new PassThrough(), { isTTY: true });
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(keyboard as unknown as typeof process.stdin);
  vi.spyOn(process, 'stdout', 'get').mockReturnValue(screen as unknown as typeof process.stdout);
  const asked = askLine('Tên đơn vị');
  keyboard.write(key);
  const error: unknown = await asked.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CommandError);
  expect((error as Error).message).toContain('Đã dừng lại');
});

test('an answer that is refused is told and asked for again; what is no answer’s fault is thrown', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  const answers = ['sai', 'đúng'];
  const read = (answer: string) => {
    if (answer === 'sai') throw new UsageError('Câu này sai.');
    if (answer === 'hỏng') throw new RangeError('hỏng');
    return answer;
  };
  const next = () => Promise.resolve(answers.shift() ?? 'hỏng');
  expect(await askUntil(next, ['Hỏi'], read)).toBe('đúng');
  expect(log.mock.calls).toEqual([['  Câu này sai. Xin trả lời lại.']]);
  await expect(askUntil(next, ['Hỏi'], read)).rejects.toThrow(RangeError);
});
