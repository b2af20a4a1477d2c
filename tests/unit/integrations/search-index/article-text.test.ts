import { expect, test } from 'vitest';
import type { SearchRecord } from '../../../../src/content/search-record.ts';
import { BODY_START, fromIndexText, readable } from '../../../../src/domain/search/index-text.ts';
import { articleText } from '../../../../src/integrations/search-index/article-text.ts';

const RECORD: SearchRecord = {
  path: 'bai-viet/hop/',
  facts: {
    date: '2023-01-13T08:59:00+07:00',
    category: 'Văn hóa & “Xã hội”',
    categories: ['van-hoa', 'tin-noi-bat'],
    wards: ['sen-ha'],
    topic: 'song-sen',
    views: 430,
    picture: '/_astro/anh.webp?a=1&b=2',
  },
  title: 'Họp',
  lead: 'Sáng nay.',
  blocks: [],
};

const storedOf = (changes: Partial<SearchRecord>) => articleText({ ...RECORD, ...changes }).stored;
const textOf = (changes: Partial<SearchRecord>) =>
  readable(storedOf(changes).words.split(' '), 0, Infinity);

test('what a result shows is stored beside the words, and views are not, which change each night', () => {
  const { words, ...shown } = storedOf({});
  const { date, category, picture } = RECORD.facts;
  expect(shown).toEqual({ path: 'bai-viet/hop/', date, category, picture, headings: [] });
  expect(words).not.toContain('430');
  expect(textOf({})).toBe('Họp Sáng nay.');
});

test('headings keep their ids and say where they stand, paragraphs keep their order', () => {
  const blocks = [
    { text: 'Hoà Bình' },
    { text: 'Đường số 5', heading: { id: 'muc-"1"', tag: 'h3' } },
    { text: '' },
    { text: '159-KH/QU' },
    { text: 'Kết', heading: { id: 'ket', tag: 'h2' } },
  ] as const;
  const { words, headings } = storedOf({ blocks: [...blocks] });
  const list = words.split(' ');
  expect(headings.map(({ id, title }) => [id, fromIndexText(title)])).toEqual([
    ['muc-"1"', 'Đường số 5'],
    ['ket', 'Kết'],
  ]);
  expect(headings.map(({ position }) => readable(list, position, position + 1))).toEqual([
    'Đường',
    'Kết.',
  ]);
  expect(readable(list, BODY_START, Infinity)).toBe('Hoà Bình. Đường số 5. 159-KH/QU. Kết.');
});

test.each([
  ['Họp', 'Họp.'],
  ['Họp.', 'Họp.'],
  ['Họp?', 'Họp?'],
  ['gồm:', 'gồm:'],
  ['(mới)', '(mới).'],
  ['“mới”', '“mới”.'],
  ['10 m²', '10 m².'],
])(
  'a paragraph that ends without a sign gets a full stop, so that it does not run into the next: %s',
  (text, shown) => {
    expect(textOf({ title: '', lead: '', blocks: [{ text }] })).toBe(shown);
  },
);

test('whatever an author writes comes back as it was written', () => {
  const text = '<script>alert("1 & 2")</script> &amp; </main> 😀 \\u0041.';
  expect(textOf({ title: text, lead: text, blocks: [{ text }] })).toBe(`${text} ${text} ${text}`);
});
