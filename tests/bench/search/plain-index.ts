/**
 * What a portal would have that uses Pagefind as it comes: the same built articles, indexed by Pagefind with its default
 * settings, and its default interface on the same pages.
 */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';

/** As on https://pagefind.app/docs/ui/; a query in the URL is asked as the documentation of its API does it. */
const HEAD = `<link href="/pagefind/pagefind-ui.css" rel="stylesheet">
<script src="/pagefind/pagefind-ui.js"></script>
<script>
  addEventListener('DOMContentLoaded', () => {
    const ui = new PagefindUI({ element: '#plain-search' });
    const query = new URLSearchParams(location.search).get('q');
    if (query) ui.triggerSearch(query);
  });
</script>`;
const BOX = '<div id="plain-search"></div>';

/** Pages on their way to Pagefind at once. */
const CONCURRENCY = 8;

/**
 * Writes Pagefind's own index of a built portal, and its interface in place of ours on the home page and on the search
 * page, into a folder of their own: `plain` laid over `built` is the portal with it.
 *
 * @throws when Pagefind fails
 */
export async function writePlainIndex(built: string, plain: string): Promise<void> {
  await rm(plain, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const entries = await readdir(path.join(built, 'bai-viet'), { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (let start = 0; start < slugs.length; start += CONCURRENCY) {
    await Promise.all(
      slugs.slice(start, start + CONCURRENCY).map(async (slug) => {
        const sourcePath = `bai-viet/${slug}/index.html`;
        const page = await readFile(path.join(built, sourcePath), 'utf8');
        const added = await index.addHTMLFile({ sourcePath, content: withZones(page) });
        if (added.errors.length > 0) throw new Error(added.errors.join('; '));
      }),
    );
  }
  const written = await index.writeFiles({ outputPath: path.join(plain, 'pagefind') });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  await pagefind.close();
}

/** Writes the home page and the search page of a built portal with Pagefind's interface in place of ours. */
export async function writePlainPages(built: string, plain: string): Promise<void> {
  for (const file of ['index.html', 'tim-kiem/index.html']) {
    const page = await readFile(path.join(built, file), 'utf8');
    await mkdir(path.dirname(path.join(plain, file)), { recursive: true });
    await writeFile(path.join(plain, file), withInterface(page));
  }
  await copyFile(path.join(built, '404.html'), path.join(plain, '404.html'));
}

/** The zones that our index reads, in Pagefind's own words. */
function withZones(page: string): string {
  return page
    .replaceAll('data-search="none"', 'data-pagefind-ignore')
    .replace(/data-search="(?:title|lead|body)"/g, 'data-pagefind-body');
}

function withInterface(page: string): string {
  return (
    page
      .replace(/<site-search[\s\S]*?<\/site-search>/, BOX)
      // Its script stands in the page, which the policy of the portal forbids.
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
      .replace('</head>', `${HEAD}</head>`)
  );
}
