/** Reads a folder of content: everything but the bodies, validated, with every problem found on the way. */
import type { z } from 'astro/zod';
import {
  collectionRows,
  dataFiles,
  type CollectionName,
  type DataFile,
  type FrontMatter,
} from '../collections.ts';
import { listContentFiles } from './content-files.ts';
import { didYouMean } from './did-you-mean.ts';
import { parseJson, parseYaml } from './front-matter.ts';
import type { FrontMatterCache } from './incremental/front-matter-cache.ts';
import { explainIssues } from './explain-schema-issues.ts';
import { MISSING, readText } from './read-text.ts';
import { REDIRECTS_FILE } from './redirects/redirects-file.ts';
import { isError } from './text-problem.ts';
import type { Problem } from './problems.ts';
import { readCollection, type Entry, type Rejected } from './read-collection.ts';
import { parseSnapshot } from './counts-file.ts';

/** The entries of every collection with valid front matter. */
export type Entries = { [Name in CollectionName]: Entry<FrontMatter<Name>>[] };

export interface Content extends Entries {
  /** Absent when portal.yaml cannot be used; then there is a problem that says why. */
  portal: DataFile<'portal'> | undefined;
  counts: DataFile<'counts'> | undefined;
  abbreviations: DataFile<'abbreviations'> | undefined;
  synonyms: DataFile<'synonyms'> | undefined;
  /** Files whose front matter is invalid; their other faults are reported in the same run. */
  rejected: Rejected[];
  /** Every file below the folder, relative to it. */
  files: Set<string>;
}

/**
 * Reads everything below `directory`; what cannot be read is left out and reported as a problem.
 *
 * @param known front matter of files that have not changed
 */
export async function readContent(
  directory: string,
  known?: FrontMatterCache,
): Promise<{ content: Content; problems: Problem[] }> {
  const problems: Problem[] = [];
  const rejected: Rejected[] = [];
  const files = await listContentFiles(directory, problems);
  problems.push(...findUnusedData(files));
  const { portal, counts, abbreviations, synonyms } = dataFiles;
  const data = {
    portal: await readData(directory, portal.file, portal.schema, problems),
    counts: files.has(counts.file) ? await readCounts(directory, problems) : undefined,
    abbreviations: files.has(abbreviations.file)
      ? await readData(directory, abbreviations.file, abbreviations.schema, problems)
      : undefined,
    synonyms: files.has(synonyms.file)
      ? await readData(directory, synonyms.file, synonyms.schema, problems)
      : undefined,
  };
  const entries: Partial<Record<CollectionName, Entry<unknown>[]>> = {};
  for (const [name, { schema, body }] of collectionRows) {
    const source = { directory, files, name, schema, body, problems, rejected, known };
    entries[name] = await readCollection(source);
  }
  return { content: { files, rejected, ...data, ...(entries as Entries) }, problems };
}

/** Data beside the folders that nothing reads: its name is misspelt. */
function findUnusedData(files: ReadonlySet<string>): Problem[] {
  const known = [...Object.values(dataFiles).map(({ file }) => file as string), REDIRECTS_FILE];
  const unused = [...files].filter(
    (file) => /^[^/]+\.(?:ya?ml|json|csv)$/i.test(file) && !known.includes(file),
  );
  return unused.map((file) => ({
    severity: 'warning',
    file,
    message: `Cổng không dùng tệp nào tên là “${file}”.${didYouMean(file, known)}`,
    hint: `Đổi tên tệp thành một trong các tên: ${known.join(', ')}; hoặc bỏ tệp đi.`,
  }));
}

/** Reads and validates one YAML or JSON file; undefined when it cannot be used. */
export async function readData<Schema extends z.ZodType>(
  directory: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): Promise<z.output<Schema> | undefined> {
  const read = await readText(directory, file);
  if ('problem' in read) {
    if (read.problem.message !== MISSING.message) problems.push(read.problem);
    else
      problems.push({
        severity: 'error',
        file,
        message: `Không đọc được tệp ${file} trong thư mục nội dung ${directory}.`,
        hint: `${read.problem.message} Kiểm tra tệp có tồn tại và biến CONTENT_DIR trỏ đúng thư mục.`,
      });
    return undefined;
  }
  const parsed = file.endsWith('.json') ? parseJson(read.text) : parseYaml(read.text);
  problems.push(...parsed.faults.map((fault) => ({ ...fault, file })));
  if (parsed.faults.some(isError)) return undefined;
  const result = schema.safeParse(parsed.data ?? {});
  if (result.success) return result.data;
  problems.push(...explainIssues(result.error, schema, file, parsed.lineOf));
  return undefined;
}

async function readCounts(
  directory: string,
  problems: Problem[],
): Promise<DataFile<'counts'> | undefined> {
  const read = await readText(directory, dataFiles.counts.file);
  if ('problem' in read) {
    problems.push(read.problem);
    return undefined;
  }
  const parsed = parseSnapshot(read.text);
  problems.push(...parsed.problems);
  return parsed.data;
}
