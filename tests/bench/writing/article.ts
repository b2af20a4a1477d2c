/** One Markdown file of the generated portal. */
import { slugify } from '../../../src/domain/vietnamese/slug.ts';
import { bodyOf } from './body.ts';
import { fill, twoDigits } from './fill.ts';
import { headOf, type Head } from './head.ts';
import { shapeOf } from './unusual.ts';
import { OFFICES, RARE_TAGS, TAGS, TOPICS, WARDS } from './vocabulary.ts';

export interface GeneratedArticle {
  /** `2023/ten-bai-17` */
  id: string;
  source: string;
}

/**
 * The article with a number, from 0; `pictures` are paths from its folder, for the few that get one.
 *
 * @param options.plain an article of the usual shape and without rare tags, as in version 0.1
 */
export function writeArticle(
  seed: number,
  index: number,
  pictures: readonly string[],
  { plain = false } = {},
): GeneratedArticle {
  const head = headOf(seed, index);
  const lines = frontMatter(head, index, { pictures, plain });
  // Links lead to articles with smaller numbers: those exist, however many are written.
  const findOther = () => (index > 0 ? headOf(seed, head.random.int(0, index - 1)) : undefined);
  const body = bodyOf(head, findOther, {
    shape: plain ? 'usual' : shapeOf(seed, index),
    pictures,
  });
  return { id: head.id, source: `---\n${lines.join('\n')}\n---\n\n${body}\n` };
}

/** How many articles have a tag that few others have. */
const RARE_SHARE = 0.3;

function frontMatter(
  head: Head,
  index: number,
  { pictures, plain }: { pictures: readonly string[]; plain: boolean },
): string[] {
  const { facts, subject, random, title } = head;
  const quote = JSON.stringify;
  const list = (items: readonly string[]) => `[${items.join(', ')}]`;
  const time = () => `${twoDigits(random.int(7, 20))}:${twoDigits(random.int(0, 59))}`;
  const categories = [subject.category, ...(random.chance(0.1) ? ['tin-noi-bat'] : [])];
  const wards = [facts.ward, ...(random.chance(0.3) ? [random.pick(WARDS)] : [])];
  const rareTags = !plain && random.chance(RARE_SHARE) ? [random.pick(RARE_TAGS)] : [];
  const tags = [...random.some(TAGS, random.int(1, 4)), ...rareTags];
  const lines = [
    `title: ${quote(title)}`,
    `summary: ${quote(fill(random.pick(subject.summaries), facts, random))}`,
    `publishedAt: ${writeMoment(facts.day, time(), random.int(1, 5))}`,
    `categories: ${list(categories)}`,
    `tags: ${list(tags)}`,
    `wards: ${list([...new Set(wards)])}`,
  ];
  if (random.chance(0.25)) lines.push(`topic: ${slugify(random.pick(TOPICS))}`);
  if (random.chance(0.1)) lines.push(`updatedAt: ${isoDay(facts.day)} 23:30`);
  if (random.chance(0.4)) lines.push(`author: ${random.pick(OFFICES)}`);
  if (random.chance(0.15)) lines.push(`source: { name: Trang thông tin phường ${facts.ward} }`);
  if (index < 6) lines.push('featured: true');
  if (facts.day.getUTCFullYear() < 2023 && random.chance(0.6)) {
    const address = quote(`/tin-tuc?id=${100_000 + index}`);
    lines.push(`legacy: { views: ${random.int(20, 9000)}, urls: [${address}] }`);
  }
  if (random.chance(0.02)) {
    const note = quote(
      fill('Bản trước viết {number:20-60} hộ; nay sửa là {number:61-90} hộ.', facts, random),
    );
    lines.push(`corrections: [{ at: ${isoDay(facts.day)} 23:45, note: ${note} }]`);
  }
  if (pictures.length > 0 && random.chance(0.02)) {
    lines.push(`cover: { src: ${random.pick(pictures)}, alt: Tranh vẽ sông Sen và những mái nhà }`);
  }
  return lines;
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** The forms in which editors write a moment. */
function writeMoment(day: Date, time: string, form: number): string {
  const iso = isoDay(day);
  const [year, month, date] = iso.split('-');
  if (form === 1) return `${iso}T${time}:00`;
  if (form === 2) return `${iso}T${time}:00+07:00`;
  if (form === 3) return `${date}/${month}/${year} ${time}`;
  return `${iso} ${time}`;
}
