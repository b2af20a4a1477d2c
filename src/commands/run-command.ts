/** What all commands share: where they run, their options and help, and how they fail. */
import path from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Something the person who typed the command must mend: shown without a stack. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/**
 * Runs a command from the root of the checkout. What reads the settings must be imported inside `run`, since they are
 * worked out from there. `--help` prints the help. An error ends the process with exit code 1.
 */
export async function runCommand<Options extends ParseArgsOptionsConfig>(
  command: { help: string; options: Options },
  run: (
    values: ReturnType<typeof parseArgs<{ options: Options; strict: true }>>['values'],
  ) => Promise<void>,
): Promise<void> {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    console.log(command.help);
    return;
  }
  process.chdir(path.join(import.meta.dirname, '../..'));
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    const { values } = parseArgs({ options: command.options, strict: true });
    await run(values);
  } catch (error) {
    console.error(`\n${describe(error)}`);
    // Not exitCode alone: a development server that failed to start leaves watchers that keep the process alive.
    process.exit(1);
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) {
    return `Không hiểu tham số của lệnh: ${error.message}. Thêm --help để xem cách dùng.`;
  }
  if (error instanceof CommandError) return error.message;
  // An error about content carries its whole story in its message and has no stack.
  return error.stack || error.message;
}
