/** Pages of Liferay portals: an asset publisher that shows one web content. */
import type { Element, Root } from 'hast';
import { attribute, find, findAll, hasClass, textOf } from '../../html/tree.ts';
import { readDate } from '../read-date.ts';
import { readHeadLine } from '../head-lines.ts';
import { readBreadcrumbs } from './breadcrumbs.ts';
import type { PageFacts } from './page-facts.ts';

const withClass =
  (...names: string[]) =>
  (node: Element) =>
    hasClass(node, ...names);

/** The facts of a page that has the parts of Liferay; undefined for any other. */
export function readLiferay(root: Root): PageFacts | undefined {
  const body = find(root, withClass('journal-content-article'));
  const asset =
    find(
      root,
      withClass('asset-full-content', 'asset-content', 'portlet-asset-publisher', 'full-content'),
    ) ?? body;
  if (!body || !asset) return undefined;
  const heading =
    find(root, withClass('asset-title', 'header-title', 'component-title')) ??
    find(asset, ({ tagName }) => /^h[1-3]$/.test(tagName)) ??
    find(root, ({ tagName }) => tagName === 'h1');
  const title = heading && textOf(heading);
  if (!title) return undefined;
  const published = find(
    root,
    withClass('metadata-publish-date', 'asset-publish-date', 'publish-date', 'news-date'),
  );
  const modified = find(root, withClass('metadata-modified-date'));
  const views = find(root, withClass('metadata-view-count', 'asset-view-count', 'view-count'));
  const author = find(root, withClass('metadata-author', 'asset-author'));
  const summary = find(body, withClass('summary', 'sapo', 'lead', 'asset-summary'));
  const path = readBreadcrumbs(root, title);
  const names = findAll(root, withClass('asset-category')).map(textOf).filter(Boolean);
  const publishedAt = published && readDate(textOf(published));
  const updatedAt = modified && readDate(textOf(modified));
  const count = views && (/\d[\d.]*/.exec(textOf(views))?.[0] ?? '').replaceAll('.', '');
  const viewed = count ? Number(count) : readHeadLine(textOf(views ?? []))?.views;
  return {
    title,
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && publishedAt && +updatedAt > +publishedAt && { updatedAt }),
    ...(viewed !== undefined && { views: viewed }),
    ...(author && { author: textOf(author).replace(/^(?:tác giả|đăng bởi|by)\s*:?\s*/iu, '') }),
    ...(summary && { lead: textOf(summary) }),
    categories: path ? [path] : names.map((name) => ({ names: [name] })),
    tags: findAll(root, (node) => hasClass(node, 'tag') && attribute(node, 'href') !== undefined)
      .map(textOf)
      .filter(Boolean),
    nodes: body.children.filter((node) => node !== summary && node !== heading),
  };
}
