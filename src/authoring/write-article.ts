/** A new article as a file: the text of it, and the name that follows from its title. */
import { stringify } from 'yaml';
import { withoutInvisible } from '../domain/invisible-characters.ts';
import { isoInHanoi } from '../domain/time/format-date.ts';
import { slugify } from '../domain/vietnamese/slug.ts';

/** What is known of a new article. */
export interface NewArticle {
  title: string;
  summary: string;
  at: Date;
  categories: readonly string[];
  topic?: string | undefined;
  wards: readonly string[];
  cover?: { src: string; alt: string } | undefined;
}

/** Stands where the editor has yet to write; a draft is shown to nobody. */
export const SUMMARY_TO_WRITE = 'Viết ở đây một đến ba câu nói điều chính của bài.';
const BODY_TO_WRITE =
  'Viết nội dung bài ở đây. Khi bài xong, xóa dòng “draft: true” ở phần đầu bài.';

/** A title on one line in NFC, without what nobody sees. */
export function cleanTitle(title: string): string {
  return withoutInvisible(title.normalize('NFC')).replace(/\s+/g, ' ').trim();
}

/** The name of the file without its extension; empty when the title has no letter and no digit. */
export function nameFor(title: string): string {
  return slugify(title);
}

/** `2026-11-30 17:05` in Hanoi. */
export function writtenDate(date: Date): string {
  return isoInHanoi(date).slice(0, 16).replace('T', ' ');
}

/** The whole file, with its fields in the order of the schema. */
export function articleFile({ at, topic, wards, cover, ...article }: NewArticle): string {
  const yaml = stringify(
    {
      title: article.title,
      summary: article.summary,
      publishedAt: writtenDate(at),
      categories: article.categories,
      ...(topic && { topic }),
      ...(wards.length > 0 && { wards }),
      ...(cover && { cover }),
      draft: true,
    },
    // A title that looks like a number or a date stays a text.
    { lineWidth: 0, version: '1.1' },
  );
  return `---\n${yaml}---\n\n${BODY_TO_WRITE}\n`;
}
