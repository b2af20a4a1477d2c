/** What all commands share: where they run, their help, and how they fail. */
import path from 'node:path';

/**
 * Runs a command from the root of the checkout. `--help` prints the help; an error prints its message, without a stack
 * unless DEBUG is set, and ends the process with exit code 1.
 */
export async function runCommand(help: string, command: () => Promise<void>): Promise<void> {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    console.log(help);
    return;
  }
  process.chdir(path.join(import.meta.dirname, '../..'));
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await command();
  } catch (error) {
    console.error(`\n${describe(error)}`);
    process.exitCode = 1;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env['DEBUG'] ? (error.stack ?? error.message) : error.message;
}
