import { expect, test } from 'vitest';
import type { SearchRecord } from '../../../../src/content/search-record.ts';
import { fromIndexText, readable } from '../../../../src/domain/search/index-text.ts';
import { toPagefindHtml } from '../../../../src/integrations/search-index/record.ts';
import { attribute, elementsOf, find, textOf, type Element } from '../../../build/html.ts';

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

const recordElements = (changes: Partial<SearchRecord>, number = 0) =>
  elementsOf(toPagefindHtml({ ...RECORD, ...changes }, number).html);

/** What is only shown stands in the id of an empty element. */
function shown(elements: readonly Element[]): unknown {
  const ids = find(elements, 'i').flatMap((element) => attribute(element, 'id') ?? []);
  expect(ids).toHaveLength(1);
  return JSON.parse(decodeURIComponent(ids[0] ?? ''));
}

test('what a result shows is none of the words, and views are not in it, which change each night', () => {
  const elements = recordElements({});
  const { date, category, picture } = RECORD.facts;
  expect(shown(elements)).toEqual({ date, category, picture });
  expect(toPagefindHtml(RECORD, 0).html).not.toMatch(/430|filter/);
  expect(readable(textOf(elements[0] as Element).split(' '), 0, Infinity)).toBe('Họp Sáng nay.');
});

test('the number of an article is what Pagefind sorts by', () => {
  const [sorted] = find(recordElements({}, 17), 'i').filter((element) =>
    attribute(element, 'data-pagefind-sort'),
  );
  expect(sorted && attribute(sorted, 'data-pagefind-sort')).toBe('order[data-order]');
  expect(sorted && attribute(sorted, 'data-order')).toBe('17');
});

test('headings keep their ids, paragraphs their order, all in the form of the index', () => {
  const blocks = [
    { text: 'Hoà Bình' },
    { text: 'Đường số 5', heading: { id: 'muc-"1"', tag: 'h3' } },
    { text: '159-KH/QU' },
  ];
  const [main] = find(recordElements({ blocks }), 'main', { 'data-pagefind-body': '' });
  const read = (main?.childNodes ?? [])
    .filter((node): node is Element => 'tagName' in node && node.tagName !== 'i')
    .map((node) => [node.tagName, attribute(node, 'id'), fromIndexText(textOf(node))])
    .slice(1);
  expect(read).toEqual([
    ['p', undefined, 'Hoà Bình'],
    ['h3', 'muc-"1"', 'Đường số 5'],
    ['p', undefined, '159-KH/QU'],
  ]);
});

test('the words for the vocabulary are those of each text apart, so that none pairs with the next', () => {
  const { words } = toPagefindHtml({ ...RECORD, blocks: [{ text: 'Hoà Bình, số 5' }] }, 0);
  expect(words).toEqual([['họp'], ['sáng', 'nay'], ['hòa', 'bình', 'số', '5']]);
});

test('whatever an author writes stays text', () => {
  const text = '<script>alert("1 & 2")</script> &amp; </main>';
  const elements = recordElements({ title: text, lead: text, blocks: [{ text }] });
  expect(find(elements, 'script')).toEqual([]);
  expect(find(elements, 'p').map((element) => fromIndexText(textOf(element)))[1]).toBe(text);
});
