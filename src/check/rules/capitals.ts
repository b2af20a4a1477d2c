import { shorten } from '../../domain/shorten.ts';
import type { RuleFinding } from '../finding.ts';
import type { Rule } from './rule.ts';
import { piecesOf, placeIn } from '../text-pieces.ts';

/** A word in capitals, with what may stand between it and the next one. */
const WORD = '\\p{Lu}[\\p{Lu}\\p{M}\\p{Nd}]*';
const BETWEEN = '[\\s,;:–-]+(?:\\p{Nd}+[\\s,;:–-]+)*';
const run = (words: number) => new RegExp(`(?:${WORD}${BETWEEN}){${words - 1},}${WORD}`, 'u');

/** A title of a few short forms, “UBND TP HCM”, is none in capitals. */
const IN_TITLE = run(4);
/** A whole sentence; names of units on a scanned letterhead are shorter. */
const IN_TEXT = run(8);
const MIN_LETTERS = 14;

/** Sentences in capitals, which are hard to read, and which some readers' programs spell letter by letter. */
export const capitals: Rule = {
  name: 'viet-hoa-ca-cau',
  about: 'tiêu đề hay câu viết hoa toàn bộ',
  inText(text) {
    return piecesOf(text).flatMap((piece): RuleFinding[] => {
      const found = (piece.column === undefined ? IN_TITLE : IN_TEXT).exec(piece.text);
      if (!found || found[0].replace(/\P{L}/gu, '').length < MIN_LETTERS) return [];
      const [written] = found;
      return [
        {
          ...placeIn(piece, found.index),
          message: `“${shorten(written)}” viết hoa toàn bộ nên khó đọc, và có máy đọc thành từng chữ cái.`,
          hint: 'Hãy viết như câu bình thường: chỉ viết hoa chữ đầu câu và tên riêng.',
        },
      ];
    });
  },
};
