import { describe, expect, test } from 'vitest';
import {
  BODY_START,
  LEAD_START,
  tokenize,
  toIndexHead,
  toIndexText,
} from '../../../../src/domain/search/index-text.ts';
import {
  excerptOf,
  sectionsOf,
  titleOf,
  type ExcerptPart,
} from '../../../../src/elements/search/excerpt.ts';
import type { StoredArticle } from '../../../../src/elements/search/search-index.ts';

const text = (words: string) => ({ text: words, highlighted: false });
const mark = (words: string) => ({ text: words, highlighted: true });

/** An article as the index holds it; a line of the body that begins with `#` is a heading. */
function stored(title: string, lead: string, ...body: string[]): StoredArticle {
  const words = toIndexHead(title, lead).split(' ');
  const headings: StoredArticle['headings'] = [];
  for (const line of body) {
    const indexed = toIndexText(line.replace(/^# /, ''));
    if (line.startsWith('# ')) {
      headings.push({ id: `muc-${headings.length + 1}`, title: indexed, position: words.length });
    }
    words.push(...indexed.split(' '));
  }
  return { path: '/bai-viet/mau/', words, headings, date: '', category: '' };
}

/** Where words of a query stand in an article, marks counting. */
function positionsOf({ words }: StoredArticle, query: string): number[] {
  const wanted = tokenize(query);
  return [...words.keys()].filter((position) =>
    wanted.includes(
      tokenize(words[position]?.replaceAll('\uA78F', '').replace(/ď/gi, 'đ') ?? '')[0] ?? '',
    ),
  );
}

const read = (parts: readonly ExcerptPart[]) =>
  parts.map(({ text, highlighted }) => (highlighted ? `[${text}]` : text)).join('');

/** `from` to `to` as words: t1 t2 t3 … */
const count = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `t${from + index}`).join(' ');

describe('an excerpt', () => {
  test('words are highlighted, those beside each other in one piece, without the signs around them', () => {
    const article = stored('Họp', 'Sáng nay, “Quận uỷ” họp (quận).');
    expect(excerptOf(article, positionsOf(article, 'quận ủy'))).toEqual([
      text('Sáng nay, “'),
      mark('Quận uỷ'),
      text('” họp ('),
      mark('quận'),
      text(').'),
    ]);
  });

  test('the parts of a number that are asked for are highlighted', () => {
    const article = stored('Họp', 'Theo Kế hoạch số 159-KH/QU ngày 13/01/2023.');
    expect(read(excerptOf(article, positionsOf(article, '159 kh')))).toBe(
      'Theo Kế hoạch số [159]-[KH]/QU ngày 13/01/2023.',
    );
  });

  test('words on both sides of a dash are highlighted in one piece', () => {
    const article = stored('Họp', 'Bàn kinh tế - xã hội năm nay.');
    expect(read(excerptOf(article, positionsOf(article, 'kinh tế xã hội')))).toBe(
      'Bàn [kinh tế - xã hội] năm nay.',
    );
  });

  test('an excerpt is the beginning of the lead when the words stand in the title only', () => {
    const article = stored('Quận ủy họp', 'Sáng nay, nhiều việc được bàn.', 'Thân bài.');
    expect(excerptOf(article, positionsOf(article, 'quận'))).toEqual([
      text('Sáng nay, nhiều việc được bàn.'),
    ]);
  });

  test('an excerpt is cut out where most of the words stand, with some words before, and says so', () => {
    const body = `quận ${count(1, 60)} quận ủy ${count(61, 120)}`;
    const article = stored('Họp', 'Tóm tắt.', body);
    const excerpt = read(excerptOf(article, positionsOf(article, 'quận ủy')));
    expect(excerpt).toMatch(/^…\u00A0t\d+ .*t60 \[quận ủy\] t61 .*\u00A0…$/);
    expect(excerpt.split(/\s/).length).toBeLessThan(45);
  });

  test('an excerpt comes from the lead when the body holds no more of the words', () => {
    const article = stored('Họp', `${count(1, 50)} quận.`, 'Quận ủy.');
    expect(read(excerptOf(article, positionsOf(article, 'quận')))).toMatch(
      /^…\u00A0t\d+ .*\[quận\]\.$/,
    );
  });

  test('an excerpt never runs from the lead into the body', () => {
    const article = stored('Họp', 'Ở quận.', 'Thân bài không thuộc về tóm tắt.');
    expect(read(excerptOf(article, positionsOf(article, 'quận')))).toBe('Ở [quận].');
  });

  test('whatever an author writes stays text in an excerpt', () => {
    const lead = '<script>alert(1)</script> 2 < 3 &amp; <mark>giả</mark> 😀';
    const article = stored('Họp', lead);
    expect(excerptOf(article, positionsOf(article, 'script'))).toEqual([
      text('<'),
      mark('script'),
      text('>alert(1)</'),
      mark('script'),
      text('> 2 < 3 &amp; <mark>giả</mark> 😀'),
    ]);
  });

  test('the excerpt of an article without the words is its lead', () => {
    expect(read(excerptOf(stored('Họp', 'Tóm tắt.'), []))).toBe('Tóm tắt.');
  });
});

test('a title is shown whole, with its words highlighted, as its author wrote it', () => {
  const article = stored('Đại hội: Khoẻ24h – 159-KH/QU', 'Đại hội.');
  expect(read(titleOf(article, positionsOf(article, 'đại hội 159')))).toBe(
    '[Đại hội]: Khoẻ24h – [159]-KH/QU',
  );
});

describe('the sections of an article', () => {
  const article = stored(
    'Họp',
    'Quận.',
    'Quận trước mọi mục.',
    '# Đường Hoà Bình',
    'Quận.',
    '# Không có gì',
    'Trống.',
    '# Quận ủy',
    'Quận.',
  );

  test('the sections are those in which the words stand, the one with most of them first', () => {
    expect(sectionsOf(article, positionsOf(article, 'quận'))).toEqual([
      { id: 'muc-3', title: 'Quận ủy' },
      { id: 'muc-1', title: 'Đường Hoà Bình' },
    ]);
  });

  test('there are three sections at most', () => {
    const long = stored('Họp', 'Tóm tắt.', ...[1, 2, 3, 4, 5].map((part) => `# Quận ${part}`));
    expect(sectionsOf(long, positionsOf(long, 'quận')).map(({ title }) => title)).toEqual([
      ...['Quận 1', 'Quận 2', 'Quận 3'],
    ]);
  });

  test('there are no sections when the words stand above the first heading', () => {
    expect(sectionsOf(article, [0, LEAD_START, BODY_START])).toEqual([]);
    expect(sectionsOf(stored('Họp', 'Quận.'), [LEAD_START])).toEqual([]);
  });
});
