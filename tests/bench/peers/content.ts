/** The generated articles as other generators read them: one form of front matter, links and pictures by URL. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../../../src/content/read-content.ts';
import { withAncestors } from './with-ancestors.ts';
import { isoInHanoi } from '../../../src/domain/time/format-date.ts';
import { slugify } from '../../../src/domain/vietnamese/slug.ts';

/** What templates know besides the articles. */
interface Site {
  title: string;
  description: string;
  url: string;
  publisher: string;
  menu: { slug: string; title: string; description: string }[];
  /** The name of each list by its path: `chuyen-muc/y-te`. */
  titles: Record<string, string>;
}

/** Writes `<folder>/articles/<slug>.md`, `pictures/` and `site.json`, once for all peers. */
export async function writePeerContent(content: string, folder: string): Promise<void> {
  const done = path.join(folder, 'site.json');
  const dateLine = readFileSync(`${content}.json`, 'utf8');
  if (existsSync(done) && readFileSync(`${folder}.json`, 'utf8') === dateLine) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'articles'), { recursive: true });
  const read = await readContent(content);
  const { portal, articles, categories, topics, counts } = read.content;
  if (!portal) throw new Error(`${content} has no portal.yaml.`);
  const titles: Record<string, string> = {};
  for (const { id, data } of categories) titles[`chuyen-muc/${id}`] = data.title;
  for (const { id, data } of topics) titles[`dong-su-kien/${id}`] = data.title;
  const parents = new Map(categories.map(({ id, data }) => [id, data.parent]));
  for (const { id, data, file } of articles) {
    const slug = id.slice(id.lastIndexOf('/') + 1);
    const date = isoInHanoi(data.publishedAt);
    for (const tag of data.tags) titles[`the/${slugify(tag)}`] = tag;
    for (const ward of data.wards) titles[`phuong/${slugify(ward)}`] = ward;
    const fields = {
      title: data.title,
      summary: data.summary,
      date,
      author: data.author ?? '',
      source: data.source?.name ?? '',
      views: (data.legacy?.views ?? 0) + (counts?.articles[id]?.views ?? 0),
      recent: counts?.articles[id]?.recent ?? 0,
      featured: data.featured,
      cover: data.cover ? pictureUrl(data.cover.src) : '',
      coverAlt: data.cover?.alt ?? '',
      'chuyen-muc': withAncestors(data.categories, parents),
      the: data.tags.map((tag) => slugify(tag)),
      phuong: data.wards.map((ward) => slugify(ward)),
      'dong-su-kien': data.topic ? [data.topic] : [],
      'luu-tru': [date.slice(0, 4), date.slice(0, 7)],
    };
    const lines = Object.entries(fields).map(
      ([name, value]) => `${name}: ${JSON.stringify(value)}`,
    );
    const text = bodyOf(readFileSync(path.join(content, file), 'utf8'));
    writeFileSync(
      path.join(folder, 'articles', `${slug}.md`),
      `---\n${lines.join('\n')}\n---\n\n${text}`,
    );
  }
  const pictures = path.join(content, 'articles/anh');
  mkdirSync(path.join(folder, 'pictures'), { recursive: true });
  if (existsSync(pictures)) cpSync(pictures, path.join(folder, 'pictures'), { recursive: true });
  const menu = categories
    .filter(({ data }) => !data.parent)
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => ({ slug: id, title: data.title, description: data.description }));
  const { title, description, url, publisher } = portal;
  const site: Site = { title, description, url, publisher, menu, titles };
  writeFileSync(done, JSON.stringify(site));
  writeFileSync(`${folder}.json`, dateLine);
}

/** The text below the front matter, with links and pictures by their URLs. */
function bodyOf(source: string): string {
  return source
    .slice(source.indexOf('\n---\n') + 5)
    .trimStart()
    .replace(/\]\(\.\.\/\d{4}\/([\w-]+)\.md\)/g, '](/bai-viet/$1/)')
    .replace(/\]\(\.\.\/anh\//g, '](/anh/');
}

/** `../anh/tranh-1.jpg` → `/anh/tranh-1.jpg` */
function pictureUrl(src: string): string {
  return `/anh/${path.basename(src)}`;
}
