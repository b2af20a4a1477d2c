/** The site that a page was written for: its generator, its files, and the addresses it gave. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isoInHanoi } from '../../../domain/time/format-date.ts';

export type Generator = 'Hugo' | 'Jekyll' | 'Hexo' | 'Eleventy';

export interface Site {
  generator: Generator | undefined;
  /** The folder with its settings, or the folder that was named. */
  root: string;
  /** The pattern of addresses that its settings give. */
  permalink: string | undefined;
  /** Whether the settings were there to be read. */
  isKnown: boolean;
}

const SETTINGS: readonly [Generator, RegExp][] = [
  ['Hugo', /^(?:hugo|config)\.(?:toml|ya?ml|json)$/],
  ['Jekyll', /^_config\.ya?ml$/],
  ['Eleventy', /^(?:\.eleventy|eleventy\.config)\.[mc]?[jt]s$/],
];
const NAMES = [
  ...['toml', 'yaml', 'yml', 'json'].flatMap((ending) => [`hugo.${ending}`, `config.${ending}`]),
  ...['_config.yml', '_config.yaml', '.eleventy.js', 'eleventy.config.js'],
  ...['eleventy.config.mjs', 'eleventy.config.cjs', 'eleventy.config.ts'],
];
/** Folders whose content stands at the root of the site. */
const STATIC = ['.', 'static', 'source', 'assets', 'public', 'src', 'content'];
const MAX_DEPTH = 12;

/** @param named the folder or file that was named on the command line; nothing above the site is looked at */
export function siteOf(file: string, named: string): Site {
  const inFolder = /(?:^|\/)source\/(?:_posts|_drafts)\//.test(slashes(file)) ? 'Hexo' : undefined;
  let folder = path.dirname(file);
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const found = NAMES.find((name) => existsSync(path.join(folder, name)));
    if (found) {
      const told = SETTINGS.find(([, pattern]) => pattern.test(found))?.[0];
      const generator = told === 'Jekyll' ? (inFolder ?? 'Jekyll') : told;
      return {
        generator,
        root: folder,
        permalink: told === 'Jekyll' ? permalinkIn(path.join(folder, found)) : undefined,
        isKnown: true,
      };
    }
    const above = path.dirname(folder);
    if (above === folder) break;
    folder = above;
  }
  const isJekyll = /(?:^|\/)_(?:posts|drafts)\//.test(slashes(file));
  const isHugo = /(?:^|\/)content\//.test(slashes(path.relative(path.dirname(named), file)));
  const generator = inFolder ?? (isJekyll ? 'Jekyll' : isHugo ? 'Hugo' : undefined);
  return { generator, root: named, permalink: undefined, isKnown: false };
}

function permalinkIn(file: string): string | undefined {
  const [, pattern] =
    /^permalink:[ \t]*["']?([^\s"'#]+)/m.exec(readFileSync(file, 'utf8').slice(0, 65_536)) ?? [];
  return pattern;
}

function slashes(file: string): string {
  return file.split(path.sep).join('/');
}

/** The file that an address of a page means: beside it, in its folder of files, or in a folder of the site. */
export function fileAt(address: string, file: string, site: Site): string | undefined {
  const folder = path.dirname(file);
  const stem = path.basename(file, path.extname(file));
  const places = address.startsWith('/')
    ? STATIC.map((name) => path.join(site.root, name, address))
    : [
        path.join(folder, address),
        path.join(folder, stem, address),
        path.join(folder, nameOf(file).name, address),
        // Hexo and Jekyll write an address without its slash where they mean one.
        ...STATIC.map((name) => path.join(site.root, name, address)),
      ];
  return places.find(
    (place) =>
      !path.relative(site.root, place).startsWith('..') &&
      statSync(place, { throwIfNoEntry: false })?.isFile(),
  );
}

/** `2023-01-05-ten-bai.md`, `ten-bai.vi.md`, `ten-bai/index.md`: the name, and the day when it says one. */
export function nameOf(file: string): { name: string; day?: string } {
  const own = path.basename(file, path.extname(file)).replace(/\.[a-z]{2}(?:-[a-z]{2})?$/i, '');
  const isBundle = /^(?:index|_index|readme)$/i.test(own);
  const stem = isBundle ? path.basename(path.dirname(file)) : own;
  const [, day, name] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(stem) ?? [];
  return day !== undefined && name !== undefined ? { name, day } : { name: stem };
}

const PRESETS: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
};

/** The address that the generator gave a page; undefined when its settings are needed to know it. */
export function addressOf(
  file: string,
  site: Site,
  {
    slug,
    date,
    categories,
  }: { slug: string; date: Date | undefined; categories: readonly string[] },
): string | undefined {
  if (site.generator === 'Hugo') {
    const [, below] =
      /(?:^|\/)content\/(.*)$/.exec(slashes(path.relative(path.dirname(site.root), file))) ?? [];
    if (below === undefined) return undefined;
    const isBundle = /^_?index\./.test(path.basename(below));
    const folder = path.posix.dirname(isBundle ? path.posix.dirname(below) : below);
    return `/${folder === '.' ? '' : `${folder}/`}${slug}/`.toLowerCase();
  }
  if (site.generator !== 'Jekyll' && site.generator !== 'Hexo') return undefined;
  const standard = site.generator === 'Hexo' ? '/:year/:month/:day/:title/' : 'date';
  const pattern = PRESETS[site.permalink ?? standard] ?? site.permalink ?? standard;
  if (!date && /:(?:year|month|day)/.test(pattern)) return undefined;
  const [year = '', month = '', day = ''] = date ? isoInHanoi(date).slice(0, 10).split('-') : [];
  const words: Record<string, string> = {
    ...{ year, month, day, i_month: String(Number(month)), i_day: String(Number(day)) },
    ...{ title: slug, slug, name: slug, output_ext: '.html' },
    categories: categories.join('/'),
    category: categories.join('/'),
  };
  const url = `/${pattern}`.replace(/:(\w+)/g, (all, word: string) => words[word] ?? all);
  return /[:\s]/.test(url) ? undefined : url.replace(/\/{2,}/g, '/');
}
