/** What a new file is held against before it is written: all that the portal asks of it, and what it says. */
import { checkFile } from './check-file.ts';
import { digestOf } from './meaning.ts';

/** Why a file cannot be published, and a digest of its meaning. */
export interface Inspected {
  faults: { line: number | undefined; message: string; hint: string | undefined }[];
  meaning: string;
}

/** Checks one file; nothing but its text is needed, so it can be done in any thread. */
export async function inspectFile(file: string, source: string): Promise<Inspected> {
  let meaning = '';
  const faults = await checkFile(file, source, (fields, text) => {
    meaning = digestOf(fields, text);
  });
  return {
    faults: faults.map(({ line, message, hint }) => ({ line, message, hint })),
    meaning: faults.length > 0 ? '' : meaning,
  };
}
