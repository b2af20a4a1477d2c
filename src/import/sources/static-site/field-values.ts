/** Values of front matter as fields of an article, in the many shapes that themes give them. */
import type { CategoryPath, Note, OldPicture } from '../../article.ts';
import { plainText, withDefined } from '../../text.ts';
import { isRecord } from './front-matter.ts';
import type { Generator } from './site.ts';

/** A value as text. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
}

/** A value that may be a list, as one. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : isSaid(value) ? [value] : [];
}

/** `Lê Sen`, or `{ name: Lê Sen, email: … }`. */
export function nameIn(value: unknown): string {
  return plainText(isRecord(value) ? textOf(value['name'] ?? value['title']) : textOf(value));
}

/** Names in one text: between commas; Jekyll parts at spaces, which is meant only where the words are names of files. */
function partsOf(text: string, generator: Generator | undefined): string[] {
  if (text.includes(',')) return text.split(',').map((part) => part.trim());
  return generator === 'Jekyll' && /^[a-z0-9-]+(?: [a-z0-9-]+)+$/.test(text)
    ? text.split(' ')
    : [text];
}

/** A list is one path in Hexo, and several categories elsewhere. */
export function categoriesOf(value: unknown, generator: Generator | undefined): CategoryPath[] {
  const names = (list: readonly unknown[]) => list.map(nameIn).filter(Boolean);
  const isNested = Array.isArray(value) && value.some((each) => Array.isArray(each));
  const paths =
    typeof value === 'string'
      ? partsOf(value, generator).map((name) => [name])
      : isNested
        ? listOf(value).map(listOf)
        : generator === 'Hexo'
          ? [listOf(value)]
          : listOf(value).map((each) => [each]);
  return paths.map((each) => ({ names: names(each) })).filter((each) => each.names.length > 0);
}

/** Eleventy makes lists of pages by tags of these names. */
const COLLECTIONS = new Set([
  'post',
  'posts',
  'all',
  'nav',
  'page',
  'pages',
  'article',
  'articles',
]);

/** Tags that speak to readers. */
export function tagsOf(value: unknown, generator: Generator | undefined, notes: Note[]): string[] {
  const tags = typeof value === 'string' ? partsOf(value, generator) : listOf(value).map(nameIn);
  return tags.filter(Boolean).filter((tag) => {
    const isCollection = COLLECTIONS.has(tag);
    if (isCollection) notes.push({ field: 'tags', from: tag, to: '' });
    return !isCollection;
  });
}

/** A path, the first of several, or an object of a theme. */
export function coverOf(value: unknown): OldPicture | undefined {
  if (Array.isArray(value)) return coverOf(value[0]);
  if (!isRecord(value)) return typeof value === 'string' ? { src: value } : undefined;
  const said = (...names: string[]) =>
    names.map((name) => value[name]).find((each) => typeof each === 'string' && each !== '') as
      string | undefined;
  return withDefined<OldPicture>(
    {},
    {
      src: said(
        'image',
        'src',
        'url',
        'path',
        'file',
        'filename',
        'teaser',
        'overlay_image',
        'feature',
      ),
      alt: said('alt', 'image_description'),
      caption: said('caption', 'title'),
    },
  );
}

/** A pattern such as `/tin/{{ title | slug }}/` is no address. */
export function addressIn(value: unknown, notes: Note[]): string[] {
  if (typeof value !== 'string' || value.trim() === '') return [];
  const url = value.trim();
  if (/[{}]|\/:|\s/.test(url)) {
    notes.push({
      field: 'link',
      from: url,
      to: '',
      doubt: 'Mẫu địa chỉ này chưa rõ thành địa chỉ nào.',
    });
    return [];
  }
  return [/^(?:https?:)?\/\//.test(url) || url.startsWith('/') ? url : `/${url}`];
}

/** Whether a field says anything. */
export function isSaid(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0)
  );
}
