/** Any other page: the part that holds most of the words, as Mozilla's Readability weighs it. */
import type { Element, Nodes, Root } from 'hast';
import { attribute, find, findAll, hasClass, isElement, textOf } from '../../html/tree.ts';
import { readBreadcrumbs } from './breadcrumbs.ts';
import type { PageFacts } from './page-facts.ts';

/** Names of what holds a text, and of what stands around it. */
const CONTENT_CLASSES = [
  'entry-content',
  'article-content',
  'article-body',
  'post-content',
  'detail-content',
  'content-detail',
  'news-content',
  'fck_detail',
  'ArticleContent',
  'noidung',
  'chi-tiet',
];
const AROUND =
  /(?:^|[\s_-])(?:nav|menu|footer|header|sidebar|aside|comment|related|share|social|banner|breadcrumb|widget|ads?|popup|lien-?quan|tin-?khac)(?:$|[\s_-])/i;
const MIN_TEXT_CHARS = 60;

/** Title and text of a page; without a text there is none. */
export function readGeneric(root: Root): PageFacts {
  const heading =
    find(root, ({ tagName }) => tagName === 'h1') ?? find(root, ({ tagName }) => tagName === 'h2');
  const page = find(root, ({ tagName }) => tagName === 'title');
  const title = (heading && textOf(heading)) || (page && textOf(page)) || '';
  const path = readBreadcrumbs(root, title);
  const named = find(
    root,
    (node) => hasClass(node, ...CONTENT_CLASSES) && textOf(node).length > MIN_TEXT_CHARS,
  );
  const content =
    named ??
    find(root, (node) => node.tagName === 'article' && textOf(node).length > MIN_TEXT_CHARS) ??
    densest(root);
  return {
    title,
    ...(path && { categories: [path] }),
    ...(content && {
      nodes: content.children.filter((node) => !isAround(node) && !holdsHeading(node, heading)),
    }),
  };
}

function isAround(node: Nodes): boolean {
  return (
    isElement(node) &&
    (['nav', 'header', 'footer', 'aside', 'form'].includes(node.tagName) ||
      AROUND.test(`${attribute(node, 'className') ?? ''} ${attribute(node, 'id') ?? ''}`))
  );
}

function holdsHeading(node: Nodes, heading: Element | undefined): boolean {
  return heading !== undefined && (node === heading || textOf(node) === textOf(heading));
}

/** The element whose own paragraphs hold the most text that is no link. */
function densest(root: Root): Element | undefined {
  const body = find(root, ({ tagName }) => tagName === 'body');
  if (!body) return undefined;
  let best: { node: Element; score: number } | undefined;
  const visit = (node: Element) => {
    if (isAround(node)) return;
    const score = node.children
      .filter((child) => !isAround(child))
      .map(weightOf)
      .reduce((sum, each) => sum + each, 0);
    if (score > (best?.score ?? MIN_TEXT_CHARS)) best = { node, score };
    for (const child of node.children) if (isElement(child)) visit(child);
  };
  visit(body);
  return best?.node;
}

function weightOf(node: Nodes): number {
  if (node.type === 'text') return node.value.trim().length;
  if (
    !isElement(
      node,
      'p',
      'h2',
      'h3',
      'h4',
      'ul',
      'ol',
      'table',
      'blockquote',
      'figure',
      'b',
      'strong',
      'em',
      'i',
      'span',
      'font',
    )
  )
    return 0;
  const links = findAll(node, ({ tagName }) => tagName === 'a')
    .map((link) => textOf(link).length)
    .reduce((sum, each) => sum + each, 0);
  return Math.max(0, textOf(node).length - 2 * links);
}
