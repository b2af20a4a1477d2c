/** Pages of NukeViet's own themes: modules/news/theme.php and detail.tpl of 3.x, 4.x and 5.x. */
import type { Element, Root } from 'hast';
import { attribute, find, findAll, hasClass, isElement, textOf } from '../../html/tree.ts';
import { readDate } from '../read-date.ts';
import { readRating } from '../text-page/furniture.ts';
import { readHeadLine } from '../head-lines.ts';
import { readBreadcrumbs } from './breadcrumbs.ts';
import type { PageFacts } from './page-facts.ts';

const withId = (id: string) => (node: Element) => attribute(node, 'id') === id;
const withClass =
  (...names: string[]) =>
  (node: Element) =>
    hasClass(node, ...names);

/** The facts of a page that has the parts of NukeViet; undefined for any other. */
export function readNukeViet(root: Root): PageFacts | undefined {
  const body =
    find(root, withId('news-bodyhtml')) ??
    find(root, (node) => hasClass(node, 'bodytext') && !hasClass(node, 'hometext'));
  const headline =
    find(
      root,
      (node) =>
        node.tagName === 'h1' &&
        (attribute(node, 'itemProp') === 'headline' || hasClass(node, 'title')),
    ) ?? find(root, (node) => node.tagName === 'h1');
  if (!body || !headline) return undefined;
  const title = textOf(headline);
  const hometext = find(root, withClass('hometext'));
  const figure = find(
    root,
    (node) => node.tagName === 'figure' && hasClass(node, 'article') && !isWithin(body, node),
  );
  const coverImage = figure && find(figure, ({ tagName }) => tagName === 'img');
  const caption = figure && find(figure, ({ tagName }) => tagName === 'figcaption');
  const path = readBreadcrumbs(root, title);
  const isDownload = (node: Element) =>
    node.tagName === 'a' && (node.properties.download !== undefined || hasClass(node, 'download'));
  const downloads = findAll(root, withClass('news-download-file')).flatMap((box) =>
    findAll(box, isDownload),
  );
  const told = toldBelow(root, body);
  const lead = hometext && textOf(hometext);
  return {
    title,
    ...dateOf(root),
    ...(lead && { lead }),
    ...(path && { categories: [path] }),
    tags: tagsOf(root),
    ...told,
    ...(coverImage && {
      cover: {
        src: attribute(coverImage, 'src') ?? '',
        ...(attribute(coverImage, 'alt') && { alt: attribute(coverImage, 'alt') as string }),
        ...(caption && textOf(caption) && { caption: textOf(caption) }),
      },
    }),
    attachments: downloads.map((link) => ({
      src: attribute(link, 'href') ?? '',
      title: textOf(link) || (attribute(link, 'title') ?? ''),
    })),
    nodes: body.children,
  };
}

function isWithin(place: Element, node: Element): boolean {
  return find(place, (each) => each === node) !== undefined;
}

function dateOf(root: Root): Pick<PageFacts, 'publishedAt' | 'views'> {
  const published = find(root, (node) => attribute(node, 'itemProp') === 'datePublished');
  const exact = published && readDate(attribute(published, 'content') ?? textOf(published));
  const shown = findAll(root, withClass('h5', 'time', 'news-time', 'timer'))
    .map((node) => readDate(textOf(node)))
    .find(Boolean);
  const publishedAt = exact ?? shown;
  const viewed = findAll(root, ({ tagName }) => ['span', 'li', 'p', 'div'].includes(tagName))
    .map((node) => (textOf(node).length < 80 ? readHeadLine(textOf(node))?.views : undefined))
    .find((views) => views !== undefined);
  return { ...(publishedAt && { publishedAt }), ...(viewed !== undefined && { views: viewed }) };
}

function tagsOf(root: Root): string[] {
  const links = findAll(
    root,
    (node) => node.tagName === 'a' && /\/tag\/|[?&]op=tag/.test(attribute(node, 'href') ?? ''),
  );
  return [...new Set(links.map(textOf).filter(Boolean))];
}

/** Author, source, topic and ratings stand in lines of their own around the text. */
function toldBelow(root: Root, body: Element): PageFacts {
  const facts: PageFacts = {};
  const isLine = (node: Element) => ['p', 'div', 'li', 'span'].includes(node.tagName);
  const lines = findAll(root, isLine).filter(
    (node) =>
      !isWithin(body, node) && !node.children.some((child) => isElement(child, 'p', 'div', 'li')),
  );
  for (const node of lines) {
    const text = textOf(node);
    if (text.length > 300) continue;
    const [, author] = /^Tác giả(?:\s+bài viết)?\s*:\s*(.+)$/iu.exec(text) ?? [];
    const [, source] = /^Nguồn(?:\s+tin)?\s*:\s*(.+)$/iu.exec(text) ?? [];
    if (author) facts.author ??= author;
    if (source) {
      const link = find(node, ({ tagName }) => tagName === 'a');
      const url = link && attribute(link, 'href');
      facts.source ??= { name: source, ...(url && { url }) };
    }
    const rating = readRating(text.replace(/\s+(?:Xếp hạng|Click để).*$/iu, ''));
    if (rating) facts.rating ??= rating;
  }
  const topic = find(
    root,
    (node) => isElement(node, 'a') && /\/topic\/|op=topic/.test(attribute(node, 'href') ?? ''),
  );
  if (topic && textOf(topic)) facts.topic = { title: textOf(topic) };
  return facts;
}
