/** Runs the module of a command in the process of the test: loading it again costs little there. */
import { vi } from 'vitest';

export interface Run {
  /** null when the process was killed. */
  exitCode: number | null;
  /** stdout and stderr. */
  output: string;
  stdout: string;
  stderr: string;
}

/** What an exit inside of the process of the test throws, so that nothing after it runs. */
class Exit extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super(`exit ${exitCode}`);
    this.exitCode = exitCode;
  }
}

interface Written {
  text: string;
  isError: boolean;
}

/** Settings that a person may have exported. */
const NOT_INHERITED = ['BASE_PATH', 'SITE_URL', 'OUT_DIR'];

/**
 * `load` imports the module that npm starts. It and all that it imports are loaded anew, since they keep the settings. What
 * the command leaves open stays open, so one that serves, or that fails while it begins to, is run as a process.
 */
export async function runInside(
  load: () => Promise<unknown>,
  words: readonly string[],
  env: Record<string, string>,
): Promise<Run> {
  const written: Written[] = [];
  const restore = catchOutput(written);
  const { argv, exitCode: before } = process;
  for (const name of NOT_INHERITED) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  process.argv = [process.execPath, 'command.ts', ...words];
  process.exitCode = 0;
  vi.resetModules();
  try {
    await load();
    return toRun(Number(process.exitCode), written);
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    return toRun(error.exitCode, written);
  } finally {
    restore();
    process.argv = argv;
    process.exitCode = before;
    vi.unstubAllEnvs();
    // They keep the settings of this run, which the next file of the same worker has not.
    vi.resetModules();
  }
}

/** Keeps what is written, and ends what calls `process.exit`, until the returned function is called. */
function catchOutput(written: Written[]): () => void {
  const keep = (isError: boolean) => (text: unknown) => {
    written.push({ text: String(text), isError });
    return true;
  };
  const keepLine = (isError: boolean) => (text: unknown) =>
    void written.push({ text: `${String(text)}\n`, isError });
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keepLine(false)),
    vi.spyOn(console, 'error').mockImplementation(keepLine(true)),
    vi.spyOn(console, 'warn').mockImplementation(keepLine(true)),
    vi.spyOn(process.stdout, 'write').mockImplementation(keep(false)),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep(true)),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Exit(Number(code ?? 0));
    }),
  ];
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

function toRun(exitCode: number, written: readonly Written[]): Run {
  const join = (parts: readonly Written[]) => parts.map(({ text }) => text).join('');
  return {
    exitCode,
    output: join(written),
    stdout: join(written.filter(({ isError }) => !isError)),
    stderr: join(written.filter(({ isError }) => isError)),
  };
}
