/** Documents beside articles: where they lie, what is published of them, and what a reader should know before fetching one. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from './article.ts';
import { extensionOf, PICTURE_TYPES } from '../domain/attachment-types.ts';
import { neighbourFile } from '../domain/entry-paths.ts';
import { formatBytes } from '../domain/format-number.ts';
import { CONTENT_DIR } from '../environment.ts';
import { urls } from '../urls.ts';
import { findOnDisk, listContentFiles } from './content-files.ts';
import { mediaNamedIn, playableFiles } from './embedded-media.ts';
import { fileDigest } from './incremental/file-digests.ts';
import { asked } from './incremental/questions.ts';
import { inspectPicture } from './picture-file.ts';
import { withoutMetadata } from './plain-picture/index.ts';
import { reportProblem } from './problems.ts';

export interface Attachment {
  title: string;
  /** Below the content folder. */
  file: string;
  /** The last segment of its path. */
  name: string;
  href: string;
  /** PDF, DOCX … */
  type: string;
}

/** The documents of an article. */
export function attachmentsOf(article: Pick<Article, 'id' | 'file' | 'attachments'>): Attachment[] {
  return article.attachments.map(({ title, file }) => {
    const href = urls.attachment(article.id, file);
    return {
      title,
      href,
      file: neighbourFile(article.file, file),
      name: href.slice(href.lastIndexOf('/') + 1),
      type: path.extname(file).slice(1).toUpperCase(),
    };
  });
}

/**
 * Every file that lies beside the page of an article, by its name there: documents, what is heard, and what its text plays. A
 * file that is several of these is published once.
 */
export async function publishedFiles(
  articles: readonly Pick<Article, 'id' | 'slug' | 'file' | 'attachments' | 'audio'>[],
): Promise<{ slug: string; name: string; file: string }[]> {
  const playable = playableFiles(await listContentFiles(CONTENT_DIR, []));
  const published = [];
  for (const { id, slug, file: article, attachments, audio } of articles) {
    const beside = [...attachments.map(({ file }) => file), ...(audio ? [audio.src] : [])];
    const files = new Set([
      ...beside.map((name) => neighbourFile(article, name)),
      ...(await mediaNamedIn(CONTENT_DIR, { file: article }, playable)),
    ]);
    for (const file of files) {
      const href = urls.attachment(id, file);
      published.push({ slug, name: href.slice(href.lastIndexOf('/') + 1), file });
    }
  }
  return published;
}

/** The size of a document in words, such as `245 KB`. */
export function sizeOf({ file }: Pick<Attachment, 'file'>): Promise<string> {
  return sizeOfFile(file);
}

const sizeOfFile = asked('attachment-size', async (file: string): Promise<string> => {
  if (isPicture(file)) return formatBytes((await readFileOf(file)).length);
  return formatBytes((await stat(await pathOf(file))).size);
});

/** What is published of a document: all of it, but of a picture not what its camera wrote into it. */
export async function readAttachment(file: string): Promise<Buffer<ArrayBuffer>> {
  await digestOfFile(file);
  return readFileOf(file);
}

/** The page of a document is its bytes; the digest stands for them among the questions. */
const digestOfFile = asked('attachment', async (file: string) => fileDigest(await pathOf(file)));

async function readFileOf(file: string): Promise<Buffer<ArrayBuffer>> {
  const found = await pathOf(file);
  const content = await readFile(found);
  if (!isPicture(file)) return content;
  const inspected = await inspectPicture(found);
  if ('format' in inspected) return Buffer.from(await withoutMetadata(content));
  reportProblem({ severity: 'error', file, ...inspected });
  return Buffer.alloc(0);
}

/** Where a file of the content lies on this machine. */
export async function pathOf(file: string): Promise<string> {
  const found = await findOnDisk(CONTENT_DIR, file);
  if (found === undefined) throw new Error(`${file} was there when the content was checked.`);
  return found;
}

function isPicture(file: string): boolean {
  return PICTURE_TYPES.includes(extensionOf(file));
}
