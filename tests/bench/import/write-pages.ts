/** The old portal as pages that a browser has saved, in the theme of NukeViet 4. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { escapeHtml } from '../../support/old-portal.ts';
import { CATEGORIES, TOPICS } from '../writing/vocabulary.ts';
import { HOST, oldPath, shownTime, UPLOADS, type OldFacts } from './old-article.ts';

/** One file an article. */
export async function writePages(folder: string, articles: AsyncIterable<OldFacts>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for await (const each of articles)
    await writeFile(path.join(folder, `${each.slug}.html`), pageOf(each));
}

function pageOf(each: OldFacts): string {
  const { cover, topic, source } = each;
  const url = HOST + oldPath(each.slug, each.id, each.categories[0] ?? 1);
  const figure = cover
    ? `<figure class="article center"><img alt="${escapeHtml(cover.words)}" src="${UPLOADS}${cover.file}" width="460"/><figcaption>${escapeHtml(cover.words)}</figcaption></figure>`
    : '';
  const files = each.attachments.map(
    ({ file, title }) =>
      `<div class="news-download-file"><a href="${UPLOADS}${file}" download>${escapeHtml(title)}</a></div>`,
  );
  const tags = each.tags.map((tag) => `<a href="/vi/news/tag/x/"><em>${escapeHtml(tag)}</em></a>`);
  return `<!DOCTYPE html>
<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->
<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(each.title)} - Cổng cũ</title></head><body>
<header><a href="/">Trang chủ</a></header>
<ul class="breadcrumbs"><li><a href="/"><span>Trang nhất</span></a></li>${crumbsOf(each)}</ul>
<div itemtype="http://schema.org/NewsArticle" itemscope><h1 class="title" itemprop="headline">${escapeHtml(each.title)}</h1>
<div><span class="h5">${shownTime(each.publishedAt)}</span></div><p>Đã xem: ${each.views.toLocaleString('vi')}</p>
<div class="hometext" itemprop="description">${escapeHtml(each.lead)}</div>${figure}
<div id="news-bodyhtml" class="bodytext">${each.html}</div>${files.join('')}</div>
${each.author ? `<p>Tác giả: ${escapeHtml(each.author)}</p>` : ''}
${source ? `<p>Nguồn tin: <a href="${source.url}">${escapeHtml(source.name)}</a></p>` : ''}
<div class="keywords">${tags.join(', ')}</div>
${topic ? `<p>Theo dòng sự kiện: <a href="/vi/news/topic/x/">${escapeHtml(TOPICS[topic - 1] ?? '')}</a></p>` : ''}
<p>Tổng số điểm của bài viết là: ${each.score} trong ${each.ratings} đánh giá</p><p>Click để đánh giá bài viết</p>
<footer><p>Bản quyền thuộc về quận Bến Sen</p></footer></body></html>`;
}

function crumbsOf({ categories }: OldFacts): string {
  const last = CATEGORIES[(categories[0] ?? 1) - 1];
  const parent = CATEGORIES.find(({ slug }) => slug === last?.parent);
  return [parent, last]
    .flatMap((each) => (each ? [each] : []))
    .map(
      ({ slug, title }) =>
        `<li><a href="/vi/news/${slug}/"><span>${escapeHtml(title)}</span></a></li>`,
    )
    .join('');
}
