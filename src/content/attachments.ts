/** Documents beside articles: where they lie, and what a reader should know before fetching one. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from './article.ts';
import { neighbourFile } from '../domain/article.ts';
import { formatBytes } from '../domain/numbers.ts';
import { CONTENT_DIR } from '../settings.ts';
import { urls } from '../urls.ts';

export interface Attachment {
  title: string;
  /** Below the content folder. */
  file: string;
  /** The last part of its address. */
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

/** The size of a document in words, such as `245 KB`. */
export async function sizeOf({ file }: Attachment): Promise<string> {
  return formatBytes((await stat(path.join(CONTENT_DIR, file))).size);
}
