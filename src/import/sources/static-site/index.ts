/** Pages of Hugo, Jekyll, Hexo and Eleventy: Markdown below front matter. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NO_FIELDS, type ImportedArticle, type Note } from '../../article.ts';
import { decodeBytes } from '../../repair/decode-bytes.ts';
import { withDefined } from '../../text.ts';
import { readDate } from '../read-date.ts';
import type { Sniffed, SourceKind } from '../source.ts';
import { cutLead, filesIn, readBody } from './body.ts';
import { readFields } from './fields.ts';
import { hasFrontMatter, parsePage } from './front-matter.ts';
import { addressOf, fileAt, nameOf, siteOf, type Site } from './site.ts';

const MARKDOWN = new Set(['md', 'markdown', 'mdown', 'mkd', 'mdx']);

export const staticSite: SourceKind = {
  name: 'trang Markdown của Hugo, Jekyll, Hexo, Eleventy',
  looks: 'tệp .md mở đầu bằng các trường YAML (---), TOML (+++) hoặc JSON',
  matches: ({ extension, head, name }) => {
    // Hugo's `_index.md` speaks of a list, and is no article.
    if (/(?:^|\/)_index\./.test(name)) return false;
    const isPost =
      MARKDOWN.has(extension) || (extension === 'html' && /(?:^|\/)\d{4}-\d\d-\d\d-/.test(name));
    return isPost && hasFrontMatter(head);
  },
  read: async function* (sniffed) {
    yield readStaticPage(decodeBytes(await readFile(sniffed.file)), sniffed);
  },
};

/** One page. */
export function readStaticPage(
  source: string,
  { file, name, extension }: Pick<Sniffed, 'file' | 'name' | 'extension'>,
): ImportedArticle {
  const article = { ...NO_FIELDS, key: `static:${name}`, origin: file };
  const page = parsePage(source) ?? {
    data: {},
    body: '',
    fault: 'Không tìm thấy chỗ kết thúc phần trường ở đầu tệp (--- hoặc +++).',
  };
  const { data, body, fault } = page;
  if (fault)
    return {
      ...article,
      title: nameOf(name).name,
      body: { type: 'root', children: [] },
      notes: [],
      refusal: fault,
    };
  const notes: Note[] = [];
  const site = siteOf(file, path.resolve(file, ...name.split('/').map(() => '..')));
  const fields = readFields(data, site.generator, notes);
  const { name: stem, day } = nameOf(file);
  const tree = readBody(body, extension === 'html', notes);
  const own = fields.lead === undefined ? cutLead(tree) : undefined;
  const files = new Map<string, string>();
  const place = (address: string) => placed(address, { file, name }, site, files);
  for (const { element, property } of filesIn(tree)) {
    const address = element.properties[property];
    if (typeof address === 'string') element.properties[property] = place(address);
  }
  const publishedAt = fields.publishedAt ?? (day === undefined ? undefined : readDate(day));
  if (publishedAt && !fields.publishedAt)
    notes.push({ field: 'publishedAt', from: path.basename(file), to: day ?? '' });
  const slug = fields.slug ?? stem;
  return withDefined<ImportedArticle>(
    {
      ...article,
      ...fields,
      title: fields.title || titleFrom(stem, notes),
      status: /(?:^|\/)_drafts\//.test(file) ? 'draft' : fields.status,
      urls:
        fields.urls.length > 0 && (data['permalink'] ?? data['url'])
          ? fields.urls
          : [
              ...told(
                file,
                site,
                {
                  slug,
                  date: publishedAt,
                  categories: fields.categories.flatMap(({ names }) => names),
                },
                notes,
              ),
              ...fields.urls,
            ],
      body: tree,
      notes,
    },
    {
      lead: fields.lead ?? own,
      publishedAt,
      slug,
      cover: fields.cover?.src ? { ...fields.cover, src: place(fields.cover.src) } : fields.cover,
      files,
    },
  );
}

/** Jekyll makes a title of the name of the file, too. */
function titleFrom(stem: string, notes: Note[]): string {
  const words = stem.replace(/[-_]+/g, ' ').trim();
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  notes.push({
    field: 'title',
    from: stem,
    to: title,
    doubt: 'Trang không ghi tiêu đề; lấy từ tên tệp.',
  });
  return title;
}

/** The address that the old site gave the page, and whether that is sure. */
function told(
  file: string,
  site: Site,
  about: Parameters<typeof addressOf>[2],
  notes: Note[],
): string[] {
  const url = addressOf(file, site, about);
  if (url === undefined) return [];
  notes.push({
    field: 'link',
    from: path.basename(file),
    to: url,
    ...(!site.isKnown && {
      doubt: `Địa chỉ cũ theo mặc định của ${site.generator ?? ''}: không thấy tệp cấu hình của cổng cũ.`,
    }),
  });
  return [url];
}

/** An address within the site from its root, so that two pages may each have an `anh.jpg`. */
function placed(
  address: string,
  { file, name }: { file: string; name: string },
  site: Site,
  files: Map<string, string>,
): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/i.test(address)) return address;
  const plain = decoded(address.replace(/[?#].*$/s, ''));
  const found = fileAt(plain, file, site);
  const folder =
    `http://old.invalid/${name.split('/').slice(0, -1).map(encodeURIComponent).join('/')}/`.replace(
      /\/{2,}$/,
      '/',
    );
  if (!URL.canParse(address, folder)) return address;
  const { pathname, search } = new URL(address, folder);
  // A link to another page keeps its own spelling unless a file stands there.
  if (found === undefined && !/\.[a-z\d]{2,5}$/i.test(pathname)) return address;
  if (found !== undefined) files.set(pathname + search, found);
  return pathname + search;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
