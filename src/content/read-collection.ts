/** Reads the Markdown files of one collection: their front matter, validated, without the bodies. */
import type { Stats } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { z } from 'astro/zod';
import { parseMarkdownFile } from './front-matter.ts';
import { explainIssues } from './explain-schema-issues.ts';
import { isError } from './text-problem.ts';
import type { Problem } from './problems.ts';
import { fingerprint } from './incremental/fingerprint.ts';
import { lookAt } from './incremental/file-identity.ts';
import type { FrontMatterCache } from './incremental/front-matter-cache.ts';
import { referencesIn } from './front-matter-references.ts';
import { describeUnexpected, digestOf, readText } from './read-text.ts';

/** One Markdown file without its body. */
export interface Entry<Data> {
  /** The path below the collection's folder without extension. */
  id: string;
  /** The path below the content folder, with forward slashes. */
  file: string;
  /** Changes whenever the file does. */
  digest: string;
  /** The fingerprint of the data; empty for a file that is rejected. */
  front: string;
  data: Data;
}

/** A file with invalid front matter, and its raw data. */
export type Rejected = Entry<unknown>;

const FILES_A_TURN = 50;

export interface CollectionSource<Schema extends z.ZodType> {
  directory: string;
  files: Set<string>;
  name: string;
  schema: Schema;
  /** Whether a file must, may or must not have text below the front matter. */
  body: 'required' | 'optional' | 'none';
  problems: Problem[];
  rejected: Rejected[];
  /** What is known of files that have not changed. */
  known?: FrontMatterCache | undefined;
}

/** The Markdown files of one collection; what is wrong with others goes to `problems` and `rejected` of the source. */
export async function readCollection<Schema extends z.ZodType>(
  source: CollectionSource<Schema>,
): Promise<Entry<z.output<Schema>>[]> {
  const { name } = source;
  const files = [...source.files].filter(
    (file) => file.startsWith(`${name}/`) && file.endsWith('.md'),
  );
  const entries: Entry<z.output<Schema>>[] = [];
  for (const [index, file] of files.entries()) {
    // What else waits has its turn: the lock of the build is renewed, and progress is told.
    if (index % FILES_A_TURN === 0) await setImmediate();
    const entry = await readFileEntry(file, source);
    if (entry) entries.push(entry);
  }
  return entries;
}

/** An exception while one file is read is a problem of that file; the others are still read. */
async function readFileEntry<Schema extends z.ZodType>(
  file: string,
  source: CollectionSource<Schema>,
): Promise<Entry<z.output<Schema>> | undefined> {
  const { directory, name, problems, rejected, known } = source;
  // Looked at before it is read: what changes meanwhile is noticed next time.
  const found = known && lookAt(path.join(directory, file));
  const untouched = found && known.findUntouched(file, found);
  if (untouched) {
    const { digest, front, data } = untouched;
    return { id: idOf(name, file), file, digest, front, data: data as z.output<Schema> };
  }
  const read = await readText(directory, file);
  try {
    if ('text' in read) return readEntry(file, read.text, found, source);
    problems.push(read.problem);
  } catch (cause) {
    problems.push({ severity: 'error', file, ...describeUnexpected(cause) });
  }
  rejected.push({ id: idOf(name, file), file, digest: '', front: '', data: undefined });
  return undefined;
}

function idOf(name: string, file: string): string {
  return file.slice(name.length + 1, -'.md'.length);
}

function readEntry<Schema extends z.ZodType>(
  file: string,
  text: string,
  lies: Stats | undefined,
  { name, schema, body, problems, rejected, known }: CollectionSource<Schema>,
): Entry<z.output<Schema>> | undefined {
  const id = idOf(name, file);
  const digest = digestOf(text);
  const found = known?.find(file, digest, lies);
  if (found) return { id, file, digest, front: found.front, data: found.data as z.output<Schema> };
  const problemsBefore = problems.length;
  const fail = (problem: Omit<Problem, 'severity' | 'file'>) => {
    problems.push({ severity: 'error', file, ...problem });
  };
  const reject = (data?: unknown) => {
    rejected.push({ id, file, digest, front: '', data });
    return undefined;
  };
  const parsed = parseMarkdownFile(text);
  problems.push(...parsed.faults.map((fault) => ({ ...fault, file })));
  if (parsed.faults.some(isError)) return reject();
  // A notice may be only a document.
  const isDocument = referencesIn(parsed.data).attachments.length > 0;
  if (body === 'none' && parsed.body.trim() !== '') {
    problems.push({
      severity: 'warning',
      file,
      line: parsed.bodyLine,
      message: 'Phần chữ dưới các trường của tệp này không hiện trên trang nào.',
      hint: 'Hãy chuyển chữ vào trường description, hoặc xóa đi.',
    });
  }
  if (body === 'required' && parsed.body.trim() === '' && !isDocument) {
    fail({
      line: parsed.bodyLine,
      message: 'Bài không có nội dung dưới phần đầu bài.',
      hint: 'Viết nội dung, hoặc xóa tệp này.',
    });
  }
  const result = schema.safeParse(parsed.data ?? {});
  if (!result.success) {
    problems.push(...explainIssues(result.error, schema, file, parsed.lineOf));
    return reject(parsed.data);
  }
  // A copy: a string cut out of a text keeps the whole text in memory, and with it the body.
  const data = structuredClone(result.data);
  // A warning has to be told in each build.
  const front = fingerprint(data);
  if (problems.length === problemsBefore) known?.keep(file, { digest, front, data }, lies);
  return { id, file, digest, front, data };
}
