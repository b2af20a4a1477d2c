/** What all commands share: where they run, their options and help, and how they fail. */
import path from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Something the person who typed the command must mend: shown without a stack. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends CommandError {
  override name = 'UsageError';
}

/** Where npm, which goes to the root of the checkout, was called. */
const { INIT_CWD: typedIn = process.cwd() } = process.env;

/** The absolute path of a file that was named on the command line. */
export function resolveFromCwd(file: string): string {
  return path.resolve(typedIn, file);
}

/**
 * Runs a command from the root of the checkout. What reads the settings must be imported inside `run`, since they are
 * worked out from there. `--help` prints the help. An error ends the process with exit code 1, a call that cannot be
 * understood with 2. Words beside options are an error unless the command `takesWords`.
 */
export async function runCommand<Options extends ParseArgsOptionsConfig>(
  command: { help: string; options: Options; takesWords?: boolean },
  run: (
    values: ReturnType<typeof parseArgs<{ options: Options; strict: true }>>['values'],
    words: readonly string[],
  ) => Promise<void>,
): Promise<void> {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    console.log(command.help);
    return;
  }
  process.chdir(path.join(import.meta.dirname, '../..'));
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    const { options, takesWords = false } = command;
    const { values, positionals } = parseArgs({
      options,
      allowPositionals: takesWords,
      strict: true,
    });
    await run(values, positionals);
  } catch (error) {
    console.error(`\n${describe(error)}`);
    // Not exitCode alone: a development server that failed to start leaves watchers that keep the process alive.
    process.exit(isUsageError(error) ? 2 : 1);
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isParseError(error)) return describeParseError(error);
  if (error instanceof CommandError) return error.message;
  // An error about content carries its whole story in its message and has no stack.
  return error.stack || error.message;
}

function isUsageError(error: unknown): boolean {
  return error instanceof UsageError || isParseError(error);
}

function isParseError(error: unknown): error is NodeJS.ErrnoException {
  return String((error as NodeJS.ErrnoException | undefined)?.code).startsWith('ERR_PARSE_ARGS');
}

/** Node says what is wrong in English; the option it names is all that is needed. */
function describeParseError({ code, message }: NodeJS.ErrnoException): string {
  const [, written = message] = /['"]([^'"]+)['"]/.exec(message) ?? [];
  const reasons: Record<string, string> = {
    ERR_PARSE_ARGS_UNKNOWN_OPTION: `không có tham số nào là “${written}”`,
    ERR_PARSE_ARGS_INVALID_OPTION_VALUE: `giá trị của “${written}” thiếu hoặc thừa`,
    ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: `thừa “${written}”`,
  };
  const reason = reasons[code ?? ''] ?? message;
  return `Không hiểu tham số của lệnh: ${reason}. Thêm --help để xem cách dùng.`;
}
