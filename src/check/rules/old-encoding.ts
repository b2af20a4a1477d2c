import { findMisreadLines } from '../../domain/vietnamese/legacy-encoding.ts';
import { findReading, readAs } from '../../domain/vietnamese/find-reading.ts';
import { shorten } from '../../domain/shorten.ts';
import type { Rule } from './rule.ts';
import { piecesOf } from '../text-pieces.ts';

/** Text in an encoding of before Unicode. The build tells of lines that are full of it; here a few words are enough. */
export const oldEncoding: Rule = {
  name: 'bang-ma-cu',
  about: 'chữ theo bảng mã cũ (TCVN3, VNI …) chưa chuyển sang Unicode',
  inText(text) {
    const pieces = piecesOf(text);
    const all = pieces.map((piece) => piece.text).join('\n');
    const reading = findReading(all);
    if (!reading || findMisreadLines(all).length > 0) return [];
    const piece = pieces.find((each) => readAs(reading, each.text) !== each.text);
    if (!piece) return [];
    const { line, column } = piece;
    return [
      {
        line,
        ...(column !== undefined && { column }),
        message: `Bài có chữ theo bảng mã cũ (${reading.name}), nên người đọc thấy “${shorten(piece.text)}”.`,
        hint: `Hãy viết lại bằng Unicode, có lẽ là: ${shorten(reading.read(piece.text))}`,
      },
    ];
  },
};
