/**
 * Film and sound of an old page. What is a file stands as a picture does, as editors write it; the portal shows nothing of
 * other hosts, so a link takes the place of the rest, and of a file that is not there (writing/links.ts).
 */
import type { Element, ElementContent } from 'hast';
import { extensionOf } from '../../domain/attachment-types.ts';
import { mediaTypeOf } from '../../domain/media/media-types.ts';
import type { Note } from '../article.ts';
import { attribute, find, h, textOf } from './tree.ts';

const WORDS: Readonly<Record<string, string>> = { video: 'Video', audio: 'Âm thanh' };

/** Says of a film without a title what it is, since one word would say nothing. */
export const OF_ARTICLE = ' của bài viết';

/** The link, with what the old page said of the film; nothing for a frame that shows nothing. */
export function describeMedia(node: Element, notes: Note[]): ElementContent[] {
  const src = sourceOf(node);
  const fallback = node.tagName === 'iframe' ? '' : textOf(node);
  if (!src || isCounter(src)) return fallback ? [{ type: 'text', value: fallback }] : [];
  const url = plainUrl(src);
  const title = attribute(node, 'title') ?? attribute(node, 'ariaLabel');
  const word =
    WORDS[node.tagName] ?? (/\.mp3|\.m4a|\.wav|soundcloud/i.test(url) ? 'Âm thanh' : 'Video');
  const text = /google\.[a-z.]+\/maps|maps\.google/i.test(url)
    ? 'Bản đồ'
    : (title ?? fallback) || word;
  if (isPlayable(url)) {
    const alt = title ?? (fallback || word + OF_ARTICLE);
    return [h('p', {}, [h('img', { src, alt }, [])])];
  }
  notes.push({
    field: 'body',
    from: `<${node.tagName} src="${src}">`,
    to: `[${text}](${url})`,
    doubt: 'Cổng không phát nội dung của trang khác; liên kết thay cho khung phát.',
  });
  return [h('p', {}, [h('a', { href: url }, text)])];
}

function sourceOf(node: Element): string | undefined {
  const own = ['src', 'dataSrc', 'data'].map((name) => attribute(node, name)).find(Boolean);
  if (own) return own;
  const inner = find(node, ({ tagName }) => tagName === 'source' || tagName === 'embed');
  return inner && attribute(inner, 'src');
}

function isCounter(src: string): boolean {
  return /^about:|googletagmanager|doubleclick|facebook\.com\/(?:plugins|tr)/i.test(src);
}

/** `//www.youtube.com/embed/x?rel=0` → the page on which a reader can watch it. */
function plainUrl(src: string): string {
  const url = src.startsWith('//') ? `https:${src}` : src;
  const [, id] = /youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]+)/i.exec(url) ?? [];
  return id ? `https://www.youtube.com/watch?v=${id}` : url;
}

/** Whether an address is that of a file that the portal can play itself. */
export function isPlayable(url: string): boolean {
  const [path = ''] = url.split(/[?#]/);
  return !url.startsWith('data:') && mediaTypeOf(extensionOf(path)) !== undefined;
}
