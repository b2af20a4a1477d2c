/** Questions to whoever sits at the terminal. */
import { createInterface } from 'node:readline/promises';

/** Whether somebody can answer. */
export function isInteractive(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY);
}

/** The answer to a question, or what stands in brackets when it is empty. */
export async function askLine(question: string, fallback = ''): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const shown = fallback ? `${question} [${fallback}]: ` : `${question}: `;
    return (await terminal.question(shown)).trim() || fallback;
  } finally {
    terminal.close();
  }
}

/** Whether the answer is “có”, “c”, “yes” or “y”. */
export async function confirm(question: string): Promise<boolean> {
  return /^(?:c|có|co|y|yes)$/i.test(await askLine(`${question} (c/k)`));
}
