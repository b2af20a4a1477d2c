/** Writes the Markdown of an article: paragraphs, sections, lists, tables, quotations, links. */
import { fill } from './fill.ts';
import { headOf, type Head } from './head.ts';
import {
  CLOSINGS,
  HEADINGS,
  LINK_LEADS,
  LIST_LEADS,
  QUOTES,
  SENTENCES,
  TABLE_LEADS,
} from './subjects/shared.ts';
import { WARDS } from './vocabulary.ts';

/** Sentences of an article, about 27 words each: 1,000 words on average. */
const SENTENCES_MIN = 24;
const SENTENCES_MAX = 42;

/** The text below the front matter; links lead to articles with smaller numbers. */
export function bodyOf(head: Head, seed: number, index: number): string {
  const { subject, facts, random } = head;
  const say = (text: string) => fill(text, facts, random);
  const own = random.some(subject.sentences, subject.sentences.length);
  const shared = random.some(SENTENCES, SENTENCES.length);
  const count = random.int(SENTENCES_MIN, SENTENCES_MAX);
  const sentences = Array.from({ length: count }, (_, number) =>
    // An article opens with what only its subject has, and two in five sentences stay with it.
    say((number % 5 < 2 ? own.pop() : shared.pop()) ?? random.pick(SENTENCES)),
  );
  const headings = random.some([...subject.headings, ...HEADINGS], 4).map(say);
  const parts = [say(random.pick(subject.openings))];
  while (sentences.length > 0) {
    parts.push(sentences.splice(0, random.int(2, 5)).join(' '));
    if (parts.length % 4 === 0) parts.push(...section(headings, head, seed, index, say));
  }
  const end = facts.office && subject.category === 'thong-bao' ? './.' : '';
  parts.push(say(random.pick(CLOSINGS)).replace(/\.$/, end || '.'));
  return parts.join('\n\n');
}

/** A heading with, by chance, something that is not a paragraph. */
function section(
  headings: string[],
  head: Head,
  seed: number,
  index: number,
  say: (text: string) => string,
): string[] {
  const { random } = head;
  const heading = headings.pop();
  const parts = heading ? [`## ${heading}`] : [];
  const kind = random.int(1, 10);
  if (kind <= 3) parts.push(say(random.pick(LIST_LEADS)), list(head, say));
  else if (kind === 4) parts.push(say(random.pick(TABLE_LEADS)), table(head, say));
  else if (kind === 5) parts.push(`> ${say(random.pick(QUOTES))}`);
  else if (kind <= 7 && index > 0) parts.push(link(headOf(seed, random.int(0, index - 1)), head));
  // A heading must not be the last thing of a text.
  parts.push(say(random.pick(SENTENCES)));
  return parts;
}

function list({ subject, random }: Head, say: (text: string) => string): string {
  const isNumbered = random.chance(0.6);
  return random
    .some(subject.steps, random.int(3, 5))
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

/** A link by the address of the page, or by the file as editors write it. */
function link({ slug, title, id }: Head, { random }: Head): string {
  const address = random.chance(0.7) ? `/bai-viet/${slug}/` : `../${id}.md`;
  return `**${random.pick(LINK_LEADS)}** [${title}](${address})`;
}
