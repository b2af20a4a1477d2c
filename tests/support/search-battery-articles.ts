/** The portal of the search battery: more than 320 articles written from real sentences of `tests/fixtures/search/`. */
import { hash } from 'node:crypto';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatNumber } from '../../src/domain/format-number.ts';
import { slugify } from '../../src/domain/vietnamese/slug.ts';
import { twoDigits } from '../bench/writing/fill.ts';
import { createRandom, type Random } from '../bench/writing/random.ts';
import { BATTERY_SOURCE, readBattery } from './search-battery-files.ts';

interface ArticleSource {
  title: string;
  /** Day of publication: 2023-01-13 */
  on: string;
  ward?: string;
  street?: string;
  /** Instead of one of the subject's. */
  lead?: string;
  /** Sentences that only this article has. */
  says?: string[];
  /** Whether the abbreviations of public life are written out or put in everywhere below the title. */
  spelling?: 'full' | 'short';
}

interface Subject {
  category: string;
  tags: string[];
  topic?: string;
  leads: string[];
  headings: string[];
  body: string[];
  articles: ArticleSource[];
}

/** What all articles share. */
interface Common {
  wards: string[];
  streets: string[];
  authors: string[];
  abbreviations: Record<string, string>;
  sentences: string[];
}

/** Writes the whole portal into `folder`, which need not exist: the same files on every machine. */
export async function writeBatteryContent(folder: string): Promise<void> {
  const common = await readBattery<Common>('common.yaml');
  await cp(path.join(BATTERY_SOURCE, 'portal'), folder, { recursive: true });
  for (const subject of await readSubjects()) {
    for (const [place, article] of subject.articles.entries()) {
      const year = article.on.slice(0, 4);
      const file = path.join(folder, 'articles', year, `${slugify(article.title)}.md`);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, writeArticle(subject, place, article, common), { flag: 'wx' });
    }
  }
}

async function readSubjects(): Promise<Subject[]> {
  const files = (await readdir(path.join(BATTERY_SOURCE, 'subjects'))).sort();
  const subjects = await Promise.all(
    files.map((file) => readBattery<Subject[]>(`subjects/${file}`)),
  );
  return subjects.flat();
}

function writeArticle(
  subject: Subject,
  place: number,
  article: ArticleSource,
  common: Common,
): string {
  // Chance hangs on the title alone, so that a new article leaves the others as they are.
  const random = createRandom(Number.parseInt(hash('sha1', article.title).slice(0, 8), 16));
  const pen = penFor(article, common, random);
  const lead = pen(article.lead ?? subject.leads[place % subject.leads.length] ?? '');
  const sentences = [
    ...random.some(subject.body, subject.body.length - random.int(1, 3)),
    ...random.some(common.sentences, random.int(3, 7)),
  ].map(pen);
  sentences.splice(random.int(2, 5), 0, ...(article.says ?? []).map(pen));
  const front = frontMatter(subject, article, lead, common, random);
  const body = inSections(sentences, random.some(subject.headings, 2));
  return `---\n${front.join('\n')}\n---\n\n${body}\n`;
}

function frontMatter(
  { category, tags, topic }: Subject,
  { title, on, ward, spelling }: ArticleSource,
  lead: string,
  { authors, abbreviations }: Common,
  random: Random,
): string[] {
  const time = `${twoDigits(random.int(7, 18))}:${twoDigits(random.int(0, 59))}`;
  const views = random.int(40, 9000);
  return [
    `title: ${JSON.stringify(title)}`,
    `summary: ${JSON.stringify(lead)}`,
    `publishedAt: ${on} ${time}`,
    `categories: [${category}]`,
    `tags: ${JSON.stringify(tags.map((tag) => spell(tag, spelling, abbreviations)))}`,
    ...(ward ? [`wards: [${ward}]`] : []),
    ...(topic ? [`topic: ${topic}`] : []),
    ...(random.chance(0.5) ? [`author: ${random.pick(authors)}`] : []),
    // What the portal had before it moved.
    ...(on < '2023' || random.chance(0.3) ? [`legacy: { views: ${views} }`] : []),
  ];
}

/** Paragraphs of at most three sentences; a heading stands before the second paragraph and before the fourth. */
function inSections(sentences: string[], headings: string[]): string {
  const paragraphs: string[] = [];
  for (let start = 0; start < sentences.length; start += 3) {
    const heading = headings[(paragraphs.length - 1) / 2];
    const text = sentences.slice(start, start + 3).join(' ');
    paragraphs.push(heading ? `## ${heading}\n\n${text}` : text);
  }
  return paragraphs.join('\n\n');
}

/** What writes the sentences of one article: fills the holes, and spells abbreviations as the article does. */
function penFor(article: ArticleSource, common: Common, random: Random): (text: string) => string {
  const published = new Date(`${article.on}T00:00:00Z`);
  const year = published.getUTCFullYear();
  const ward = article.ward ?? random.pick(common.wards);
  const values: Record<string, () => string> = {
    ward: () => ward,
    street: () => article.street ?? random.pick(common.streets),
    group: () => String(random.int(1, 24)),
    year: () => String(year),
    next: () => String(year + 1),
    day: () => {
      const day = new Date(published.getTime() - random.int(1, 20) * 24 * 60 * 60 * 1000);
      return `ngày ${day.getUTCDate()}/${day.getUTCMonth() + 1}`;
    },
  };
  return (text) => {
    const filled = text.replace(/\{(?:(\d+)-(\d+)|(\w+))\}/g, (slot, min, max, name) => {
      if (min) return formatNumber(random.int(Number(min), Number(max)));
      const value = values[name];
      if (!value) throw new Error(`No sentence may have the slot ${slot}: "${text}"`);
      return value();
    });
    const spelled = spell(filled, article.spelling, common.abbreviations);
    return spelled.charAt(0).toUpperCase() + spelled.slice(1);
  };
}

/** `UBND` ↔ `Ủy ban nhân dân`; in the numbers of documents, `522/QĐ-UBND`, it stays. */
function spell(
  text: string,
  spelling: ArticleSource['spelling'],
  abbreviations: Record<string, string>,
): string {
  if (!spelling) return text;
  const pairs = Object.entries(abbreviations);
  return pairs.reduce((spelled, [short, full]) => {
    const [from, to] = spelling === 'full' ? [short, full] : [full, short];
    return spelled.replace(new RegExp(`(?<![-/\\p{L}])${from}(?!\\p{L})`, 'giu'), to);
  }, text);
}
