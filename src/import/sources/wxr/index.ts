/** Exports of WordPress (WXR). Posts are taken over; pages, menus and comments are not, and passwords are in none. */
import {
  NO_FIELDS,
  type CategoryPath,
  type ImportedArticle,
  type Note,
  type OldPicture,
  type Outline,
  type Status,
} from '../../article.ts';
import { parseFragment } from '../../html/parse-html.ts';
import { plainText, withDefined } from '../../text.ts';
import { readDate } from '../read-date.ts';
import type { Announce, SourceKind } from '../source.ts';
import { readXml, textIn, type XmlNode } from '../xml-nodes.ts';
import { expandPost } from './shortcodes.ts';

/** What posts refer to, wherever it stands in the file. */
interface Site {
  /** Nice name → name and the nice name of the parent. */
  categories: Map<string, { name: string; parent: string; description: string }>;
  authors: Map<string, string>;
  pictures: Map<string, OldPicture>;
  /** Keys of posts that need not be read. */
  unwanted: Set<string>;
}

export const wordPressExport: SourceKind = {
  name: 'tệp xuất của WordPress (WXR)',
  looks: 'tệp XML xuất từ Công cụ → Xuất dữ liệu của WordPress',
  matches: ({ head }) => /<rss[^>]*xmlns:wp=["']http:\/\/wordpress\.org\/export\//.test(head),
  read: async function* ({ file }, announce) {
    const site = await readSite(file, announce);
    for await (const item of readXml(file, new Set(['item']))) {
      if (textIn(item, 'wp:post_type') !== 'post') continue;
      const outline = outlineOf(item, site);
      if (!site.unwanted.has(outline.key)) yield readPost(item, outline, site);
    }
  },
};

/** The first pass: a picture may stand behind the post that shows it, and a post behind one that links to it. */
async function readSite(file: string, announce: Announce | undefined): Promise<Site> {
  const site: Site = {
    categories: new Map(),
    authors: new Map(),
    pictures: new Map(),
    unwanted: new Set(),
  };
  for await (const node of readXml(file, new Set(['wp:category', 'wp:author', 'item']))) {
    if (node.name === 'wp:category') {
      site.categories.set(textIn(node, 'wp:category_nicename') ?? '', {
        name: plainText(textIn(node, 'wp:cat_name') ?? ''),
        parent: textIn(node, 'wp:category_parent') ?? '',
        description: plainText(textIn(node, 'wp:category_description') ?? ''),
      });
    } else if (node.name === 'wp:author') {
      site.authors.set(
        textIn(node, 'wp:author_login') ?? '',
        plainText(textIn(node, 'wp:author_display_name') ?? ''),
      );
    } else if (textIn(node, 'wp:post_type') === 'attachment') {
      const [alt, caption] = [
        metaOf(node, '_wp_attachment_image_alt'),
        textIn(node, 'excerpt:encoded'),
      ];
      const src = textIn(node, 'wp:attachment_url') ?? textIn(node, 'guid');
      site.pictures.set(textIn(node, 'wp:post_id') ?? '', {
        ...(src && { src }),
        ...(alt && { alt: plainText(alt) }),
        ...(caption && { caption: plainText(caption) }),
      });
    } else if (announce && textIn(node, 'wp:post_type') === 'post') {
      const outline = outlineOf(node, site);
      if (!announce(outline)) site.unwanted.add(outline.key);
    }
  }
  return site;
}

function metaOf(item: XmlNode, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const meta = item.children.find(
      (child) => child.name === 'wp:postmeta' && textIn(child, 'wp:meta_key') === key,
    );
    const value = meta && textIn(meta, 'wp:meta_value');
    if (value) return value;
  }
  return undefined;
}

const STATUSES: Readonly<Record<string, Status>> = {
  publish: 'published',
  future: 'scheduled',
  draft: 'draft',
  pending: 'draft',
  'auto-draft': 'draft',
};

function readPost(item: XmlNode, outline: Outline, site: Site): ImportedArticle {
  const notes: Note[] = [];
  const content = expandPost(
    textIn(item, 'content:encoded') ?? '',
    (picture) => site.pictures.get(picture),
    notes,
  );
  const terms = item.children.filter(({ name }) => name === 'category');
  const login = textIn(item, 'dc:creator') ?? '';
  const [ratings, score] = ['ratings_users', 'ratings_score'].map((key) =>
    toNumber(metaOf(item, key)),
  );
  return withDefined<ImportedArticle>(
    {
      ...NO_FIELDS,
      ...outline,
      origin: textIn(item, 'link') ?? textIn(item, 'guid') ?? textIn(item, 'wp:post_id') ?? '',
      status: STATUSES[textIn(item, 'wp:status') ?? 'publish'] ?? 'withdrawn',
      tags: terms
        .filter(({ attributes }) => attributes['domain'] === 'post_tag')
        .map(({ text }) => plainText(text)),
      body: parseFragment(content),
      notes,
    },
    {
      lead: plainText(textIn(item, 'excerpt:encoded') ?? ''),
      author: site.authors.get(login) || login,
      views: toNumber(metaOf(item, 'post_views_count', 'views', '_post_views', 'pageviews')),
      rating: ratings && score ? { ratings, score } : undefined,
      cover: site.pictures.get(metaOf(item, '_thumbnail_id') ?? ''),
    },
  );
}

/** What tells a post from others, without its text. */
function outlineOf(item: XmlNode, site: Site): Outline {
  const [id, link, guid] = ['wp:post_id', 'link', 'guid'].map((name) => textIn(item, name));
  const published =
    dateOf(item, 'wp:post_date_gmt', 'wp:post_date') ?? readDate(textIn(item, 'pubDate') ?? '');
  const updated = dateOf(item, 'wp:post_modified_gmt', 'wp:post_modified');
  return withDefined<Outline>(
    {
      key: `wordpress:${id || guid || link || ''}`,
      title: plainText(textIn(item, 'title') ?? ''),
      categories: item.children
        .filter(
          ({ name, attributes }) => name === 'category' && attributes['domain'] === 'category',
        )
        .map(({ attributes, text }) => pathOf(attributes['nicename'] ?? '', text, site)),
      urls: [link, id ? `/?p=${id}` : undefined].filter((url) => url !== undefined),
    },
    {
      publishedAt: published,
      updatedAt: published && updated && +updated > +published ? updated : undefined,
      slug: decodeSlug(textIn(item, 'wp:post_name')),
    },
  );
}

/** GMT first: the local time of the site need not be that of Hanoi. */
function dateOf(item: XmlNode, gmt: string, local: string): Date | undefined {
  const exact = textIn(item, gmt);
  if (exact && !exact.startsWith('0000')) return readDate(`${exact.replace(' ', 'T')}Z`);
  const own = textIn(item, local);
  return own && !own.startsWith('0000') ? readDate(own) : undefined;
}

function pathOf(nicename: string, text: string, { categories }: Site): CategoryPath {
  const names: string[] = [];
  const slugs: string[] = [];
  for (let slug = nicename; slug && !slugs.includes(slug);) {
    const known = categories.get(slug);
    slugs.unshift(slug);
    if (known) names.unshift(known.name);
    slug = known?.parent ?? '';
  }
  const description = categories.get(nicename)?.description;
  return {
    names: names.length > 0 ? names : [plainText(text)],
    ...(/^[a-z0-9-]+$/.test(nicename) && { slug: nicename }),
    ...(description && { description }),
    // Its page as WordPress shows it unless somebody has changed the base.
    ...(nicename && { urls: [`/category/${slugs.join('/')}/`] }),
  };
}

function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

function decodeSlug(slug: string | undefined): string | undefined {
  try {
    return slug && decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
