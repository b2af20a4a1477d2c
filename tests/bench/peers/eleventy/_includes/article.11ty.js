import { formatDate, formatNumber } from '../shared/lists.js';
import { render as base } from './base.11ty.js';
import { escape, links } from './html.js';

/** The page of an article. */
export function render(data) {
  const { site, title, summary, page, content, collections, cover, coverAlt, author, source } =
    data;
  const [portal] = collections.portal;
  const { newer, older } = portal.neighboursOf(page.url);
  const date = page.date;
  const url = site.url.replace(/\/$/, '') + page.url;
  const structured = {
    ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title },
    ...{ description: summary, datePublished: date.toISOString() },
    publisher: { '@type': 'GovernmentOrganization', name: site.publisher },
  };
  const named = (kind) =>
    data[kind]
      .map(
        (slug) =>
          `<li><a href="/${kind}/${slug}/">${escape(site.titles[`${kind}/${slug}`] ?? slug)}</a></li>`,
      )
      .join('');
  const body = `<nav aria-label="Đường dẫn"><ol><li><a href="/">Trang chủ</a></li>${named('chuyen-muc')}</ol></nav>
<article data-pagefind-body>
<h1>${escape(title)}</h1>
<p><time data-pagefind-sort="date[datetime]" datetime="${date.toISOString()}">Ngày đăng ${formatDate(date)}</time> · Lượt xem: ${formatNumber(data.views)}${data['chuyen-muc'].map((slug) => `<span data-pagefind-filter="category" hidden>${slug}</span>`).join('')}</p>
<p><strong>${escape(summary)}</strong></p>
${cover ? `<figure><img src="${cover}" alt="${escape(coverAlt)}"></figure>` : ''}
${content}
<p>${escape(author)}${source ? ` (Nguồn: ${escape(source)})` : ''}</p>
</article>
<ul aria-label="Từ khóa">${named('the')}${named('phuong')}</ul>
<p><a href="https://www.facebook.com/sharer/sharer.php?u=${url}">Chia sẻ</a> <a href="mailto:?subject=${encodeURIComponent(title)}&amp;body=${url}">Gửi thư</a></p>
<aside><h2>Tin liên quan</h2>${links(portal.relatedTo(page.url))}
<nav aria-label="Bài trước, bài sau">${newer ? `<a rel="prev" href="${newer.url}">${escape(newer.title)}</a>` : ''}${older ? `<a rel="next" href="${older.url}">${escape(older.title)}</a>` : ''}</nav></aside>`;
  const head = `<meta name="DC.date" content="${date.toISOString().slice(0, 10)}"><script type="application/ld+json">${JSON.stringify(structured).replaceAll('<', '\\u003c')}</script>`;
  return base({ ...data, head, content: body });
}
