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
  /** The page that shows it, from the root of the portal, and the texts that stand there before and after it. */
  page: string;
  text: string;
  end: string;
  /** Whether it needs an article of its own: it is too long, or takes with it what follows, as an open comment does. */
  alone: boolean;
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

/** So many attacks stand in one article where they are visited, since opening a page costs more than they do. */
const GATHERED = 8;

/** The same attacks, but that texts of one list share articles. Those that would take others with them stay alone. */
export function gatherAttacks(attacks: readonly Attack[]): Attack[] {
  const lists = Map.groupBy(
    attacks.filter(({ alone }) => !alone),
    ({ kind }) => kind,
  );
  const shared = [...lists.values()].flatMap((list) =>
    Array.from({ length: Math.ceil(list.length / GATHERED) }, (_, index) =>
      shareArticle(list.slice(index * GATHERED, (index + 1) * GATHERED)),
    ),
  );
  return [...attacks.filter(({ alone }) => alone), ...shared.flat()];
}

/** The attacks in one article: that of the first, with the texts of the others after its own. */
function shareArticle(attacks: readonly Attack[]): Attack[] {
  const [first] = attacks;
  if (!first) return [];
  const others = attacks.slice(1).map(({ text, body, end }) => `${text}\n\n${body}\n\n${end}\n`);
  const { file, page } = first;
  const content = [first.content, ...others].join('\n');
  return attacks.map((attack) => ({ ...attack, file, page, content }));
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
  alone: boolean;
  id: string;
  file?: string | undefined;
  body: string;
}

const HEADER = /^%%% (refused|stopped|shown) (alone )?([a-z0-9-]+)(?: @ (.+))?$/m;

function parseList(kind: string, text: string): Item[] {
  return text.split(/^(?=%%% )/m).map((item) => {
    const [header, outcome, alone, id = '', file] = HEADER.exec(item) ?? [];
    if (!header) throw new Error(`A header of ${kind}.txt is not understood: ${item.slice(0, 80)}`);
    const body = expand(item.slice(header.length + 1).replace(/\n$/, ''));
    const known = { kind, outcome: outcome as Attack['outcome'], alone: alone !== undefined, id };
    return { ...known, file: file && expand(file), body };
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

function makeAttack({ kind, outcome, alone, id, file, body }: Item, index: number): Attack {
  const name = `${kind}/${id}`;
  const isBody = file === undefined && !FIELD_LISTS.includes(kind);
  const end = `Hết của ${name}.`;
  const known = { name, kind, outcome, body, end, alone: alone || !isBody };
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
  const written = isBody ? `${body}\n\n${end}` : end;
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
