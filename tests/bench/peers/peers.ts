/** The generators to compare with: where their files go, and how they are run. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const HERE = import.meta.dirname;
const PACKAGES = path.join(HERE, 'node_modules');
const INSTALL = 'npm ci --prefix tests/bench/peers';

export interface Peer {
  /** As `--against` names it. */
  name: string;
  /** Name and version; undefined when it is not installed. */
  title: () => string | undefined;
  /** The command that installs it. */
  install: string;
  /** Where things go in its folder. */
  places: { articles: string; pictures: string; site: string; styles?: string; lists?: string };
  program: string;
  args: readonly string[];
  /** Further files, by their paths. */
  files?: Record<string, string>;
  /** Whether it looks for its packages in its folder. */
  ownPackages?: boolean;
  /** What a build from nothing does not find. */
  caches: readonly string[];
}

export const peers: readonly Peer[] = [
  {
    name: 'hugo',
    title: () => {
      try {
        const said = execFileSync('hugo', ['version'], { encoding: 'utf8' });
        return `Hugo ${/v([\d.]+)/.exec(said)?.[1]}`;
      } catch {
        return undefined;
      }
    },
    install: 'apt-get install -y hugo',
    places: {
      ...{ articles: 'content/bai-viet', pictures: 'static/anh', site: 'data/site.json' },
      styles: 'static/site.css',
    },
    program: 'hugo',
    args: ['--quiet', '--noBuildLock', '--destination', 'dist'],
    files: {
      'content/tim-kiem.md': '---\ntitle: Tìm kiếm\nlayout: plain\n---\n',
      'content/doc-nhieu.md': '---\ntitle: Đọc nhiều\nlayout: plain\nmost: true\n---\n',
    },
    caches: ['resources'],
  },
  {
    name: 'eleventy',
    title: () => titleOf('Eleventy', '@11ty/eleventy'),
    install: INSTALL,
    places: { articles: 'bai-viet', pictures: 'anh', site: 'site.json', lists: 'shared' },
    program: process.execPath,
    args: [path.join(PACKAGES, '@11ty/eleventy/cmd.cjs'), '--quiet'],
    caches: ['.cache'],
  },
  {
    name: 'astro',
    title: () => titleOf('Astro', 'astro'),
    install: INSTALL,
    places: {
      ...{ articles: 'bai-viet', pictures: 'public/anh', site: 'site.json' },
      ...{ styles: 'public/site.css', lists: 'src/lib' },
    },
    program: process.execPath,
    args: [path.join(PACKAGES, 'astro/bin/astro.mjs'), 'build', '--silent'],
    ownPackages: true,
    caches: ['.cache', '.astro'],
  },
];

function titleOf(name: string, packageName: string): string | undefined {
  const manifest = path.join(PACKAGES, packageName, 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return `${name} ${version}`;
}

/** Puts the templates of a peer and the content that `writePeerContent` wrote into a folder. */
export function preparePeer(
  { name, places, files, ownPackages }: Peer,
  content: string,
  folder: string,
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const put = (from: string, to: string) =>
    cpSync(from, path.join(folder, to), { recursive: true });
  put(path.join(HERE, name), '.');
  put(path.join(content, 'articles'), places.articles);
  put(path.join(content, 'pictures'), places.pictures);
  put(path.join(content, 'site.json'), places.site);
  if (places.styles) put(path.join(HERE, 'shared/site.css'), places.styles);
  if (places.lists) put(path.join(HERE, 'shared'), places.lists);
  // Data of a folder has its name.
  const data = path.join(folder, 'bai-viet.json');
  if (existsSync(data)) put(data, `${places.articles}/bai-viet.json`);
  for (const [file, text] of Object.entries(files ?? {})) {
    writeFileSync(path.join(folder, file), text);
  }
  if (ownPackages) symlinkSync(PACKAGES, path.join(folder, 'node_modules'));
}
