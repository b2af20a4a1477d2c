/** What few articles are: very long, full of pictures, full of tables. A build must bear them, too. */
import { fill } from './fill.ts';
import type { Head } from './head.ts';
import { createRandom, seedOf } from './random.ts';
import { TABLE_LEADS } from './subjects/shared.ts';
import { GROUPS, WARDS } from './vocabulary.ts';

export type Shape = 'usual' | 'long' | 'gallery' | 'tables';

/** The shape of the article with a number; of a thousand articles, 5 are long, 10 galleries, 20 full of tables. */
export function shapeOf(seed: number, index: number): Shape {
  const place = createRandom(seedOf(seed ^ SHAPES, index)).int(0, 999);
  if (place < 5) return 'long';
  if (place < 15) return 'gallery';
  return place < 35 ? 'tables' : 'usual';
}

/** Keeps shapes apart from everything else that is drawn by chance. */
const SHAPES = 0x5eed;

/** Sentences of a long article: 8,000 words. */
export const LONG_SENTENCES = 375;
/** Pictures of a gallery. */
const GALLERY = { min: 6, max: 40 };
/** Tables of an article that is full of them, and their rows. */
const TABLES = { min: 2, max: 6 };
const TABLE_ROWS = { min: 12, max: 60 };

/** A gallery as editors write it: pictures one after the other, and who took them. */
export function galleryOf({ random, facts }: Head, pictures: readonly string[]): string {
  const chosen = random.some(pictures, random.int(GALLERY.min, GALLERY.max));
  const lines = chosen.map((file) => {
    const words = fill('Tranh vẽ {group} ở phường {ward}', facts, random);
    const caption = random.chance(0.4) ? ` "${fill('Ngày hội ở {place}', facts, random)}"` : '';
    return `![${words}](${file}${caption})`;
  });
  return [...lines, 'Ảnh: Ban Biên tập'].join('\n\n');
}

/** Some long tables of numbers, each with a sentence before it. */
export function tablesOf({ random, facts }: Head): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return Array.from({ length: random.int(TABLES.min, TABLES.max) }, () => {
    const columns = random.int(3, 7);
    const years = Array.from({ length: columns }, (_, column) => `Năm ${2012 + column}`);
    const rows = Array.from({ length: random.int(TABLE_ROWS.min, TABLE_ROWS.max) }, (_, number) => [
      `${random.pick(WARDS)}, ${random.pick(GROUPS)} ${number + 1}`,
      ...years.map(() => fill('{number:100-9999}', facts, random)),
    ]);
    return [
      `${fill(random.pick(TABLE_LEADS), facts, random)}\n`,
      row(['Đơn vị', ...years]),
      row(['---', ...years.map(() => '---:')]),
      ...rows.map(row),
    ].join('\n');
  });
}
