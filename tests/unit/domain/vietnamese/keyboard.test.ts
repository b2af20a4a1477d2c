import { describe, expect, test } from 'vitest';
import { readKeyStrokes } from '../../../../src/domain/vietnamese/keyboard.ts';
import { everySyllable } from './every-syllable.ts';

describe('Telex typed without an input method', () => {
  test.each([
    ['quaanj uyr', 'quận ủy'],
    ['dduwowngf phuongwf', 'đường phường'],
    ['duwowngf', 'dường'],
    ['hoaf binhf', 'hòa bình'],
    ['thuyr lowij, khoer', 'thủy lợi, khỏe'],
    ['tieesng tieengs tiengse', 'tiếng tiếng tiếng'],
    ['quaajn quaanj', 'quận quận'],
    ['nguwowif nguoiwf ngwowif', 'người người người'],
    ['tw twf hw', 'tư từ hư'],
    ['giuwx giwx quowr', 'giữ giữ quở'],
    ['thuowr muaw huwu luuw ruowuj', 'thuở mưa hưu lưu rượu'],
    ['giof gias gif gieengs', 'giò giá gì giếng'],
    ['ngoawnf ngoeof', 'ngoằn ngoèo'],
    ['duowngdf', 'đường'],
    ['tieengsz', 'tiêng'],
    ['QUAANJ Uyr DDuwowngf ddUWOWNGF', 'QUẬN Ủy Đường đƯỜNG'],
    ['ban an quaanj', 'ban an quận'],
    ['hddnd quaanj', 'hđnd quận'],
    ['UBND quaanj, HDDND', 'UBND quận, HĐND'],
    ['kees hoachj 159-KH/QU ngayf 13/01/2023', 'kế hoạch 159-KH/QU ngày 13/01/2023'],
    ['phuowngf P7 covid19', 'phường P7 covid19'],
    ['"quaanj uyr" – hoaf-binhf', '"quận ủy" – hòa-bình'],
    ['quận uyr', 'quận ủy'],
    ['quận uyr'.normalize('NFD'), 'quận ủy'],
  ])('readKeyStrokes(%j) reads Telex as %j', (text, read) => {
    expect(readKeyStrokes(text)).toBe(read);
  });
});

describe('VNI typed without an input method', () => {
  test.each([
    ['quan65 uy3', 'quận ủy'],
    ['qua6n5 u3y', 'quận ủy'],
    ['d9u7o7ng2', 'đường'],
    ['duong72 duong972 d9uong72', 'dường đường đường'],
    ['hoa2 binh2 tie6ng1', 'hòa bình tiếng'],
    ['na8m 2023', 'năm 2023'],
    ['giu74 quy1 Quoc61', 'giữ quý Quốc'],
    ['QUAN65 D9UONG72', 'QUẬN ĐƯỜNG'],
    ['UBND quan65', 'UBND quận'],
    ['ke61 hoach5 01-CTr/QU', 'kế hoạch 01-CTr/QU'],
  ])('readKeyStrokes(%j) reads VNI as %j', (text, read) => {
    expect(readKeyStrokes(text)).toBe(read);
  });
});

describe('text that is no keystrokes', () => {
  test.each([
    '',
    '  ',
    '?!…',
    'ban an',
    'quan uy long bien',
    'quận ủy',
    'Ủy ban nhân dân',
    'UBND ubnd HDND hdnd',
    '159-KH/QU',
    '522/QD-UBND',
    '13/01/2023',
    '2023',
    'b52 q1 P7',
    'to12',
    'wifi',
    'covid',
    'internet',
    'data',
    'form',
    'boss',
    'class',
    'add',
    'dvd',
    'www',
    'quaanj wifi',
    'quan65 internet',
    'd9u7o7ng2 tax',
    '<script>alert(1)</script>',
    '😀',
    'quaanj😀 Hà Nộiwf',
    'a'.repeat(10_000),
    'da'.repeat(5000),
  ])('readKeyStrokes(%j) leaves the text alone', (text) => {
    expect(readKeyStrokes(text)).toBeUndefined();
  });
});

test('an English word that happens to spell a syllable is read as one', () => {
  expect(readKeyStrokes('tax')).toBe('tã');
});

test('a text that was read once is not read again', () => {
  const read = readKeyStrokes('quaanj uyr ddoongf thaps 159-KH/QU') ?? '';
  expect(read).toBe('quận ủy đồng tháp 159-KH/QU');
  expect(readKeyStrokes(read)).toBeUndefined();
});

const telex: Record<string, string> = {
  đ: 'dd',
  ă: 'aw',
  â: 'aa',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const vni: Record<string, string> = {
  đ: 'd9',
  ă: 'a8',
  â: 'a6',
  ê: 'e6',
  ô: 'o6',
  ơ: 'o7',
  ư: 'u7',
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
};

/** The keys of a syllable in the order of its letters, and the tone behind its vowel or at the end. */
function typed(word: string, keys: Record<string, string>): string[] {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/;
  const atVowel = Array.from(word, (letter) => {
    const tone = tones.exec(letter.normalize('NFD'))?.[0] ?? '';
    const plain = letter.normalize('NFD').replace(tones, '').normalize('NFC');
    return (keys[plain] ?? plain) + (tone === '' ? '' : `|${keys[tone] ?? ''}`);
  }).join('');
  const [before = '', after = ''] = atVowel.split('|');
  return [before + after, before + after.slice(1) + after.slice(0, 1)];
}

describe.each([
  ['Telex', telex],
  ['VNI', vni],
])('every syllable typed in %s', (_, keys) => {
  // oo is typed as ooo in Telex, and stands for ô otherwise.
  const words = everySyllable.filter((word) => !/o[oóòỏõọ]/.test(word));

  test('every syllable is read back, wherever the tone key stands', () => {
    const wrong = words.filter((word) =>
      typed(word, keys).some((strokes) => (readKeyStrokes(strokes) ?? strokes) !== word),
    );
    expect(wrong).toEqual([]);
  });

  test('every syllable is read back in upper case', () => {
    const wrong = words.filter((word) =>
      typed(word, keys).some((strokes) => {
        const upper = strokes.toUpperCase();
        return (readKeyStrokes(upper) ?? upper) !== word.toUpperCase();
      }),
    );
    expect(wrong).toEqual([]);
  });
});
