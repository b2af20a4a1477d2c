import { escape } from './html.js';

/** What every page has. */
export function render({ site, title, summary, head = '', page, content }) {
  const url = site.url.replace(/\/$/, '') + page.url;
  const name = escape(title ?? site.title);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} – ${escape(site.title)}</title>
<meta name="description" content="${escape(summary ?? site.description)}">
<link rel="canonical" href="${url}">
<meta property="og:title" content="${name}"><meta property="og:url" content="${url}"><meta property="og:type" content="website">
<meta name="DC.title" content="${name}"><meta name="DC.publisher" content="${escape(site.publisher)}"><meta name="DC.language" content="vi">
${head}
<link rel="alternate" type="application/rss+xml" href="/index.xml"><link rel="stylesheet" href="/site.css">
</head>
<body>
<header><a href="/">${escape(site.title)}</a><form action="/tim-kiem/" role="search"><label>Tìm kiếm <input name="q" type="search"></label></form>
<nav aria-label="Chuyên mục"><ul>${site.menu.map((entry) => `<li><a href="/chuyen-muc/${entry.slug}/">${escape(entry.title)}</a></li>`).join('')}<li><a href="/luu-tru/">Lưu trữ</a></li><li><a href="/doc-nhieu/">Đọc nhiều</a></li></ul></nav></header>
<main>${content}</main>
<footer><p>Cơ quan chủ quản: ${escape(site.publisher)}</p><p><a href="/index.xml">RSS</a> · <a href="#">Về đầu trang</a></p></footer>
</body>
</html>
`;
}
