/** The last lines of an article that say where it was taken from or who wrote it. */
import { MAX_AUTHOR_CHARS, MAX_SOURCE_CHARS } from '../../../schemas/article-limits.ts';

export interface Origin {
  source?: { name: string; url?: string };
  author?: string;
}

const SOURCE = /^\(?\s*(?:nguồn(?:\s+tin)?|theo)\s*:\s*(.+?)\s*\)?\.?$/iu;
const THEO = /^\(\s*theo\s+(.+?)\s*\)$/iu;
const AUTHOR =
  /^(?:tác giả(?:\s+bài viết)?|bài(?:,?\s+ảnh)?|tin(?:,?\s+(?:bài|ảnh))*|người viết|thực hiện)\s*:\s*(.+?)\.?$/iu;
const URL_IN = /https?:\/\/\S+[^\s).,;]/i;

/** The fact that a line tells; undefined for a line of the text. `Ảnh: …` is the credit of a picture. */
export function readOriginLine(line: string): Origin | undefined {
  const [, source] = SOURCE.exec(line) ?? THEO.exec(line) ?? [];
  if (source && source.length <= MAX_SOURCE_CHARS) {
    const [url] = URL_IN.exec(source) ?? [];
    const name = source
      .replace(url ?? '', '')
      .replace(/[\s(–,;-]+$/, '')
      .trim();
    return { source: { name: name || hostOf(url) || source, ...(url && { url }) } };
  }
  const [, author] = AUTHOR.exec(line) ?? [];
  return author && author.length <= MAX_AUTHOR_CHARS ? { author } : undefined;
}

function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).host : undefined;
}
