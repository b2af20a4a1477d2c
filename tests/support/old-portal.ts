/** The demonstration portal as an old one would have held it: the same articles, numbered, their texts as HTML. */
import path from 'node:path';
import type { Content } from '../../src/content/read-content.ts';
import { slugOf } from '../../src/domain/entry-paths.ts';
import { isoInHanoi } from '../../src/domain/time/format-date.ts';
import { renderMarkdown } from '../../src/markdown/index.ts';

type Article = Content['articles'][number];

/** An article with its text as HTML, in which files and articles have their old addresses. */
export interface OldArticle {
  id: number;
  slug: string;
  /** `/uploads/news/2023/anh.jpg` of a file beside the article. */
  fileUrl: (name: string) => string;
  /** Its own address there. */
  url: string;
  data: Article['data'];
  html: string;
}

/** Pages that are no articles stay where they are. */
export const NEW_SITE = 'https://ben-sen.example';

/** Where the files of an article lay. */
export const UPLOADS = '/uploads/news';

/** All articles, in the order of their files; `categoryAlias` and numbers make their addresses. */
export async function asOldPortal(
  content: Content,
  bodyOf: (file: string) => Promise<string>,
): Promise<OldArticle[]> {
  const numbers = new Map(content.articles.map(({ file }, index) => [slugOfFile(file), index + 1]));
  const urlOf = (article: Article) => {
    const slug = slugOfFile(article.file);
    return `/vi/news/${article.data.categories[0]}/${slug}-${numbers.get(slug)}.html`;
  };
  const urls = new Map(content.articles.map((each) => [slugOfFile(each.file), urlOf(each)]));
  const made: OldArticle[] = [];
  for (const article of content.articles) {
    const { file, data } = article;
    const folder = path.posix.basename(path.posix.dirname(file));
    const fileUrl = (name: string) => `${UPLOADS}/${folder}/${path.posix.basename(name)}`;
    const { html } = await renderMarkdown(await bodyOf(file), {
      picture: async (src) => ({ src: fileUrl(src), full: fileUrl(src), width: 16, height: 10 }),
      link: (href) => oldLink(href, fileUrl, urls),
      report: () => {},
    });
    const corrections = data.corrections.map(
      ({ at, note }) =>
        `<p><em>Đính chính (${isoInHanoi(at).slice(0, 16).replace('T', ' ')}): ${escapeHtml(note)}</em></p>`,
    );
    const slug = slugOfFile(file);
    const id = numbers.get(slug) ?? 0;
    made.push({
      id,
      slug,
      fileUrl,
      url: urlOf(article),
      data,
      html: asOldHtml(html) + corrections.join(''),
    });
  }
  return made;
}

/** As editors of that time wrote it: `data-align` is the portal's own. */
function asOldHtml(html: string): string {
  return html.replaceAll(/ data-align="(\w+)"/g, ' style="text-align: $1;"');
}

function oldLink(
  href: string,
  fileUrl: (name: string) => string,
  urls: ReadonlyMap<string, string>,
): string {
  if (/\.md(?:#|$)/.test(href)) return urls.get(slugOfFile(href.replace(/#.*$/, ''))) ?? href;
  if (href.startsWith('./')) return fileUrl(href);
  const [, slug] = /^\/bai-viet\/([^/]+)\/$/.exec(href) ?? [];
  if (slug) return urls.get(slug) ?? href;
  return href.startsWith('/') ? NEW_SITE + href : href;
}

function slugOfFile(file: string): string {
  return slugOf(file.replace(/\.md$/, ''));
}

/** A text in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
