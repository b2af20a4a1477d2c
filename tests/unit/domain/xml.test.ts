import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, escapeXml } from '../../../src/domain/xml.ts';
import { runs } from '../../support/properties.ts';

describe('escapeXml', () => {
  test.each([
    ['Hỏi & đáp', 'Hỏi &amp; đáp'],
    ['a < b > "c"', 'a &lt; b &gt; &quot;c&quot;'],
    ['&amp;', '&amp;amp;'],
    [']]>', ']]&gt;'],
    ['hai\ndòng\tcột', 'hai\ndòng\tcột'],
    ['dán\u0000từ\u000Bhệ\u001Fcũ\uFFFE', 'dántừhệcũ'],
    ['nửa\uD83Dmặt', 'nửamặt'],
    ['🪷 sen', '🪷 sen'],
  ])('escapeXml(%j) is %j, which cannot break XML', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});

test('what escapeXml leaves are the characters that XML allows, in their order', () => {
  const allowed = /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  const pieces = [
    '\uD83D',
    '\uDE00',
    '🪷',
    '\u0000',
    '\u001F',
    '\uFFFE',
    '\u007F',
    '\u0085',
    '&',
    '<',
    '"',
    'ữ',
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 12 })
    .map((parts) => parts.join(''));
  const check = (text: string) => {
    const characters = Array.from(text).filter((character) => allowed.test(character));
    const escaped = characters.map((character) => escapes[character] ?? character);
    expect(escapeXml(text)).toBe(escaped.join(''));
  };
  fc.assert(fc.property(texts, check), runs(2000));
});

describe('an element', () => {
  test.each([
    ['text is escaped', element('title', 'A & B'), '<title>A &amp; B</title>'],
    ['a list is markup already', element('a', [element('b', 'x')]), '<a><b>x</b></a>'],
    ['undefined entries are left out', element('a', [undefined, '<b/>']), '<a><b/></a>'],
    ['an empty one closes itself', element('a', ''), '<a/>'],
    [
      'attributes are escaped, absent ones left out',
      element('a', [], { href: '/?a=1&b="2"', title: undefined, n: 0 }),
      '<a href="/?a=1&amp;b=&quot;2&quot;" n="0"/>',
    ],
  ])('an element is written so that %s', (_promise, written, expected) => {
    expect(written).toBe(expected);
  });
});
