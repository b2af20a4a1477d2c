/** Where the links and pictures of an old text lead in the new portal. */
import type { Element, ElementContent } from 'hast';
import { ATTACHMENT_TYPES, extensionOf } from '../../domain/attachment-types.ts';
import type { Note } from '../article.ts';
import { isPlayable, OF_ARTICLE } from '../html/media.ts';
import { attribute, h, isElement, textOf } from '../html/tree.ts';
import { pathOf } from './old-files.ts';
import { urlKeys } from './url-keys.ts';

/** What resolving asks of the run. */
export interface LinkContext {
  /** Hosts of the old portal. */
  hosts: ReadonlySet<string>;
  /** The address of the article itself, for links without a host. */
  base?: string;
  /** Takes a document over; its name beside the article, or undefined when the file is not there. */
  attach(src: string, title: string): string | undefined;
  /** Takes a picture over; its name beside the article, or why there is none. */
  picture(src: string, words: string): { name: string } | { missing: string };
  /** The path of the article that had this address. */
  articleAt(keys: readonly string[]): string | undefined;
  /** An address of the old portal that no article has yet. */
  onUnknown(url: string): void;
}

const DOCUMENT_TYPES = new Set(ATTACHMENT_TYPES);

/** The same blocks with links that lead somewhere; of others the words stay. */
export function resolveLinks(
  nodes: readonly ElementContent[],
  context: LinkContext,
  notes: Note[],
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (node.tagName === 'img') {
      return [resolveMedia(node, context, notes) ?? resolvePicture(node, context, notes)];
    }
    const children = resolveLinks(node.children, context, notes);
    const next: Element = { ...node, children };
    return isElement(next, 'a') ? resolveLink(next, context, notes) : [next];
  });
}

function resolveLink(node: Element, context: LinkContext, notes: Note[]): ElementContent[] {
  const href = (attribute(node, 'href') ?? '').trim();
  // A picture that opens itself in full size is a picture.
  const pictures = node.children.filter((child) => isElement(child, 'img'));
  if (pictures.length > 0 && textOf(node) === '') return node.children;
  if (textOf(node) === '') return node.children;
  const target = targetOf(href, textOf(node), context, notes);
  if (target === undefined) return node.children;
  return [{ ...node, properties: { href: target } }];
}

function targetOf(
  href: string,
  text: string,
  context: LinkContext,
  notes: Note[],
): string | undefined {
  const lost = (doubt: string) => {
    notes.push({ field: 'link', from: href, to: text, doubt });
    return undefined;
  };
  if (href === '') return undefined;
  if (href.startsWith('#')) {
    notes.push({ field: 'link', from: href, to: text });
    return undefined;
  }
  if (/^(?:mailto|tel):/i.test(href)) return /\s/.test(href) ? undefined : href;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href) && !/^https?:/i.test(href))
    return lost('Loại địa chỉ này không được phép; chữ vẫn giữ.');
  const url = absolute(href, context);
  if (url === undefined) return lost('Địa chỉ này không đọc được; chữ vẫn giữ.');
  const isOwn = url.host === '' || context.hosts.has(url.host);
  const type = extensionOf(pathOf(url.href));
  if (isOwn && DOCUMENT_TYPES.has(type)) {
    const name = context.attach(url.path, text);
    return name === undefined ? undefined : `./${name}`;
  }
  if (!isOwn) return url.href;
  const known = context.articleAt(urlKeys(url.path));
  if (known !== undefined) return known;
  // A dump does not know its host; import.yaml does.
  const [host] = context.hosts;
  if (url.host === '' && host !== undefined)
    return targetOf(`https://${host}${url.path}`, text, context, notes);
  if (url.host === '')
    return lost(
      'Địa chỉ trong cổng cũ mà chưa rõ tên miền (hosts trong import.yaml); chữ vẫn giữ.',
    );
  context.onUnknown(url.href);
  notes.push({
    field: 'link',
    from: href,
    to: url.href,
    doubt: 'Trang này của cổng cũ không có trong các bài đã chuyển.',
  });
  return url.href;
}

/** An address with its host, if that is known, and its path from the root. */
function absolute(
  href: string,
  { base }: LinkContext,
): { href: string; host: string; path: string } | undefined {
  const isFull = /^(?:https?:)?\/\//i.test(href);
  const start = base && /^https?:/i.test(base) ? base : 'http://old.invalid/';
  if (!URL.canParse(href, start)) return undefined;
  const url = new URL(href, start);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const isKnown = isFull || url.host !== 'old.invalid';
  return {
    href: url.href,
    host: isKnown ? url.host.replace(/^www\./, '') : '',
    path: url.pathname + url.search,
  };
}

function resolvePicture(node: Element, context: LinkContext, notes: Note[]): Element {
  const src = attribute(node, 'src') ?? '';
  const caption = attribute(node, 'dataCaption') ?? attribute(node, 'title');
  const words = [caption, attribute(node, 'alt')].filter(Boolean).join(' – ');
  const found = context.picture(src, words);
  if (src === '') return node;
  const alt = attribute(node, 'alt');
  if ('missing' in found) {
    notes.push({ field: 'picture', from: src, to: '', doubt: found.missing });
    const words = caption ?? alt;
    return { ...node, properties: { src: '', ...(words && { title: words }) } };
  }
  return {
    ...node,
    properties: { src: `./${found.name}`, ...(alt && { alt }), ...(caption && { title: caption }) },
  };
}

/** A film or sound is played where its file is there; otherwise a link leads to where it was. */
function resolveMedia(node: Element, context: LinkContext, notes: Note[]): Element | undefined {
  const src = attribute(node, 'src') ?? '';
  if (!isPlayable(src)) return undefined;
  const alt = attribute(node, 'alt') ?? '';
  const found = context.picture(src, alt);
  if ('name' in found) return { ...node, properties: { src: `./${found.name}`, alt } };
  const href = absolute(src, context)?.href ?? src;
  const words = alt.endsWith(OF_ARTICLE) ? alt.slice(0, -OF_ARTICLE.length) : alt;
  const doubt = `${found.missing} Liên kết thay cho khung phát.`;
  notes.push({ field: 'body', from: src, to: `[${words}](${href})`, doubt });
  return h('a', { href }, words);
}
