/** The article of a row of NukeViet's table of news, with what other tables say of it. */
import {
  NO_FIELDS,
  type ImportedArticle,
  type Note,
  type OldAttachment,
  type OldPicture,
} from '../../article.ts';
import { parseFragment } from '../../html/parse-html.ts';
import { find } from '../../html/tree.ts';
import { plainText, withDefined } from '../../text.ts';
import { addressesOf, pageAddressesOf } from './addresses.ts';
import { categoryPath, type Fields, type NewsModule } from './modules.ts';
import { ratingOf, statusOf, timesOf } from './status-and-times.ts';

/** How the site calls the module of an article. */
export interface ModuleName {
  language: string;
  name: string;
  upload: string;
}

/** Makes the article of a row; `detail` is its text, if there is one. */
export function makeArticle(
  row: Fields,
  detail: Fields | undefined,
  module: NewsModule,
  site: ModuleName,
): ImportedArticle {
  const notes: Note[] = [];
  const id = row['id'] ?? '';
  const { publishedAt, updatedAt, expiresAt } = timesOf(row);
  const categories = categoriesOf(row, module, site, notes);
  const [urls, slug] = [addressesOf(row, module, site), row['alias'] ?? ''];
  const times = { publishedAt, updatedAt, expiresAt };
  if (site.language !== 'vi')
    notes.push({
      field: 'body',
      from: site.language,
      to: '',
      doubt: 'Bài ở phần ngôn ngữ khác của cổng cũ.',
    });
  const body = detail?.['bodyhtml'] ?? '';
  if (body.trim() === '')
    notes.push({
      field: 'body',
      from: '',
      to: '',
      doubt: 'Bản sao lưu không có nội dung bài này.',
    });
  if (row['external_link'] === '1')
    notes.push({
      field: 'link',
      from: detail?.['sourcetext'] ?? '',
      to: 'source',
      doubt: 'Ở cổng cũ, bài này chỉ dẫn người đọc sang trang khác.',
    });
  return withDefined<ImportedArticle>(
    {
      ...NO_FIELDS,
      key: `nukeviet:${module.id}:${id}`,
      origin: urls[0] ?? `${module.id} ${id}`,
      title: plainText(row['title'] ?? ''),
      status: statusOf(row, notes),
      categories,
      tags: tagsOf(row, module),
      attachments: attachmentsOf(detail, site),
      urls,
      body: parseFragment(body),
      notes,
    },
    {
      ...times,
      lead: leadOf(row['hometext'] ?? '', notes),
      topic: topicOf(row, module, site),
      author: authorOf(row, module),
      source: sourceOf(row, detail, module),
      views: toCount(row['hitstotal']),
      rating: ratingOf(row, notes),
      cover: coverOf(row, detail, site),
      slug: /^[a-z0-9-]+$/i.test(slug) ? slug.toLowerCase() : undefined,
    },
  );
}

function toCount(text: string | null | undefined): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
}

function categoriesOf(row: Fields, module: NewsModule, site: ModuleName, notes: Note[]) {
  const ids = [row['catid'] ?? '', ...(row['listcatid'] ?? '').split(',')]
    .map((id) => id.trim())
    .filter((id) => id !== '' && id !== '0');
  return [...new Set(ids)].flatMap((id) => {
    const path = categoryPath(module, site, id);
    if (!path)
      notes.push({
        field: 'categories',
        from: id,
        to: '',
        doubt: 'Bảng chuyên mục không có số này.',
      });
    return path ? [path] : [];
  });
}

/** Plain text as a rule; some portals let editors use HTML in it. */
function leadOf(hometext: string, notes: Note[]): string {
  if (!hometext.includes('<')) return plainText(hometext);
  const spaced = hometext.replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '$& ');
  const root = parseFragment(hometext);
  const lost = find(root, ({ tagName }) => ['a', 'img', 'iframe', 'table'].includes(tagName));
  const lead = plainText(spaced);
  if (lost)
    notes.push({
      field: 'summary',
      from: hometext,
      to: lead,
      doubt: 'Sapo có liên kết hoặc ảnh; ở cổng mới sapo chỉ là chữ.',
    });
  return lead;
}

function topicOf(row: Fields, { topics }: NewsModule, site: ModuleName): ImportedArticle['topic'] {
  const topic = topics.get(row['topicid'] ?? '');
  const title = plainText(topic?.['title'] ?? '');
  const description = plainText(topic?.['description'] ?? '');
  const alias = topic?.['alias'] ?? '';
  const slug = alias.toLowerCase();
  if (!title) return undefined;
  return {
    title,
    ...(description && { description }),
    ...(/^[a-z0-9-]+$/.test(slug) && { slug }),
    ...(alias && { urls: pageAddressesOf(`topic/${alias}`, site) }),
  };
}

/** Tags of NukeViet 4 and 5 by the word that the article shows; those of 3 stand in the row. */
function tagsOf(row: Fields, { tagsOf: byArticle, tags }: NewsModule): string[] {
  const own = (byArticle.get(row['id'] ?? '') ?? []).map(({ tid, keyword }) => {
    const tag = tags.get(tid ?? '');
    return plainText(keyword || tag?.['title'] || tag?.['keywords'] || '');
  });
  const old = own.length > 0 ? [] : (row['keywords'] ?? '').split(',').map(plainText);
  return [...new Set([...own, ...old].filter(Boolean))];
}

function authorOf(row: Fields, { authorsOf, author }: NewsModule): string {
  const own = (authorsOf.get(row['id'] ?? '') ?? [])
    .filter(({ aid }) => author.get(aid ?? '')?.['active'] !== '0')
    .map(({ aid, pseudonym }) => pseudonym || author.get(aid ?? '')?.['pseudonym'] || '');
  return [...own, row['author'] ?? ''].map(plainText).filter(Boolean).join(', ');
}

/** `sourcetext` is the address of the original, or the name of its paper; `sources` knows the paper. */
function sourceOf(
  row: Fields,
  detail: Fields | undefined,
  { sources }: NewsModule,
): ImportedArticle['source'] {
  const known = sources.get(row['sourceid'] ?? '');
  const written = plainText(detail?.['sourcetext'] ?? '');
  const title = plainText(known?.['title'] ?? '');
  const isUrl = /^(?:https?:)?\/\//i.test(written);
  const url = isUrl ? written.replace(/^\/\//, 'https://') : (known?.['link'] ?? '');
  const name = title || (isUrl ? hostOf(url) : written);
  return name ? { name, ...(url && { url }) } : undefined;
}

function hostOf(url: string): string {
  return /^(?:https?:\/\/)+([^/?#]+)/i.exec(url)?.[1] ?? url;
}

/** A file of the module: an address, or a path below its folder. */
function fileOf(name: string, { upload }: ModuleName): string {
  if (/^(?:https?:)?\/\//i.test(name) || name.startsWith('/')) return name;
  return `/uploads/${upload}/${name}`;
}

function coverOf(
  row: Fields,
  detail: Fields | undefined,
  site: ModuleName,
): OldPicture | undefined {
  const name = plainText(row['homeimgfile'] ?? '');
  if (!name) return undefined;
  const words = plainText(row['homeimgalt'] ?? '');
  // 0 is not to show it at the head of the article, and then its words are no caption either.
  const isShown = (detail?.['imgposition'] ?? row['imgposition']) !== '0';
  return {
    src: fileOf(name, site),
    ...(words && { alt: words, ...(isShown && { caption: words }) }),
  };
}

function attachmentsOf(detail: Fields | undefined, site: ModuleName): OldAttachment[] {
  return (detail?.['files'] ?? '')
    .split(',')
    .map((file) => file.trim())
    .filter(Boolean)
    .map((file) => ({ src: fileOf(file, site) }));
}
