/** Reads and changes the files of a portal as an editor does, line by line. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { parseDate } from '../../src/domain/time/parse-date.ts';
import type { Random } from '../bench/writing/random.ts';
import { placesOf, type Workspace } from './edits-workspace.ts';

/** The files of a folder of content, relative to content/, in order. */
export function contentFiles(portal: Workspace, folder: string, ending = '.md'): string[] {
  const { content } = placesOf(portal);
  const parent = path.join(content, folder);
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file))
    .sort();
}

/** The slugs of the entries of a folder of content. */
export function slugsOf(portal: Workspace, folder: string): string[] {
  return contentFiles(portal, folder).map((file) => path.basename(file, '.md'));
}

/** The slugs of articles that are shown, and will be: links to others stop the build. */
export function shownSlugs(portal: Workspace): string[] {
  const shown = contentFiles(portal, 'articles').filter((file) => {
    const text = readContentFile(portal, file);
    const published = parseDate(fieldOf(text, 'publishedAt') ?? '')?.getTime() ?? Infinity;
    const isLasting = ['draft', 'review', 'expiresAt'].every(
      (field) => fieldOf(text, field) === undefined,
    );
    return isLasting && published <= portal.clock * 1000;
  });
  return shown.map((file) => path.basename(file, '.md'));
}

/** The absolute path of a file of content. */
export function contentPath(portal: Workspace, file: string): string {
  return path.join(placesOf(portal).content, file);
}

/** An article chosen by chance, relative to content/. */
export function pickArticle(portal: Workspace, random: Random): string | undefined {
  const files = contentFiles(portal, 'articles');
  return files.length > 0 ? random.pick(files) : undefined;
}

/** The text of a file of content. */
export function readContentFile(portal: Workspace, file: string): string {
  return readFileSync(contentPath(portal, file), 'utf8');
}

/** Rewrites a file of content; the date of the file stays when `keepDate`. */
export function changeFile(
  portal: Workspace,
  file: string,
  change: (text: string) => string,
  { keepDate = false } = {},
): void {
  const place = contentPath(portal, file);
  const { atime, mtime } = statSync(place);
  writeFileSync(place, change(readFileSync(place, 'utf8')));
  if (keepDate) utimesSync(place, atime, mtime);
}

/** The value of a field that stands on one line; undefined when it is absent. */
export function fieldOf(text: string, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, 'm').exec(headOf(text))?.[1];
}

/** The items of a list written as `[one, two]`. */
export function listOf(text: string, name: string): string[] {
  const value = fieldOf(text, name)?.replace(/^\[|\]$/g, '') ?? '';
  return value ? value.split(',').map((item) => item.trim()) : [];
}

/** Sets a field of the front matter, or of a file that is nothing but fields; undefined removes it. */
export function setField(text: string, name: string, value: string | undefined): string {
  const head = headOf(text);
  // A list or an object may go on over indented lines.
  const field = new RegExp(`^${name}:.*\\n(?:[ -].*\\n)*`, 'm');
  const line = value === undefined ? '' : `${name}: ${value}\n`;
  const changed = field.test(head) ? head.replace(field, () => line) : `${head}${line}`;
  return changed + text.slice(head.length);
}

/** Front matter without its closing line; the whole of a YAML file. */
function headOf(text: string): string {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n') : -1;
  return end < 0 ? text : text.slice(0, end + 1);
}

/** Puts a paragraph at the end of a text. */
export function addParagraph(text: string, paragraph: string): string {
  return `${text.trimEnd()}\n\n${paragraph}\n`;
}

/** A date as front matter holds it, in Hanoi. */
export function writeDate(seconds: number): string {
  const hanoi = new Date((seconds + 7 * 3600) * 1000).toISOString();
  return `${hanoi.slice(0, 10)} ${hanoi.slice(11, 16)}`;
}

/** A word that stands nowhere else, so that it can be looked for. */
export function newWord(random: Random): string {
  const syllables = ['lâu', 'mến', 'tíu', 'quỳnh', 'đoan', 'gừng', 'hoa', 'nghiêm', 'ưng', 'yểng'];
  return `${random.some(syllables, 3).join('')}${random.int(100, 999_999)}`;
}

/** All tags in use, sorted. */
export function allTags(portal: Workspace): string[] {
  const files = contentFiles(portal, 'articles');
  const used = files.flatMap((file) => listOf(readContentFile(portal, file), 'tags'));
  return [...new Set(used)].sort();
}

/** Every file whose text may hold links. */
export function linkingFiles(portal: Workspace): string[] {
  return ['articles', 'alerts', 'topics', 'pages'].flatMap((folder) =>
    contentFiles(portal, folder),
  );
}
