/** Questions to whoever sits at the terminal. */
import { createInterface } from 'node:readline/promises';
import { CommandError, UsageError } from './run-command.ts';

/** Whether somebody can answer. */
export function isInteractive(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY);
}

/** The answer to a question, or what stands in brackets when it is empty. Ctrl-C and Ctrl-D end the command. */
export async function askLine(question: string, fallback = ''): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const shown = fallback ? `${question} [${fallback}]: ` : `${question}: `;
    return (await terminal.question(shown)).trim() || fallback;
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
    throw new CommandError('Đã dừng lại ở câu hỏi này; lệnh chưa ghi gì.', { cause: error });
  } finally {
    terminal.close();
  }
}

export type Ask = (question: string, fallback?: string) => Promise<string>;

/** What `read` makes of the answer; an answer that it refuses with a UsageError is told and asked for again. */
export async function askUntil<Value>(
  ask: Ask,
  [question, fallback = '']: readonly [string, string?],
  read: (answer: string) => Value,
): Promise<Value> {
  for (;;) {
    const answer = await ask(question, fallback);
    try {
      return read(answer);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      console.log(`  ${error.message} Xin trả lời lại.`);
    }
  }
}

/** Whether the answer is “có”, “c”, “yes” or “y”. */
export async function confirm(question: string): Promise<boolean> {
  return /^(?:c|có|co|y|yes)$/i.test(await askLine(`${question} (c/k)`));
}
