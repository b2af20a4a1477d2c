/** Writes the Markdown of an article: paragraphs, sections, lists, tables, quotations, links. */
import { fill } from './fill.ts';
import type { Head } from './head.ts';
import {
  CLOSINGS,
  HEADINGS,
  LINK_LEADS,
  LIST_LEADS,
  QUOTES,
  SENTENCES,
  TABLE_LEADS,
} from './subjects/shared.ts';
import { COMMON_SENTENCES, STORIES } from './stories.ts';
import { galleryOf, LONG_SENTENCES, tablesOf, type Shape } from './unusual.ts';
import { WARDS } from './vocabulary.ts';

/** Sentences of an article, about 24 words each: 1,000 words on average, with everything around them. */
const SENTENCES_MIN = 28;
const SENTENCES_MAX = 47;
/** Of these suit any article, … */
const GENERAL_SENTENCES = 10;
/** … and other matters come up in passing. */
const PASSING_STORIES = 2;
/** After so many paragraphs comes a heading. */
const SECTION = 3;

/** What the parts of one article are written with. */
interface Pen {
  head: Head;
  /** Fills the holes of a sentence. */
  say(text: string): string;
  /** The next sentence that suits any article; none comes twice before all have come. */
  nextSentence(): string;
}

/**
 * The text below the front matter. `findOther` gives another article to link to, if there is one; `pictures` are paths
 * from the folder of the article.
 */
export function bodyOf(
  head: Head,
  findOther: () => Head | undefined,
  { shape, pictures }: { shape: Shape; pictures: readonly string[] },
): string {
  const { subject, story, facts, random } = head;
  const passing = random.some(STORIES, PASSING_STORIES).flatMap(({ sentences }) => sentences);
  const general = random.some([...SENTENCES, ...COMMON_SENTENCES], GENERAL_SENTENCES);
  const shared = random.some([...general, ...passing], SENTENCES_MAX);
  const own = random.some([...subject.sentences, ...story.sentences], SENTENCES_MAX);
  const say = (text: string) => fill(text, facts, random);
  const pen: Pen = { head, say, nextSentence: () => say(shared.pop() ?? random.pick(SENTENCES)) };
  const headings = random.some([...subject.headings, ...HEADINGS], 4);
  const parts = [say(random.pick(subject.openings))];
  let left = shape === 'long' ? LONG_SENTENCES : random.int(SENTENCES_MIN, SENTENCES_MAX);
  for (let paragraph = 1; left > 0; paragraph += 1) {
    const length = Math.min(left, random.int(2, 5));
    // Two in every paragraph are about the subject, as long as there are any.
    const sentences = Array.from({ length }, (_, place) => {
      const sentence = place < 2 ? own.pop() : undefined;
      return sentence ? say(sentence) : pen.nextSentence();
    });
    parts.push(sentences.join(' '));
    left -= length;
    const heading = paragraph % SECTION === 0 && left > 0 && headings.pop();
    if (heading) parts.push(`## ${say(heading)}`, ...special(pen, findOther));
  }
  if (shape === 'tables') parts.push(...tablesOf(head));
  if (shape === 'gallery' && pictures.length > 0) parts.push(galleryOf(head, pictures));
  const closing = say(random.pick(CLOSINGS));
  // Formal notices end as official documents do.
  parts.push(subject.category === 'thong-bao' ? closing.replace(/\.$/, './.') : closing);
  return parts.join('\n\n');
}

/** By chance something that is not a paragraph: a list, a table, a quotation, a link; or nothing. */
function special({ head, say, nextSentence }: Pen, findOther: () => Head | undefined): string[] {
  const { random } = head;
  const kind = random.int(1, 10);
  if (kind <= 3) return [say(random.pick(LIST_LEADS)), list(head, say), nextSentence()];
  if (kind === 4) return [say(random.pick(TABLE_LEADS)), table(head, say), nextSentence()];
  if (kind === 5) return [nextSentence(), `> ${say(random.pick(QUOTES))}`];
  const other = kind <= 7 && findOther();
  return other ? [nextSentence(), link(other, head)] : [];
}

function list({ subject, random }: Head, say: (text: string) => string): string {
  const isNumbered = random.chance(0.6);
  const chosen = random.some(subject.steps, random.int(3, 5));
  return subject.steps
    .filter((step) => chosen.includes(step))
    .map((step, number) => `${isNumbered ? `${number + 1}.` : '-'} ${say(step)}`)
    .join('\n');
}

function table({ subject, random }: Head, say: (text: string) => string): string {
  const { heads, cells } = subject.table;
  const row = (entries: readonly string[]) => `| ${entries.join(' | ')} |`;
  return [
    row(['Phường', ...heads]),
    row(['---', ...heads.map(() => '---:')]),
    ...random.some(WARDS, random.int(4, 8)).map((ward) => row([ward, ...cells.map(say)])),
  ].join('\n');
}

/** A link by the address of the page, or by the file, both as editors write them. */
function link({ slug, title, id }: Head, { random }: Head): string {
  const address = random.chance(0.7) ? `/bai-viet/${slug}/` : `../${id}.md`;
  return `**${random.pick(LINK_LEADS)}** [${title}](${address})`;
}
