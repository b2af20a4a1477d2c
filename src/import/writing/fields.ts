/** The fields of an old article as the portal wants them; what does not fit is told, never dropped in silence. */
import {
  MAX_AUTHOR_CHARS,
  MAX_LEGACY_TITLE_CHARS,
  MAX_SOURCE_CHARS,
  MAX_SUMMARY_CHARS,
  MAX_TAG_CHARS,
} from '../../schemas/article-limits.ts';
import { MAX_ALT_CHARS } from '../../schemas/cover.ts';
import { slugify } from '../../domain/vietnamese/slug.ts';
import { describesNothing } from '../../domain/picture-description.ts';
import type { ImportedArticle, Note } from '../article.ts';

/** Text of at most so many characters, cut behind a sentence or a word. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const start = text.slice(0, max - 1);
  const sentence = /^[^]*[.!?…](?=\s)/.exec(start)?.[0];
  if (sentence && sentence.length > max / 3) return sentence;
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), max / 2)).trimEnd()}…`;
}

/** A field that is too long in its limit; the whole text goes into the notes. */
export function fitted(
  field: string,
  text: string | undefined,
  max: number,
  notes: Note[],
): string | undefined {
  if (!text) return undefined;
  const cut = cutText(text, max);
  if (cut !== text)
    notes.push({ field, from: text, to: cut, doubt: `Dài quá ${max} ký tự nên bị cắt.` });
  return cut;
}

/** Title, author and source. */
export function namesOf(
  article: ImportedArticle,
  authors: Readonly<Record<string, string>>,
  notes: Note[],
) {
  const author =
    article.author === undefined ? undefined : (authors[article.author] ?? article.author);
  if (author !== article.author)
    notes.push({ field: 'author', from: article.author ?? '', to: author ?? '' });
  return {
    title: fitted('title', article.title, MAX_LEGACY_TITLE_CHARS, notes) ?? article.title,
    author: fitted('author', author, MAX_AUTHOR_CHARS, notes),
    source: sourceOf(article, notes),
  };
}

function sourceOf({ source }: ImportedArticle, notes: Note[]) {
  if (!source) return undefined;
  const name = fitted('source', source.name, MAX_SOURCE_CHARS, notes);
  if (!name) return undefined;
  if (source.url === undefined) return { name };
  // `http://http://…` occurs in many dumps.
  const url = source.url.trim().replace(/^(?:https?:\/\/)+(?=https?:\/\/)/i, '');
  if (/^https?:\/\/[^/\\\s]+/i.test(url) && URL.canParse(url)) {
    if (url !== source.url) notes.push({ field: 'source', from: source.url, to: url });
    return { name, url };
  }
  notes.push({ field: 'source', from: source.url, to: '', doubt: 'Địa chỉ nguồn không đọc được.' });
  return { name };
}

/** Tags that can have a page, each once. */
export function tagsOf(tags: readonly string[], notes: Note[]): string[] {
  const bySlug = new Map<string, string>();
  for (const tag of tags) {
    const slug = slugify(tag);
    if (slug === '' || tag.length > MAX_TAG_CHARS) {
      notes.push({
        field: 'tags',
        from: tag,
        to: '',
        doubt:
          slug === '' ? 'Từ khóa không có chữ cái nào.' : `Từ khóa dài quá ${MAX_TAG_CHARS} ký tự.`,
      });
    } else if (bySlug.has(slug)) {
      if (bySlug.get(slug) !== tag)
        notes.push({ field: 'tags', from: tag, to: bySlug.get(slug) ?? '' });
    } else bySlug.set(slug, tag);
  }
  return [...bySlug.values()];
}

/** The dates, in an order that is possible. */
export function datesOf(article: ImportedArticle, now: Date, notes: Note[]) {
  const { publishedAt, updatedAt, expiresAt, status } = article;
  const known = publishedAt ?? updatedAt ?? now;
  if (!publishedAt)
    notes.push({
      field: 'publishedAt',
      from: '',
      to: known.toISOString(),
      doubt: 'Nguồn không ghi ngày đăng; bài thành bản nháp.',
    });
  const isLater = updatedAt !== undefined && updatedAt > known;
  if (updatedAt && updatedAt < known)
    notes.push({
      field: 'updatedAt',
      from: updatedAt.toISOString(),
      to: '',
      doubt: 'Ngày cập nhật sớm hơn ngày đăng.',
    });
  const ends = expiresAt !== undefined && expiresAt > known;
  if (expiresAt && !ends)
    notes.push({
      field: 'expiresAt',
      from: expiresAt.toISOString(),
      to: '',
      doubt: 'Ngày hết hạn không sau ngày đăng.',
    });
  const isWithdrawn = status === 'withdrawn' && !(ends && expiresAt <= now);
  if (isWithdrawn)
    notes.push({
      field: 'status',
      from: 'đã gỡ',
      to: 'draft',
      doubt: 'Bài đã gỡ ở cổng cũ thành bản nháp.',
    });
  if (status === 'draft') notes.push({ field: 'status', from: 'bản nháp', to: 'draft' });
  return {
    publishedAt: known,
    updatedAt: isLater ? updatedAt : undefined,
    expiresAt: ends ? expiresAt : undefined,
    draft: !publishedAt || status === 'draft' || isWithdrawn,
  };
}

/** The lead, or what takes its place; `rest` is a lead that is too long, and has to stay in the text as well. */
export function summaryOf(
  lead: string | undefined,
  firstParagraph: string,
  title: string,
  notes: Note[],
): { summary: string; rest?: string } {
  if (lead && lead.length <= MAX_SUMMARY_CHARS) return { summary: lead };
  if (lead) {
    const summary = cutText(lead, MAX_SUMMARY_CHARS);
    notes.push({
      field: 'summary',
      from: lead,
      to: summary,
      doubt: `Sapo dài quá ${MAX_SUMMARY_CHARS} ký tự: cắt ở sapo, giữ nguyên trong bài.`,
    });
    return { summary, rest: lead };
  }
  const summary = cutText(firstParagraph || title, 300);
  notes.push({
    field: 'summary',
    from: '',
    to: summary,
    doubt: 'Nguồn không có sapo; lấy từ đoạn đầu của bài.',
  });
  return { summary };
}

/** A description for readers who do not see the picture. */
export function altOf(
  alt: string | undefined,
  caption: string | undefined,
  title: string,
  notes: Note[],
): string {
  const own = [alt, caption].find((words) => words && !describesNothing(words));
  if (own) return cutText(own, MAX_ALT_CHARS);
  const made = cutText(`Ảnh trong bài “${title}”`, MAX_ALT_CHARS);
  notes.push({
    field: 'alt',
    from: alt ?? '',
    to: made,
    doubt: 'Ảnh chưa có mô tả; xin viết điều nhìn thấy trong ảnh.',
  });
  return made;
}
