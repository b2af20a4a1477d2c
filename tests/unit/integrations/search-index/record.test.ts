import { expect, test } from 'vitest';
import { fromIndexText, readable } from '../../../../src/domain/search/index-text.ts';
import type { SearchFacts } from '../../../../src/domain/search/filters-and-meta.ts';
import type { SearchRecord } from '../../../../src/content/search-record.ts';
import { toPagefindHtml } from '../../../../src/integrations/search-index/record.ts';
import { attribute, elementsOf, find, textOf, type Element } from '../../../build/html.ts';

const FACTS: SearchFacts = {
  date: '2023-01-13T08:59:00+07:00',
  category: 'Văn hóa & “Xã hội”',
  categories: ['van-hoa', 'tin-noi-bat'],
  wards: ['sen-ha', 'duc-giang'],
  topic: 'song-sen',
  views: 430,
  picture: '/_astro/anh.webp?a=1&b=2',
};

function recordElements(page: Partial<SearchRecord>): Element[] {
  return elementsOf(
    toPagefindHtml({
      path: 'bai-viet/hop/',
      facts: FACTS,
      title: 'Họp',
      lead: 'Sáng nay.',
      blocks: [],
      ...page,
    }),
  );
}

/** What a kind of instruction tells Pagefind, as it reads it: `year[data-year], …`. */
function told(elements: readonly Element[], kind: 'sort' | 'filter'): [string, string][] {
  return elements.flatMap((element) => {
    const names = attribute(element, `data-pagefind-${kind}`)?.split(', ') ?? [];
    return names.map((name): [string, string] => {
      const [, key = '', source = ''] = /^(\w+)\[([\w-]+)\]$/.exec(name) ?? [];
      return [key, attribute(element, source) ?? ''];
    });
  });
}

/** What is only shown stands in the id of an empty element. */
function shown(elements: readonly Element[]): unknown {
  const ids = find(elements, 'i').flatMap((element) => attribute(element, 'id') ?? []);
  expect(ids).toHaveLength(1);
  return JSON.parse(decodeURIComponent(ids[0] ?? ''));
}

test('the facts are filters, sort keys and what a result shows, and none of them is a word', () => {
  const elements = recordElements({});
  expect(told(elements, 'filter')).toEqual([
    ['category', 'van-hoa'],
    ['category', 'tin-noi-bat'],
    ['year', '2023'],
    ['month', '2023-01'],
    ['ward', 'sen-ha'],
    ['ward', 'duc-giang'],
    ['topic', 'song-sen'],
  ]);
  expect(told(elements, 'sort')).toEqual([
    ['date', FACTS.date],
    ['views', `000000000430 ${FACTS.date}`],
  ]);
  const { date, category, views, picture } = FACTS;
  expect(shown(elements)).toEqual({ date, category, views, picture });
  expect(readable(textOf(elements[0] as Element).split(' '), 0, Infinity)).toBe('Họp Sáng nay.');
});

test('an article that nobody has counted sorts as one never read, and shows no number', () => {
  const elements = recordElements({
    facts: { date: FACTS.date, category: 'Tin', categories: [], wards: [] },
  });
  expect(told(elements, 'sort')).toContainEqual(['views', `000000000000 ${FACTS.date}`]);
  expect(shown(elements)).toEqual({ date: FACTS.date, category: 'Tin' });
  expect(told(elements, 'filter').map(([name]) => name)).toEqual(['year', 'month']);
});

test('headings keep their ids, paragraphs their order, all in the form of the index', () => {
  const blocks = [
    { text: 'Hoà Bình' },
    { text: 'Đường số 5', heading: { id: 'muc-"1"', tag: 'h3' } },
    { text: '159-KH/QU' },
  ];
  const elements = recordElements({ blocks });
  const [main] = find(elements, 'main', { 'data-pagefind-body': '' });
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

test('whatever an author writes stays text', () => {
  const text = '<script>alert("1 & 2")</script> &amp; </main>';
  const elements = recordElements({ title: text, lead: text, blocks: [{ text }] });
  expect(find(elements, 'script')).toEqual([]);
  expect(find(elements, 'p').map((element) => fromIndexText(textOf(element)))[1]).toBe(text);
});
