/** An old portal as WordPress exports it. */
import type { Content } from '../../src/content/read-content.ts';
import { isoInHanoi } from '../../src/domain/time/format-date.ts';
import { escapeHtml, type OldArticle } from './old-portal.ts';

const SITE = 'https://cu.example';
const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const nameOf = (file: string) => file.replace(/^.*\//, '').replace(/\.md$/, '');
const gmt = (date: Date) => date.toISOString().slice(0, 19).replace('T', ' ');
const local = (date: Date) => isoInHanoi(date).slice(0, 19).replace('T', ' ');

/** The file that Tools → Export makes; topics, documents and sources have no place of their own in it. */
export function asWordPress({ categories }: Content, articles: readonly OldArticle[]): string {
  const titles = new Map(categories.map(({ file, data }) => [nameOf(file), data.title]));
  const terms = categories.map(
    ({ file, data }) =>
      `<wp:category><wp:category_nicename>${nameOf(file)}</wp:category_nicename><wp:category_parent>${data.parent ?? ''}</wp:category_parent><wp:cat_name>${cdata(escapeHtml(data.title))}</wp:cat_name><wp:category_description>${cdata(data.description)}</wp:category_description></wp:category>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Bến Sen</title>${terms.join('\n')}${articles.map((each) => itemOf(each, titles)).join('\n')}</channel></rss>`;
}

function itemOf(article: OldArticle, titles: ReadonlyMap<string, string>): string {
  const { id, slug, url, html, data, fileUrl } = article;
  const terms = [
    ...data.categories.map(
      (name) =>
        `<category domain="category" nicename="${name}">${cdata(titles.get(name) ?? '')}</category>`,
    ),
    ...data.tags.map((tag) => `<category domain="post_tag" nicename="x">${cdata(tag)}</category>`),
  ];
  const meta = (key: string, value: string | number) =>
    `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(String(value))}</wp:meta_value></wp:postmeta>`;
  const { legacy, cover } = data;
  const picture = cover
    ? `<item><title>x</title><wp:post_id>${id + 10_000}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>${cdata(SITE + fileUrl(cover.src))}</wp:attachment_url><excerpt:encoded>${cdata(cover.caption ?? '')}</excerpt:encoded>${meta('_wp_attachment_image_alt', cover.alt)}</item>`
    : '';
  const status = data.draft ? 'draft' : data.publishedAt > new Date() ? 'future' : 'publish';
  return `<item><title>${cdata(escapeHtml(data.title))}</title><link>${SITE}${url}</link><dc:creator>${cdata(data.author ?? '')}</dc:creator><content:encoded>${cdata(html)}</content:encoded><excerpt:encoded>${cdata(data.summary)}</excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${local(data.publishedAt)}</wp:post_date><wp:post_date_gmt>${gmt(data.publishedAt)}</wp:post_date_gmt><wp:post_modified_gmt>${gmt(data.updatedAt ?? data.publishedAt)}</wp:post_modified_gmt><wp:post_name>${slug}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>${terms.join('')}${cover ? meta('_thumbnail_id', id + 10_000) : ''}${meta('post_views_count', legacy?.views ?? 0)}${meta('ratings_users', legacy?.ratings ?? 0)}${meta('ratings_score', legacy?.score ?? 0)}</item>${picture}`;
}
