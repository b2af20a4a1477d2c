/** The file of a draft, and what it is held against before it is written: all that the portal asks of it, and what it says. */
import { toMarkdown } from '../html/to-markdown.ts';
import { checkFile } from './check-file.ts';
import type { Draft } from './compose.ts';
import { writeFile } from './front-matter.ts';
import { digestOf } from './meaning.ts';

/** Why a file cannot be published, and a digest of its meaning. */
export interface Inspected {
  faults: { line: number | undefined; message: string; hint: string | undefined }[];
  meaning: string;
}

/** A file as it will be written. */
export interface Finished extends Inspected {
  source: string;
}

/** The text of the file of a draft. */
export function sourceOf({ fields, comments, blocks }: Draft): string {
  return writeFile({ fields, comments, body: toMarkdown(blocks) });
}

/** Writes a draft as text and checks it; nothing but the draft is needed, so it can be done in any thread. */
export async function finishFile(file: string, draft: Draft): Promise<Finished> {
  const source = sourceOf(draft);
  return { source, ...(await inspectFile(file, source)) };
}

/** Checks the text of one file. */
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
