/** Texts that were saved before Unicode, or read in the wrong encoding, become legible; sound ones stay. */
import { expect, test } from 'vitest';
import { plainText } from '../../../src/import/text.ts';
import { decodeBytes } from '../../../src/import/repair/decode-bytes.ts';
import { findReading } from '../../../src/domain/vietnamese/find-reading.ts';
import { readDate } from '../../../src/import/sources/read-date.ts';

const TEXT = 'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc';

test.each([
  ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc'],
  ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc'],
  ['VISCII', 'Cµng hòa xã hµi chü nghîa Vi®t Nam, Ðµc l§p - Tñ do - HÕnh phúc'],
  [
    'UTF-8 đọc nhầm',
    'Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam, Ä\u0090á»™c láº\u00ADp - Tá»± do - Háº¡nh phÃºc',
  ],
])('%s is read as what its writer saw', (name, written) => {
  const reading = findReading(written);
  expect(reading?.name).toBe(name);
  expect(reading?.read(written)).toBe(TEXT);
});

test.each([
  [TEXT],
  [TEXT.toUpperCase()],
  ['Đoàn Pháp ở Hôtel de Ville, cà phê Café Paris, Türkiye và São Paulo'],
  ['Diện tích 450 m², nhiệt độ 37 °C, 5 × 3 ± ½ «Sen Hạ»'],
  ['Ông José và bà Zoë đến Bến Sen'],
  ['Plain English text without any mark at all'],
])('the sound text %j is left alone', (text) => {
  expect(findReading(text)).toBeUndefined();
});

test('a file is read by its byte-order mark, as UTF-8, as it says, or as what makes Vietnamese of it', () => {
  const bytes = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
  expect(decodeBytes(Buffer.from(TEXT))).toBe(TEXT);
  expect(decodeBytes(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))).toBe(TEXT);
  expect(
    decodeBytes(bytes('Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc')),
  ).toBe(TEXT);
  // Windows-1258 writes the tone as a character of its own: F2 is the dot below.
  expect(decodeBytes(bytes('<meta charset="windows-1258">M\u00F4\u00F2t'))).toBe(
    '<meta charset="windows-1258">Một',
  );
});

test.each(['Quận nhà tổng kết', 'Đà Nẵng thăm và tặng quà', 'Lễ kỷ niệm: Ý Á í à'])(
  'the field “%s” that was misread loses no part of a letter before it is read rightly',
  (text) => {
    // As a space and as an invisible sign, parts of letters: à is `Ã\u00A0`, ậ ends with \u00AD.
    const misread = new TextDecoder('windows-1252').decode(Buffer.from(text));
    const { read } = findReading(`${misread} ${misread}`) ?? { read: String };
    expect(read(plainText(`  ${misread} <br />\n`))).toBe(text);
  },
);

test.each([
  ['Tin &amp;amp; b&agrave;i &ldquo;m&#7899;i&rdquo;', 'Tin & bài “mới”'],
  ['<b>Tin</b>\u00A0mới\u200B', 'Tin mới'],
  ['5 < 10 & 3 > 2', '5 < 10 & 3 > 2'],
])('the title %j is %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});

test.each([
  ['Thứ sáu, 13/01/2023 | 08:59', '2023-01-13T01:59:00.000Z'],
  ['13-01-2023 8h59', '2023-01-13T01:59:00.000Z'],
  ['08:59 13/1/2023', '2023-01-13T01:59:00.000Z'],
  ['5:05 PM, 13/01/2023', '2023-01-13T10:05:00.000Z'],
  ['ngày 13 tháng 1 năm 2023', '2023-01-12T17:00:00.000Z'],
  ['2023-01-13T08:59:00.123+07:00', '2023-01-13T01:59:00.000Z'],
  ['2023-01-13T01:59:00Z', '2023-01-13T01:59:00.000Z'],
  ['Fri, 13 Jan 2023 01:59:00 GMT', '2023-01-13T01:59:00.000Z'],
  ['31/02/2023', undefined],
  ['hôm qua', undefined],
])('the date %j is %j', (written, moment) => {
  expect(readDate(written)?.toISOString()).toBe(moment);
});
