/**
 * Which tables of NukeViet are read, and which of their columns. Everything that is not listed is passed over: dumps hold
 * passwords, e-mail and IP addresses of visitors. From modules/news/action_mysql.php of NukeViet 3.4, 4.0 to 4.5 and 5.
 */

/** The part of a table's name behind prefix, language and module → the columns that are kept. */
const COLUMNS: Readonly<Record<string, ReadonlySet<string>>> = {
  rows: columns(
    'id catid listcatid topicid author sourceid addtime edittime status publtime exptime title alias',
    'hometext homeimgfile homeimgalt homeimgthumb imgposition hitstotal total_rating click_rating keywords external_link',
  ),
  detail: columns('id bodyhtml sourcetext files imgposition'),
  bodyhtml: columns('id bodyhtml sourcetext files imgposition'),
  cat: columns('catid parentid title alias description weight sort order status'),
  topics: columns('topicid title alias description'),
  sources: columns('sourceid title link'),
  tags: columns('tid title keywords'),
  tags_id: columns('id tid keyword'),
  author: columns('id pseudonym active'),
  authorlist: columns('id aid pseudonym'),
};
/** Names of modules as addresses and folders have them. Of the whole site, so without a module in its name. */
const MODULES = columns('title module_data module_upload');

function columns(...names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((part) => part.split(' ')));
}

/** What a table holds, and for which module: `nv4_vi_news` of `nv4_vi_news_rows`. */
export interface TableName {
  module: string;
  part: string;
}

/** The parts of a name that is listed. `nv4_vi_news_12`, the copy of a category, is not. */
export function splitTable(table: string): TableName | undefined {
  const [, module, part] =
    /^(.+?)_(rows|detail|bodyhtml_\d+|cat|topics|sources|tags_id|tags|authorlist|author)$/i.exec(
      table,
    ) ?? [];
  if (module && part)
    return { module, part: part.toLowerCase().replace(/^bodyhtml_\d+$/, 'bodyhtml') };
  const [, site] = /^(.+_[a-z]{2})_modules$/i.exec(table) ?? [];
  return site ? { module: site, part: 'modules' } : undefined;
}

/** The columns of a table that are kept; undefined for a table that is passed over. */
export function columnsOf(table: string): ReadonlySet<string> | undefined {
  const name = splitTable(table);
  if (!name) return undefined;
  return name.part === 'modules' ? MODULES : COLUMNS[name.part];
}

/** Languages that NukeViet has been translated into; a prefix may look like one of two letters. */
const LANGUAGES = 'vi|en|fr|ja|ko|zh|lo|km|ru|de|es';

/** `nv4_vi_news` → language `vi`, module `news`. */
export function splitModule(module: string): { site: string; language: string; name: string } {
  const known = new RegExp(`^(.+?)_(${LANGUAGES})_(.+)$`, 'i').exec(module);
  const [, prefix = '', language = 'vi', name = module] =
    known ?? /^(.+?)_([a-z]{2})_(.+)$/i.exec(module) ?? [];
  return { site: `${prefix}_${language}`, language: language.toLowerCase(), name };
}
