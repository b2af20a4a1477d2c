import { modernTones, traditionalTones } from '../../domain/vietnamese/tones.ts';
import type { Rule } from './rule.ts';
import { piecesOf, placeIn } from '../text-pieces.ts';

/** Words in small letters: a person or a paper may write its own name otherwise than the text does. */
const WORD = /(?<![\p{L}\p{M}])\p{Ll}{2,6}(?![\p{L}\p{M}])/gu;
const HAS_BOTH_FORMS = /[oòóỏõọ][aàáảãạeèéẻẽẹ]$|[uùúủũụ][yỳýỷỹỵ]$/;

interface Seen {
  word: string;
  count: number;
  place: { line: number; column?: number };
}

/** `hòa` and `hoà` in one text. */
export const tonePlacement: Rule = {
  name: 'hai-cach-bo-dau',
  about: 'một chữ viết theo hai cách bỏ dấu trong cùng một bài, như “hòa” và “hoà”',
  inText(text) {
    const words = new Map<string, Map<string, Seen>>();
    for (const piece of piecesOf(text)) {
      for (const { 0: word, index } of piece.text.matchAll(WORD)) {
        if (!HAS_BOTH_FORMS.test(word)) continue;
        const key = traditionalTones(word);
        if (modernTones(key) === key) continue;
        const forms = words.get(key) ?? new Map<string, Seen>();
        words.set(key, forms);
        const seen = forms.get(word);
        if (seen) seen.count += 1;
        else forms.set(word, { word, count: 1, place: placeIn(piece, index) });
      }
    }
    return [...words.values()].flatMap((forms) => {
      const [usual, other] = [...forms.values()].sort((a, b) => b.count - a.count);
      if (!usual || !other) return [];
      return [
        {
          ...other.place,
          message: `“${other.word}” và “${usual.word}” là một chữ, được viết theo hai cách bỏ dấu trong cùng một bài.`,
          hint: `Hãy viết một cách trong cả bài, ví dụ “${usual.word}” (đang có ${usual.count} lần).`,
        },
      ];
    });
  },
};
