import { describe, expect, test } from 'vitest';
import { nearestSpelling } from '../../../../src/domain/search/spelling.ts';
import { tokenize } from '../../../../src/domain/search/index-text.ts';
import { vocabularyOf, wordCounter } from '../../../../src/domain/search/vocabulary.ts';

const sentences = [
  'Ủy ban nhân dân quận Bến Sen họp với Quận ủy về cải cách hành chính.',
  'Quận ủy và Ủy ban nhân dân quận tổ chức tiêm chủng cho học sinh trường tiểu học.',
  'Quân ủy Trung ương thăm đơn vị bộ đội đóng quân tại phường.',
  'Kế hoạch số 159-KH/QU về chuyển đổi số, trật tự đô thị và bảo hiểm xã hội.',
  'Nhân dân phường Bến Sen được hướng dẫn thủ tục hành chính; chung cư được tuyên truyền.',
  'Chung cư cũ, giải phóng mặt bằng, chung tay vì người nghèo, chung sức.',
  'UBND quận, HĐND quận và nhân dân; người cao tuổi được khám sức khỏe.',
  'Quận đoàn ra quân. Đường Hòa Bình, đường Trường Sa. Hòa giải ở cơ sở.',
];

const counter = wordCounter();
const often = Array.from({ length: 20 }, () => sentences.slice(0, 2)).flat();
for (const sentence of [...sentences, ...sentences, ...often]) counter.add(tokenize(sentence));
const vocabulary = vocabularyOf([counter.tallies()]);

describe('a slip', () => {
  test.each([
    ['uy ban nhn dan', 'ủy ban nhân dân'],
    ['quna uy', 'quận ủy'],
    ['yu ban', 'ủy ban'],
    ['tiem chunng', 'tiêm chủng'],
    ['chunng cu', 'chung cư'],
    ['cai cach hanhf chinh', 'cải cách hành chính'],
    ['truownwg hoc', 'trường học'],
    ['bao hiem xa hoii', 'bảo hiểm xã hội'],
    ['chuyn doi so', 'chuyển đổi số'],
  ])('nearestSpelling(%j) mends the slip: %j', (query, spelled) => {
    expect(nearestSpelling(query, vocabulary)).toBe(spelled);
  });
});

describe('words joined or cut in two', () => {
  test.each([
    ['quanuy', 'quận ủy'],
    ['uybannhandan', 'ủy ban nhân dân'],
    ['thu tuc hanhchinh', 'thủ tục hành chính'],
    ['qu an uy', 'quận ủy'],
    ['nh an dan', 'nhân dân'],
  ])('nearestSpelling(%j) joins or parts the words: %j', (query, spelled) => {
    expect(nearestSpelling(query, vocabulary)).toBe(spelled);
  });

  test('words with something between them are not joined', () => {
    expect(nearestSpelling('qu, an uy', vocabulary)).not.toBe('quận ủy');
  });
});

describe('diacritics', () => {
  test.each([
    ['quan uy', 'quận ủy'],
    ['quạn ủy', 'quận ủy'],
    ['hoa binh', 'hòa bình'],
    ['ra quan', 'ra quân'],
    ['nguoi cao tuoi', 'người cao tuổi'],
    ['HDND', 'HĐND'],
  ])('nearestSpelling(%j) takes the diacritics from the portal: %j', (query, spelled) => {
    expect(nearestSpelling(query, vocabulary)).toBe(spelled);
  });

  test('a typed form stays when the portal has the pair, even if another is more frequent', () => {
    expect(nearestSpelling('quân ủy trung uong', vocabulary)).toBe('quân ủy trung ương');
  });

  test('either placement of a tone is correct', () => {
    expect(nearestSpelling('hoà bình', vocabulary)).toBeUndefined();
    expect(nearestSpelling('hòa bình', vocabulary)).toBeUndefined();
  });
});

describe('the rest of the query', () => {
  test.each([
    ['Quna Uy', 'Quận Ủy'],
    ['QUNA UY', 'QUẬN ỦY'],
    ['UBND quna', 'UBND quận'],
    ['"quna uy", 159-KH/QU (13/01/2023)', '"quận ủy", 159-KH/QU (13/01/2023)'],
    ['  quna\u00A0uy ', '  quận\u00A0ủy '],
    ['quna uy xyzzyq', 'quận ủy xyzzyq'],
    ['quạn ủy'.normalize('NFD'), 'quận ủy'],
  ])('nearestSpelling(%j) leaves the rest as it was typed: %j', (query, spelled) => {
    expect(nearestSpelling(query, vocabulary)).toBe(spelled);
  });
});

describe('a query without a better spelling', () => {
  test.each([
    ['', 'an empty query'],
    ['?! …', 'only punctuation'],
    ['😀', 'an emoji'],
    ['\u0000\u0007', 'control characters'],
    ['quận ủy', 'a query as the portal writes it'],
    ['Quận ủy', 'the same with a capital'],
    ['159-KH/QU', 'a document number'],
    ['13/01/2023', 'a date'],
    ['xyzzyq', 'a word with nothing near'],
    ['x'.repeat(10_000), 'an endless word'],
    ['quna '.repeat(2000), 'more than twelve words'],
  ])('%j gets no suggestion: %s', (query) => {
    expect(nearestSpelling(query, vocabulary)).toBeUndefined();
  });

  test('a portal without articles makes no suggestion', () => {
    expect(nearestSpelling('quna uy', { words: [], pairs: [] })).toBeUndefined();
  });
});

test('a suggested query gets no further suggestion', () => {
  for (const query of ['quna uy', 'uybannhandan', 'tiem chunng', 'Quna Uy']) {
    const spelled = nearestSpelling(query, vocabulary) ?? '';
    expect(spelled).not.toBe('');
    expect(nearestSpelling(spelled, vocabulary), spelled).toBeUndefined();
  }
});
