/** The column of a problem that names only its line. */
import { readText } from '../content/read-text.ts';
import type { Finding } from './finding.ts';

/** What a message quotes: the part of the line that is meant. */
const QUOTED = /“([^”…]{2,})/g;

/** Adds columns: that of what the message quotes, or of the first sign on the line. Each file is read once. */
export async function addColumns(folder: string, findings: readonly Finding[]): Promise<Finding[]> {
  const sources = new Map<string, Promise<string[]>>();
  const linesOf = (file: string) => {
    const reading = sources.get(file) ?? readLines(folder, file);
    sources.set(file, reading);
    return reading;
  };
  return Promise.all(
    findings.map(async (finding) => {
      const { file, line, column, message } = finding;
      if (line === undefined || column !== undefined) return finding;
      return { ...finding, column: columnIn((await linesOf(file))[line - 1] ?? '', message) };
    }),
  );
}

async function readLines(folder: string, file: string): Promise<string[]> {
  const read = await readText(folder, file);
  return 'text' in read ? read.text.split(/\r\n?|\n/) : [];
}

/** From 1, in characters as editors' programs count them. */
export function columnIn(line: string, message: string): number {
  for (const [, quoted = ''] of message.matchAll(QUOTED)) {
    const at = line.indexOf(quoted);
    if (at >= 0) return at + 1;
  }
  return line.length - line.trimStart().length + 1;
}
