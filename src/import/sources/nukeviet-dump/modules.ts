/** What a dump holds beside the articles: categories, topics, sources, tags, authors of each module of news. */
import type { CategoryDetails, CategoryPath } from '../../article.ts';
import { plainText } from '../../text.ts';
import { pageAddressesOf } from './addresses.ts';
import type { ModuleName } from './make-article.ts';
import type { DumpRow } from './read-dump.ts';
import type { Place } from './spill.ts';
import { splitModule, splitTable } from './tables.ts';

export type Fields = DumpRow['fields'];

/** One module of news in one language. */
export interface NewsModule {
  /** `nv4_vi_news` */
  id: string;
  /** Categories, topics, sources, tags, authors by their number. */
  cat: Map<string, Fields>;
  topics: Map<string, Fields>;
  sources: Map<string, Fields>;
  tags: Map<string, Fields>;
  author: Map<string, Fields>;
  /** Number of an article → tags and authors, in the order of the dump. */
  tagsOf: Map<string, Fields[]>;
  authorsOf: Map<string, Fields[]>;
  /** Paths of categories that were asked for, when all are known. */
  paths: Map<string, CategoryPath | undefined>;
  /** Number of an article → its text. */
  bodies: Map<string, Place>;
}

/** All modules of a dump, and what the site calls them. */
export class Modules {
  private readonly byId = new Map<string, NewsModule>();
  private readonly names = new Map<string, { name: string; upload: string }>();
  /** Articles whose text came from the table of NukeViet 4 and 5. */
  private readonly fromDetail = new Set<string>();

  /** The module of a table such as `nv4_vi_news_rows`. */
  of(id: string): NewsModule {
    const known = this.byId.get(id);
    if (known) return known;
    const made: NewsModule = {
      id,
      cat: new Map(),
      topics: new Map(),
      sources: new Map(),
      tags: new Map(),
      author: new Map(),
      tagsOf: new Map(),
      authorsOf: new Map(),
      paths: new Map(),
      bodies: new Map(),
    };
    this.byId.set(id, made);
    return made;
  }

  /** Keeps a row of a small table. */
  add({ table, fields }: DumpRow): void {
    const name = splitTable(table);
    if (!name) return;
    if (name.part === 'modules') {
      const { title, module_data: data, module_upload: upload } = fields;
      if (title)
        this.names.set(`${name.module}_${data || title}`, { name: title, upload: upload || title });
      return;
    }
    const module = this.of(name.module);
    if (name.part === 'tags_id') append(module.tagsOf, fields);
    else if (name.part === 'authorlist') append(module.authorsOf, fields);
    else if (name.part === 'cat') module.cat.set(fields['catid'] ?? '', fields);
    else if (name.part === 'topics') module.topics.set(fields['topicid'] ?? '', fields);
    else if (name.part === 'sources') module.sources.set(fields['sourceid'] ?? '', fields);
    else if (name.part === 'tags') module.tags.set(fields['tid'] ?? '', fields);
    else if (name.part === 'author') module.author.set(fields['id'] ?? '', fields);
  }

  /** Remembers where a text is; an upgraded portal may still have tables of NukeViet 3, which are out of date. */
  addBody(table: string, id: string, place: Place): void {
    const name = splitTable(table);
    if (!name) return;
    const key = `${name.module} ${id}`;
    const isDetail = /_detail$/i.test(table);
    if (!isDetail && this.fromDetail.has(key)) return;
    if (isDetail) this.fromDetail.add(key);
    this.of(name.module).bodies.set(id, place);
  }

  /** How the site calls a module in addresses, and where its files lie. */
  nameOf({ id }: NewsModule): { language: string; name: string; upload: string } {
    const { language, name } = splitModule(id);
    const plain = name.replaceAll('_', '-');
    return { language, name: plain, upload: plain, ...this.names.get(id) };
  }
}

function append(map: Map<string, Fields[]>, fields: Fields): void {
  const id = fields['id'] ?? '';
  const list = map.get(id);
  if (list) list.push(fields);
  else map.set(id, [fields]);
}

/** The path of a category from the root, with the place of each; undefined for a number that no category has. */
export function categoryPath(
  module: NewsModule,
  site: ModuleName,
  catid: string,
): CategoryPath | undefined {
  const { paths } = module;
  if (!paths.has(catid)) paths.set(catid, makePath(module, site, catid));
  return paths.get(catid);
}

function makePath(module: NewsModule, site: ModuleName, catid: string): CategoryPath | undefined {
  const levels: Fields[] = [];
  for (let id = catid; id !== '' && id !== '0';) {
    const level = module.cat.get(id);
    if (!level || levels.includes(level)) break;
    levels.unshift(level);
    id = level['parentid'] ?? '';
  }
  const last = levels.at(-1);
  if (!last) return undefined;
  const names = levels.map((level) => plainText(level['title'] ?? ''));
  const above = levels.slice(0, -1).map((level) => detailsOf(level, site));
  return { names, ...detailsOf(last, site), ...(above.length > 0 && { above }) };
}

function detailsOf(level: Fields, site: ModuleName): CategoryDetails {
  // The place in the whole tree is `sort`, in NukeViet 3 `order`; `weight` counts among siblings only.
  const order = Number(level['sort'] || level['order'] || level['weight'] || 0);
  const description = plainText(level['description'] ?? '');
  const alias = (level['alias'] ?? '').toLowerCase();
  return {
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(alias) && { slug: alias }),
    ...(order > 0 && { order }),
    ...(description && { description }),
    ...(level['alias'] && { urls: pageAddressesOf(level['alias'], site) }),
  };
}
