import { describe, expect, test } from 'vitest';
import { compareVietnamese, fold, slugify } from '../../../../src/domain/vietnamese/fold.ts';

describe('fold', () => {
  test.each([
    ['Quận ủy', 'quan uy'],
    ['Đường Điện Biên', 'duong dien bien'],
    ['\u00D0ại hội', 'dai hoi'],
    ['\u00F0ường', 'duong'],
    ['ĐẶC SẮC', 'dac sac'],
    ['ẮẰẲẴẶ ấầẩẫậ ữ ợ ỹ', 'aaaaa aaaaa u o y'],
    ['45/KH-UBND “hồ Hạ”', '45/kh-ubnd “ho ha”'],
    ['', ''],
  ])('fold(%j) is %j, which a plain keyboard can type', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each([
    ['hòa', 'hoà'],
    ['ủy', 'uỷ'],
    ['Đường Hòa Bình', 'Đường Hòa Bình'.normalize('NFD')],
    ['\u0110ò', '\u00D0ò'],
    ['QUẬN', 'quận'],
  ])('%j and %j fold alike', (one, other) => {
    expect(one).not.toBe(other);
    expect(fold(one)).toBe(fold(other));
  });

  test('folding twice changes nothing more', () => {
    const once = fold('Ủy ban nhân dân quận Bến Sen – Đợt 2');
    expect(fold(once)).toBe(once);
  });

  test('a folded text is composed, letters of other languages included', () => {
    expect(fold('한국'.normalize('NFD'))).toBe('한국'.normalize('NFC'));
  });
});

describe('slugify', () => {
  test.each([
    ['Quận triển khai kế hoạch năm 2023', 'quan-trien-khai-ke-hoach-nam-2023'],
    ['đường Đò', 'duong-do'],
    ['\u00D0ồng Gạo', 'dong-gao'],
    ['Đồng Gạo'.normalize('NFD'), 'dong-gao'],
    ['Đảng – Đoàn thể', 'dang-doan-the'],
    ['  “Một cửa”: nhanh, gọn!  ', 'mot-cua-nhanh-gon'],
    ['45/KH-UBND', '45-kh-ubnd'],
    ['chợ\u00A0Đò', 'cho-do'],
    ['…', ''],
    ['', ''],
  ])('slugify(%j) is %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  test('a slug of 80 characters is kept whole', () => {
    const slug = `${'abcd-'.repeat(15)}abcde`;
    expect(slug).toHaveLength(80);
    expect(slugify(slug)).toBe(slug);
  });

  test('a word that ends exactly at 80 characters is kept', () => {
    const fits = `${'abcd-'.repeat(15)}abcde`;
    expect(slugify(`${fits} va-them-nua`)).toBe(fits);
  });

  test('a longer slug is cut at a hyphen, never inside a word', () => {
    const slug = slugify('phường '.repeat(20));
    expect(slug).toBe(Array(11).fill('phuong').join('-'));
  });

  test('a single endless word is cut at 80 characters', () => {
    expect(slugify('a'.repeat(100))).toBe('a'.repeat(80));
  });

  test('a slug is its own slug', () => {
    const slug = slugify('Ủy ban nhân dân quận tổ chức '.repeat(5));
    expect(slugify(slug)).toBe(slug);
  });
});

describe('compareVietnamese', () => {
  test('đ is a letter after d, ă and â are letters after a', () => {
    const words = ['em', 'đá', 'dê', 'âm', 'ăn', 'anh'];
    expect(words.sort(compareVietnamese)).toEqual(['anh', 'ăn', 'âm', 'dê', 'đá', 'em']);
  });

  test('numbers are compared as numbers', () => {
    expect(['Tổ 10', 'Tổ 2'].sort(compareVietnamese)).toEqual(['Tổ 2', 'Tổ 10']);
  });
});
