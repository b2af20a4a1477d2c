import { expect, test } from 'vitest';
import { queryHighlights } from '../../../../src/domain/search/query-highlights.ts';

/** The paragraphs with what is marked in square brackets. */
function marked(paragraphs: string[], ...queries: string[]): string[] {
  return queryHighlights(paragraphs, queries).map((places, index) =>
    places.reduceRight(
      (text, { start, end }) =>
        `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
      paragraphs[index] ?? '',
    ),
  );
}

test.each([
  ['words that stand together', 'Văn phòng Quận ủy họp', 'quận ủy', 'Văn phòng [Quận ủy] họp'],
  [
    'words typed without marks',
    'Đường Nguyễn Văn Cừ',
    'duong nguyen van cu',
    '[Đường Nguyễn Văn Cừ]',
  ],
  ['either place of the tone mark', 'Phường Hoà Bình', 'hòa bình', 'Phường [Hoà Bình]'],
  ['a query in decomposed letters', 'Quận ủy', 'Quận ủy'.normalize('NFD'), '[Quận ủy]'],
  [
    'words with a no-break space between',
    'ở quận\u00A0Bến\u00A0Sen',
    'quan ben sen',
    'ở [quận\u00A0Bến\u00A0Sen]',
  ],
  ['a document number as one', 'Kế hoạch 159-KH/QU.', '159-kh/qu', 'Kế hoạch [159-KH/QU].'],
  ['a part of a document number', 'Kế hoạch 159-KH/QU.', '159-KH', 'Kế hoạch [159-KH]/QU.'],
  ['a date', 'Ngày 13/01/2023, quận họp', '13/01/2023', 'Ngày [13/01/2023], quận họp'],
  [
    'a date as a whole only',
    'Từ 14/04/2025 đến 18/04/2025',
    '14/04/2025',
    'Từ [14/04/2025] đến 18/04/2025',
  ],
  ['a date in another notation', 'ngày 05/5/2025', '5/5/2025', 'ngày [05/5/2025]'],
  ['a date written out', 'ngày 27 tháng 7 năm 2024', '27/7/2024', 'ngày [27 tháng 7 năm 2024]'],
  ['words on both sides of a dash', 'Kinh tế - xã hội', 'kinh te xa hoi', '[Kinh tế - xã hội]'],
  ['a number with the word beside it', 'ở ngõ 12/5, phường', 'ngõ 12/5', 'ở [ngõ 12/5], phường'],
  [
    'no lone word where the number is not',
    'ngày mai, ngày kia',
    'ngày 10/11',
    'ngày mai, ngày kia',
  ],
  ['a time', 'lúc 15h45', '15h45', 'lúc [15h45]'],
  ['a phrase as a whole only', 'quận ủy, ủy ban quận', '"quan uy"', '[quận ủy], ủy ban quận'],
  ['one word wherever it stands', 'Rác, rác và RÁC', 'rác', '[Rác], [rác] và [RÁC]'],
  [
    'part of the query, if it stands together',
    'phân loại tại nguồn',
    'phân loại rác',
    '[phân loại] tại nguồn',
  ],
  ['no part of a word', 'anh an ủi', 'an', 'anh [an] ủi'],
  ['a last word that was still being typed', 'phân loại rác', 'phân loại ra', '[phân loại rác]'],
  ['markup as text', 'Thẻ <script> là gì', '<script>alert(1)</script>', 'Thẻ <[script]> là gì'],
  ['nothing for a query without words', 'Quận ủy – 2023', '?! 🪷', 'Quận ủy – 2023'],
])('the words are highlighted: %s', (_, paragraph, query, expected) => {
  expect(marked([paragraph], query)).toEqual([expected]);
});

test('words beside each other are highlighted in every paragraph, and single ones nowhere', () => {
  expect(marked(['Quận ủy họp', 'Ủy ban của quận', 'Về quận ủy'], 'quận ủy')).toEqual([
    '[Quận ủy] họp',
    'Ủy ban của quận',
    'Về [quận ủy]',
  ]);
});

test('words that stand nowhere together are highlighted one by one', () => {
  expect(marked(['Quận họp', 'Ủy ban bàn việc'], 'quận ủy')).toEqual([
    '[Quận] họp',
    '[Ủy] ban bàn việc',
  ]);
});

test('words with a comma or a full stop between them do not stand together', () => {
  expect(marked(['Họp ở quận. Ủy ban, quận ủy'], 'quận ủy')).toEqual([
    'Họp ở quận. Ủy ban, [quận ủy]',
  ]);
});

test('the same word twice does not stand together', () => {
  expect(marked(['nhà nhà phân loại rác', 'rác nhà'], 'rác nhà')).toEqual([
    'nhà nhà phân loại rác',
    '[rác nhà]',
  ]);
});

test('words with other diacritics are not highlighted when the text has those that were typed', () => {
  expect(marked(['cầu đường', 'câu đương'], 'cầu đường')).toEqual(['[cầu đường]', 'câu đương']);
});

test('words with other diacritics are highlighted when the text has no others', () => {
  expect(marked(['câu đương'], 'cầu đường')).toEqual(['[câu đương]']);
});

test('words typed without diacritics are highlighted with any, beside words typed with some', () => {
  expect(marked(['phường Sen Hạ', 'phương sen hạ'], 'phường sen ha')).toEqual([
    '[phường Sen Hạ]',
    'phương [sen hạ]',
  ]);
});

test('several queries are highlighted side by side, as an abbreviation and the name it stands for', () => {
  expect(
    marked(['TTHC: giải quyết thủ tục hành chính', 'hành chính'], 'TTHC', '"thủ tục hành chính"'),
  ).toEqual(['[TTHC]: giải quyết [thủ tục hành chính]', 'hành chính']);
});
