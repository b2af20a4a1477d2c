/** Old URLs where nothing but files is served: each becomes a page that sends its reader on. */
import { escapeXml } from '../../domain/xml.ts';
import type { HostFiles, Rules } from './rules.ts';

/** The pages by their files. What has a query, or the name of a file that is none of HTML, is found by the browser. */
export function redirectPages(
  { redirects, base }: Rules,
  isTaken: (file: string) => boolean,
  words: { title: string; link: string },
): HostFiles {
  const files: HostFiles = new Map();
  const folders = new Set<string>();
  for (const { from, signature, to, status } of redirects) {
    const file = signature === '' && status !== 410 ? fileOf(from, base) : undefined;
    if (file === undefined || isTaken(file) || files.has(file) || folders.has(file)) continue;
    const parents = file.split('/').map((_, index, parts) => parts.slice(0, index).join('/'));
    if (parents.some((parent) => parent !== '' && (files.has(parent) || isTaken(parent)))) continue;
    parents.forEach((parent) => folders.add(parent));
    files.set(file, pageTo(to, words));
  }
  return files;
}

/** `/tin-tuc/ten-bai` → `tin-tuc/ten-bai/index.html`; undefined for what is no page below the portal. */
function fileOf(from: string, base: string): string | undefined {
  const { pathname } = new URL(from.replace(/^[/\\]{2,}/, '/'), 'http://old.invalid');
  if (!pathname.startsWith(base)) return undefined;
  const name = decode(pathname.slice(base.length))?.replace(/\/+$/, '').normalize('NFC');
  if (!name || /[\0-\x1f<>:"|?*\\]|(?:^|\/)[.\s]|[.\s](?:\/|$)|\/\//.test(name)) return undefined;
  if (name.split('/').some((part) => Buffer.byteLength(part) > 200)) return undefined;
  if (/\.html?$/i.test(name)) return name;
  return /\.[a-z0-9]{1,5}$/i.test(name) ? undefined : `${name}/index.html`;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** https://developers.google.com/search/docs/crawling-indexing/301-redirects takes it for a lasting redirect. */
function pageTo(to: string, { title, link }: { title: string; link: string }): string {
  const href = escapeXml(to);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta http-equiv="refresh" content="0; url=${href}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="${href}">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p><a href="${href}">${link}</a></p>
</main>
</body>
</html>
`;
}
