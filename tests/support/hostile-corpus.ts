/** The attacks of `tests/fixtures/hostile/`: what each writes into a folder of content, and what has to come of it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FIXTURES } from './fixture-portal.ts';

export interface Attack {
  /** The name of its list and its own: `links/javascript`. */
  name: string;
  /** The list it stands in. */
  kind: string;
  /**
   * Whether the checks have to refuse it before a page is built, the build has to stop for what only it can see, or a page
   * has to show it without its effect.
   */
  outcome: 'refused' | 'stopped' | 'shown';
  /** The file it writes, below the content folder. */
  file: string;
  content: string;
  /** The page that shows it, from the root of the portal, and a text that stands there. */
  page: string;
  text: string;
  /** What was attempted, as it stands in its list. */
  body: string;
}

/** Articles of one category, no more than a feed has room for, so that each attack gets into a feed. */
const CATEGORY_SIZE = 20;

/** Lists whose attacks are the fields of an article; those of `files` are whole files, all others are bodies. */
const FIELD_LISTS = ['fields', 'yaml'];

/** All attacks, in the order of their lists. */
export async function readAttacks(): Promise<Attack[]> {
  const folder = path.join(FIXTURES, 'hostile');
  const lists = (await readdir(folder)).sort();
  const texts = await Promise.all(lists.map((list) => readFile(path.join(folder, list), 'utf8')));
  return lists
    .flatMap((list, index) => parseList(path.basename(list, '.txt'), texts[index] ?? ''))
    .map(makeAttack);
}

/** Writes an attack, and the category that its article is in, into a folder of content. */
export async function writeAttack(content: string, attack: Attack): Promise<void> {
  const category = /^categories: \[(nhom-\d+)\]$/m.exec(attack.content)?.[1];
  if (category) {
    const data = `---\ntitle: Nhóm ${category}\ndescription: Các thử nghiệm.\norder: 50\n---\n`;
    await write(path.join(content, 'categories', `${category}.md`), data);
  }
  await write(path.join(content, attack.file), attack.content);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

interface Item {
  kind: string;
  outcome: Attack['outcome'];
  id: string;
  file?: string | undefined;
  body: string;
}

const HEADER = /^%%% (refused|stopped|shown) ([a-z0-9-]+)(?: @ (.+))?$/m;

function parseList(kind: string, text: string): Item[] {
  return text.split(/^(?=%%% )/m).map((item) => {
    const [header, outcome, id = '', file] = HEADER.exec(item) ?? [];
    if (!header) throw new Error(`A header of ${kind}.txt is not understood: ${item.slice(0, 80)}`);
    const body = expand(item.slice(header.length + 1).replace(/\n$/, ''));
    return { kind, outcome: outcome as Attack['outcome'], id, file: file && expand(file), body };
  });
}

/**
 * `⟦U+202E⟧` is a character that could not be seen, `⟦300⟧a⟦/⟧` is `a` 300 times. Within these, `⟦#⟧` is the number of the
 * repetition, from 1, and `⟦#×a⟧` is `a` that many times.
 */
function expand(text: string): string {
  return text
    .replace(/⟦U\+([0-9A-F]+)⟧/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/⟦(\d+)⟧([^]*?)⟦\/⟧/g, (_, times: string, repeated: string) =>
      Array.from({ length: Number(times) }, (_, index) =>
        repeated
          .replaceAll('⟦#⟧', String(index + 1))
          .replace(/⟦#×([^⟧]+)⟧/g, (_, unit: string) => unit.repeat(index + 1)),
      ).join(''),
    );
}

function makeAttack({ kind, outcome, id, file, body }: Item, index: number): Attack {
  const name = `${kind}/${id}`;
  const known = { name, kind, outcome, body };
  if (file !== undefined) {
    const page = pageOf(file);
    return { ...known, file, content: `${body}\n`, page, text: page === '/' ? 'Báo động' : '' };
  }
  const slug = `thu-${kind}-${id}`;
  const text = `Mở đầu của ${name}.`;
  const fields = FIELD_LISTS.includes(kind) ? body : '';
  const lines = Object.entries(defaultFields(name, index)).filter(
    ([field]) => !new RegExp(`^${field}:`, 'm').test(fields),
  );
  const frontMatter = [...lines.map(([field, value]) => `${field}: ${value}`), fields].filter(
    Boolean,
  );
  const written = FIELD_LISTS.includes(kind) ? 'Hết.' : `${body}\n\nHết.`;
  return {
    ...known,
    file: `articles/2023/${slug}.md`,
    content: `---\n${frontMatter.join('\n')}\n---\n${text}\n\n${written}\n`,
    page: `/bai-viet/${slug}/`,
    text,
  };
}

function defaultFields(name: string, index: number): Record<string, string> {
  return {
    title: `Thử nghiệm ${name}`,
    summary: `Tóm tắt của ${name}.`,
    publishedAt: '2024-03-01 08:00',
    categories: `[nhom-${Math.floor(index / CATEGORY_SIZE) + 1}]`,
  };
}

/** The page on which a file of the content is shown. */
function pageOf(file: string): string {
  const [, folder = '', slug = ''] = /^(\w+)\/(?:.*\/)?([^/]+)\.md$/.exec(file) ?? [];
  const sections: Record<string, string> = {
    articles: `/bai-viet/${slug}/`,
    categories: `/chuyen-muc/${slug}/`,
    pages: `/${slug}/`,
    topics: `/dong-su-kien/${slug}/`,
  };
  return sections[folder] ?? '/';
}
