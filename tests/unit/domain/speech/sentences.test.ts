import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../../src/domain/speech/sentences.ts';
import { expectLinearTime } from '../../../support/linear-time.ts';

const split = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Một câu.', ['Một câu.']],
  ['Câu một. Câu hai? Câu ba!', ['Câu một.', 'Câu hai?', 'Câu ba!']],
  ['Không có dấu chấm cuối', ['Không có dấu chấm cuối']],
  [
    'Ủy ban nhân dân TP. Hồ Chí Minh họp. Ông nói.',
    ['Ủy ban nhân dân TP. Hồ Chí Minh họp.', 'Ông nói.'],
  ],
  ['Tại P. Sen Hạ, Q. Bến Sen có mưa.', ['Tại P. Sen Hạ, Q. Bến Sen có mưa.']],
  ['Tại Q. 1 và P. 5 có mưa.', ['Tại Q. 1 và P. 5 có mưa.']],
  [
    'ThS. Nguyễn Văn A nói. PGS.TS. Trần B nghe.',
    ['ThS. Nguyễn Văn A nói.', 'PGS.TS. Trần B nghe.'],
  ],
  ['BS. Hoa đến khám.', ['BS. Hoa đến khám.']],
  ['1. Đối tượng tham gia', ['1. Đối tượng tham gia']],
  ['2.1. Kinh phí. Từ ngân sách.', ['2.1. Kinh phí.', 'Từ ngân sách.']],
  ['a. Cấp phường', ['a. Cấp phường']],
  ['IV. Tổ chức thực hiện. Giao phòng Kinh tế.', ['IV. Tổ chức thực hiện.', 'Giao phòng Kinh tế.']],
  ['Hội nghị kết thúc./.', ['Hội nghị kết thúc./.']],
  ['Hội nghị kết thúc./. Nơi nhận: như trên.', ['Hội nghị kết thúc./.', 'Nơi nhận: như trên.']],
  ['Có gạo, mì, v.v. Ai cũng vui.', ['Có gạo, mì, v.v.', 'Ai cũng vui.']],
  ['Có gạo, v.v. và mì.', ['Có gạo, v.v. và mì.']],
  ['Thu 1.234.567 đồng. Chi 1,5 triệu.', ['Thu 1.234.567 đồng.', 'Chi 1,5 triệu.']],
  ['Ông nói: “Xong rồi.” Bà cười.', ['Ông nói: “Xong rồi.”', 'Bà cười.']],
  ['Nước chảy… Rồi tạnh.', ['Nước chảy…', 'Rồi tạnh.']],
  ['Nước chảy… rồi tạnh.', ['Nước chảy… rồi tạnh.']],
  ['(Ảnh: Ban Biên tập.) Sau đó là hội nghị.', ['(Ảnh: Ban Biên tập.)', 'Sau đó là hội nghị.']],
  ['Xem tại bensen.example.vn. Hoặc gọi 1022.', ['Xem tại bensen.example.vn.', 'Hoặc gọi 1022.']],
  ['Năm 2023. Năm 2024.', ['Năm 2023.', 'Năm 2024.']],
  ['  \n ', []],
  ['', []],
])('“%s” has the sentences %j', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test('a long sentence is cut at a comma, and nothing of it is lost', () => {
  const clause = 'hội nghị đã nghe báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế, ';
  const parts = split(`${clause.repeat(6)}và bế mạc.`);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(180);
  for (const part of parts.slice(0, -1)) expect(part).toMatch(/,$/);
  expect(parts.join(' ')).toBe(`${clause.repeat(6)}và bế mạc.`);
});

test('the sentences of any text follow each other and leave out nothing but spaces', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'TP. ',
      'P.',
      './.',
      '1. ',
      '? ',
      '… ',
      'Họp xong. ',
      ', ',
      ' – ',
      '\n',
      '“',
      '”',
    ),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end } of splitSentences(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(last, start).trim()).toBe('');
        expect(text.slice(start, end).trim()).not.toBe('');
        last = end;
      }
      expect(text.slice(last).trim()).toBe('');
    }),
  );
});

test.each([['Họp xong. '], ['TP. '], ['a'], ['. '], ['1.'], [', '], ['“”']])(
  'splitting “%s” many times over takes linear time',
  async (part) => {
    await expectLinearTime((size) => part.repeat(size), 20_000, splitSentences);
  },
);
