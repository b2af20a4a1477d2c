import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BODY_START,
  fromIndexText,
  LEAD_START,
  readable,
  tokenize,
  toIndexHead,
  toIndexPrefix,
  toIndexText,
  toIndexWord,
} from '../../../../src/domain/search/index-text.ts';
import { runs } from '../../../support/properties.ts';

/** As Pagefind sees a word: without punctuation, without what is invisible, in small letters, without marks. */
function seen(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

describe('tokenize', () => {
  test.each([
    ['"Hoà Bình", số 159-KH/QU', ['hòa', 'bình', 'số', '159', 'kh', 'qu']],
    ['quận ủy'.normalize('NFD'), ['quận', 'ủy']],
    ['QUẬN\u00A0U\u200BỶ \u200BLong\u00AD\uFEFFBiên', ['quận', 'ủy', 'longbiên']],
    ['ÐẠI HỘI ðảng', ['đại', 'hội', 'đảng']],
    ['13/01/2023', ['13', '01', '2023']],
    ['522/QĐ-UBND', ['522', 'qđ', 'ubnd']],
    ['m² và 50%', ['m', '2', 'và', '50']],
    ['', []],
    [' …?! “” 😀 ', []],
    ['\uD83D\u0000', []],
  ])('tokenize(%j) gives the words that Pagefind indexes', (text, words) => {
    expect(tokenize(text)).toEqual(words);
  });
});

describe('toIndexText', () => {
  test('every form in which a citizen types a word has the same letters', () => {
    const [indexed = ''] = toIndexText('Đoá').split(' ');
    for (const typed of ['Đoá', 'đóa', 'ĐOÁ', 'đoá'.normalize('NFD'), 'doa', 'Ðoá', 'đo\u200Cá']) {
      const [word = ''] = tokenize(typed);
      expect(seen(toIndexWord(word)), typed).toBe(seen(indexed));
    }
  });

  test('words with other diacritics differ, whatever the place of the tone', () => {
    expect(toIndexWord('hoà').replace(/\u2061/g, '')).toBe(toIndexWord('hòa'));
    expect(toIndexWord('hoá')).not.toBe(toIndexWord('hoà'));
    expect(toIndexWord('đa')).not.toBe(toIndexWord('da'));
  });

  test('each word has an end, so that “an” is not the beginning of “anh”', () => {
    expect(seen(toIndexText('anh')).startsWith(seen(toIndexWord('an')))).toBe(false);
    expect(seen(toIndexText('anh')).startsWith(seen(toIndexPrefix('an')))).toBe(true);
  });

  test.each([
    ['159-KH/QU', ['159', 'KH', 'QU']],
    ['(Số:01-CTr/QU)', ['Số', '01', 'CTr', 'QU']],
    ['13/01/2023,', ['13', '01', '2023']],
    ['KT_XH', ['KT', 'XH']],
    ['½phần', ['phần']],
    ['m²', ['m', '2']],
  ])('each part of %s becomes a word, in its order', (text, parts) => {
    const words = toIndexText(text)
      .split(' ')
      .map(seen)
      .filter((word) => word.includes('\uA78F'));
    expect(words).toHaveLength(parts.length);
    parts.forEach((part, index) => {
      expect(words[index]).toContain(seen(toIndexWord(part)));
    });
  });
});

test('the groups of a number are no words of their own to Pagefind, which finds the parts of what a sign of ASCII joins', () => {
  for (const text of ['1.500.000', '1,500,000', '3872.1234', '0912-345-678', '1900 6035']) {
    expect(toIndexText(`Gọi ${text} nhé`), text).not.toMatch(/\d[ -/]+\d/);
  }
});

describe('fromIndexText', () => {
  test.each([
    'Đại hội đại biểu, đường Nguyễn Văn Cừ',
    'Hoà Bình và Hòa Bình, uỷ và ủy, KHOẺ và KHỎE, Thuỷ-Thủy',
    'Kế hoạch số 159-KH/QU ngày 13/01/2023 (“khẩn”)…',
    'Khoẻ24h, 2hoà, hoà_thuỷ',
    'quý, quỳ, quà, ngoài, khoái',
    'm², ½ giờ, a_b, C++, 3·5, vanthu@quan.example',
    'VNeID, YouTube, eHoà, CTr, 15h45, 10A3, QL21B',
    'Kinh tế - xã hội – … & 😀 Thuỷ — hết !',
    '– Đầu dòng',
    '<script>alert("&amp;")</script> 😀 — 50 %',
    'Gọi 0912 345 678, (024) 3872.1234 hoặc +84 912 345 678; 1.500.000 đồng, 1 500 000, 12.500,55 %',
    'Gọi 0912-345-678, 024-38.721.234, 1900-6035; góp 1,500,000 đồng',
    'TP.HCM, TPHCM, Tp. Hà Nội, P. Sen Hạ, Q.1, KP3, TX Sơn Tây, Đ. Lê Lợi, P. Giám đốc, P.201',
    'BOD₅, CO₂, 450 m², 10⁶, ngày 02/09 lúc 08:05',
    'kĩ thuật, KĨ THUẬT, Lí, bác sỹ, bác sĩ, Qui, Quí và Quý, mỳ, Vỹ Dạ',
    '',
  ])('“%s” is read back as it was written', (text) => {
    expect(fromIndexText(toIndexText(text))).toBe(text);
  });

  test('any text is read back as it was written, as a whole and word by word', () => {
    const piece = fc.constantFrom(
      ...[
        'TP.',
        'P.',
        'Q',
        'KP',
        'HCM',
        'Sen',
        'kĩ',
        'sỹ',
        'qui',
        'hoà',
        'Thuỷ',
        '02',
        '1.300',
        '0912',
      ],
      ...[
        '345',
        '678',
        '(024)',
        '3872',
        '+84',
        '/',
        '-',
        '.',
        ',',
        ' ',
        ' ',
        '₅',
        '²',
        '–',
        '5',
        '1900',
        '1',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('').replace(/ +/g, ' ').trim();
        expect(fromIndexText(toIndexText(text))).toBe(text);
        // An excerpt is put together word by word.
        const each = toIndexText(text).split(' ');
        expect(
          each
            .map((word) => fromIndexText(`${word} `))
            .join('')
            .trim(),
        ).toBe(text);
      }),
      runs(2000),
    );
  });

  test('the text read back is composed, with plain spaces and without invisible characters', () => {
    const text = '  quận\u00A0\n ủy Long\u00AD Biên\u2060 '.normalize('NFD');
    expect(fromIndexText(toIndexText(text))).toBe('quận ủy Long Biên');
  });

  test('a text that looks like the index is read back as it was written', () => {
    expect(fromIndexText(toIndexText('quận\uA78F \u2060hòa\uA78F\u2061'))).toBe('quận hòa');
  });
});

describe('toIndexHead', () => {
  const words = `${toIndexHead('Hoà Bình: số 159-KH/QU', 'Sáng nay, Quận uỷ họp.')} Thân`.split(
    ' ',
  );

  test('title, lead and body stand in this order, each at its place', () => {
    expect(words).toHaveLength(BODY_START + 1);
    expect(readable(words, 0, LEAD_START)).toBe('Hoà Bình: số 159-KH/QU');
    expect(readable(words, LEAD_START, BODY_START)).toBe('Sáng nay, Quận uỷ họp.');
    expect(readable(words, BODY_START, words.length)).toBe('Thân');
  });

  test('the zones are filled with what is no word', () => {
    expect(words.map(seen).filter((word) => word !== '')).toHaveLength(12);
  });

  test.each([
    ['a title without a word', '!', 'Tóm tắt'],
    ['nothing visible', '\u200B', ''],
    ['a title and a lead without end', 'phường '.repeat(99), 'quận '.repeat(999)],
  ])('the zones keep their places for %s', (_, title, lead) => {
    const head = toIndexHead(title, lead);
    expect(head.trim().split(/\s+/)).toHaveLength(BODY_START);
  });
});
