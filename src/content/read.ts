/** Reads a folder of content: everything but the bodies, validated, with every problem found on the way. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import { abbreviations, type Abbreviations } from '../schemas/abbreviations.ts';
import { alert, type AlertFrontMatter } from '../schemas/alert.ts';
import { article, type ArticleFrontMatter } from '../schemas/article.ts';
import { category, type CategoryFrontMatter } from '../schemas/category.ts';
import type { Counts } from '../schemas/counts.ts';
import { page, type PageFrontMatter } from '../schemas/page.ts';
import { portal, type Portal } from '../schemas/portal.ts';
import { topic, type TopicFrontMatter } from '../schemas/topic.ts';
import { didYouMean } from './did-you-mean.ts';
import { parseJson, parseYaml } from './front-matter.ts';
import { explainIssues } from './issues.ts';
import { readText } from './read-text.ts';
import { isError } from './text-fault.ts';
import type { Problem } from './problems.ts';
import { readCollection, type Entry, type Rejected } from './read-collection.ts';
import { parseSnapshot, SNAPSHOT } from './snapshot.ts';

export interface Content {
  /** Absent when portal.yaml cannot be used; then there is a problem that says why. */
  portal: Portal | undefined;
  counts: Counts | undefined;
  abbreviations: Abbreviations | undefined;
  articles: Entry<ArticleFrontMatter>[];
  categories: Entry<CategoryFrontMatter>[];
  topics: Entry<TopicFrontMatter>[];
  alerts: Entry<AlertFrontMatter>[];
  pages: Entry<PageFrontMatter>[];
  /** Files of all collections whose front matter is no good: their other faults are told in the same run. */
  rejected: Rejected[];
  /** Every file below the folder, relative to it. */
  files: Set<string>;
}

/** Short forms of the place; a portal can do without. */
export const ABBREVIATIONS_FILE = 'abbreviations.yaml';

/** Reads everything below `directory`; what cannot be read is left out of the content and told in the problems. */
export async function readContent(
  directory: string,
): Promise<{ content: Content; problems: Problem[] }> {
  const problems: Problem[] = [];
  const rejected: Rejected[] = [];
  const files = await listFiles(directory, problems);
  problems.push(...findUnusedData(files));
  const collection = <Schema extends z.ZodType>(name: string, schema: Schema, needsBody: boolean) =>
    readCollection({ directory, files, name, schema, needsBody, problems, rejected });
  const content: Content = {
    files,
    rejected,
    portal: await readData(directory, 'portal.yaml', portal, problems),
    counts: files.has(SNAPSHOT) ? await readCounts(directory, problems) : undefined,
    abbreviations: files.has(ABBREVIATIONS_FILE)
      ? await readData(directory, ABBREVIATIONS_FILE, abbreviations, problems)
      : undefined,
    articles: await collection('articles', article, true),
    categories: await collection('categories', category, false),
    topics: await collection('topics', topic, false),
    alerts: await collection('alerts', alert, false),
    pages: await collection('pages', page, true),
  };
  return { content, problems };
}

/** Data beside the folders that nothing reads: its name is misspelt. */
function findUnusedData(files: ReadonlySet<string>): Problem[] {
  const known = ['portal.yaml', SNAPSHOT, ABBREVIATIONS_FILE];
  const unused = [...files].filter(
    (file) => /^[^/]+\.(?:ya?ml|json)$/i.test(file) && !known.includes(file),
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

async function readCounts(directory: string, problems: Problem[]): Promise<Counts | undefined> {
  const text = await readFile(path.join(directory, SNAPSHOT), 'utf8');
  const parsed = parseSnapshot(text);
  problems.push(...parsed.problems);
  return parsed.data;
}

async function listFiles(directory: string, problems: Problem[]): Promise<Set<string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => {
    problems.push({
      severity: 'error',
      file: '.',
      message: `Không mở được thư mục nội dung ${directory}.`,
      hint: 'Kiểm tra biến CONTENT_DIR.',
    });
    return [];
  });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => toPosix(path.relative(directory, path.join(entry.parentPath, entry.name))))
      .sort(),
  );
}

function toPosix(file: string): string {
  return file.split(path.sep).join('/');
}
