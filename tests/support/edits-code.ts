/** Edits that developers make: templates, words, styles, steps of rendering, public files, dependencies. */
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newWord } from './edits-front-matter.ts';
import type { Edit } from './edits.ts';
import { placesOf, type Workspace } from './edits-workspace.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** Rewrites a source file; throws when the pattern is not in it, since the edit would then prove nothing. */
export function changeSource(
  portal: Workspace,
  file: string,
  pattern: RegExp,
  replacement: string,
): void {
  const place = path.join(portal.folder, file);
  const text = readFileSync(place, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} no longer holds ${pattern}.`);
  writeFileSync(
    place,
    text.replace(pattern, () => replacement),
  );
}

/** Marks the first element of a component, so that every page that shows it differs. */
export function markComponent(portal: Workspace, file: string, mark: number): void {
  const place = path.join(portal.folder, file);
  const text = readFileSync(place, 'utf8');
  const start = text.indexOf('\n---\n', 3) + 1;
  const cleared = text.slice(start).replace(/ data-edition="\d+"/, '');
  const marked = cleared.replace(FIRST_ELEMENT, `$& data-edition="${mark}"`);
  if (marked === cleared) throw new Error(`${file} has no element of its own.`);
  writeFileSync(place, text.slice(0, start) + marked);
}

/** An element that is no style, no script and no component. */
const FIRST_ELEMENT = /<(?!style|script|slot)[a-z][\w-]*(?=[\s>])/;

/** The components that have an element of their own. */
function components(portal: Workspace): string[] {
  const files = globSync('src/{components,layouts,pages}/**/*.astro', { cwd: portal.folder });
  return files
    .filter((file) => FIRST_ELEMENT.test(readFileSync(path.join(portal.folder, file), 'utf8')))
    .sort();
}

/** A package of which every rendered text depends. */
const PACKAGE = 'rehype-stringify';

/** Installs another release of it, as `npm install` would: other files, another version in the lockfile. */
function installRelease(portal: Workspace, release: number): void {
  const folder = path.join(placesOf(portal).packages, PACKAGE);
  cpSync(path.join(ROOT, 'node_modules', PACKAGE), folder, { recursive: true });
  const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  writeFileSync(
    path.join(folder, 'package.json'),
    manifest.replace(version, `${version}-${release}`),
  );
  const compiler = `node_modules/${PACKAGE}/lib/index.js`;
  const written = `toHtml(tree, settings) + '<!-- release ${release} -->'`;
  changeSource(portal, compiler, /toHtml\(tree, settings\)/, written);
  const entry = new RegExp(`("node_modules/${PACKAGE}": \\{\\s+"version": ")[^"]+`);
  const lockfile = path.join(portal.folder, 'package-lock.json');
  const locked = readFileSync(lockfile, 'utf8');
  if (!entry.test(locked)) throw new Error(`package-lock.json has no ${PACKAGE}.`);
  writeFileSync(lockfile, locked.replace(entry, `$1${version}-${release}`));
}

export const codeEdits = {
  template: (portal, random) => {
    const file = random.pick(components(portal));
    markComponent(portal, file, random.int(1, 1e6));
    return file;
  },
  words: (portal, random) => {
    changeSource(
      portal,
      'src/strings/site.ts',
      /^ {2}mostRead: '[^']*'/m,
      `  mostRead: 'Đọc nhiều ${newWord(random)}'`,
    );
    return 'src/strings/site.ts';
  },
  style: (portal, random) => {
    const rule = `.edition-${random.int(1, 1e6)} { margin: ${random.int(1, 99)}px; }`;
    changeSource(portal, 'src/styles/prose.css', /$/, `\n${rule}\n`);
    return 'src/styles/prose.css';
  },
  /** Seen in texts, lists, feeds and the index alike. */
  numbers: (portal, random) => {
    const language = random.pick(['vi-VN', 'fr-FR', 'de-CH', 'en-US']);
    changeSource(
      portal,
      'src/domain/format-number.ts',
      /const plain = new Intl\.NumberFormat\('[^']*'/,
      `const plain = new Intl.NumberFormat('${language}'`,
    );
    return language;
  },
  /** A step of rendering that only texts run through. */
  units: (portal, random) => {
    changeSource(
      portal,
      'src/domain/vietnamese/bind-words.ts',
      /'%'(?:, 'hộ')?, '‰'/,
      random.chance(0.5) ? `'%', 'hộ', '‰'` : `'%', '‰'`,
    );
    return 'src/domain/vietnamese/bind-words.ts';
  },
  'public-file': (portal, random) => {
    const file = 'public/icons/emblem.svg';
    changeSource(portal, file, /(?:<!-- \w+ -->)?\s*$/, `<!-- ${random.int(1, 1e6)} -->\n`);
    return file;
  },
  dependency: (portal, random) => {
    const release = random.int(1, 1e6);
    installRelease(portal, release);
    return `${PACKAGE} ${release}`;
  },
} satisfies Record<string, Edit>;
