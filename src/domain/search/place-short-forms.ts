/**
 * Short forms that a place or a street has in front of its name. Single letters mean much else, so a text holds one only
 * before a name or a number: P. Sen Hạ, Q.1, TP.HCM, KP3.
 */
export const PLACE_SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  // Who has no keyboard for đ.
  ['d', ['đường']],
  ['đ', ['đường']],
  ['h', ['huyện']],
  ['kp', ['khu', 'phố']],
  ['p', ['phường']],
  ['q', ['quận']],
  ['tp', ['thành', 'phố']],
  ['tt', ['thị', 'trấn']],
  ['tx', ['thị', 'xã']],
  ['x', ['xã']],
]);

/** P. Giám đốc is a deputy, P.201 a room. */
const NO_PLACE = '(?!\\s?(?:Bí|Chủ|CT|GĐ|Giám|Hiệu|Tổng|Trưởng|Viện)(?![\\p{L}\\p{M}]))';
const NAME = '(?=\\s?(?:\\p{Lu}|\\d{1,2}(?!\\d)))';

const SHORT_FORM = new RegExp(
  [
    `(?<![\\p{L}\\p{M}\\p{N}.&])(?:`,
    `(?:T[PpXx]|TT|K[Pp]|[ĐHPQX])(?=\\.${NO_PLACE}${NAME})`,
    `|(?:T[Pp]|TX|K[Pp])(?=\\s(?:\\p{Lu}|\\d))`,
    `|[Tt][Pp](?=(?:HCM|hcm)(?!\\p{L}))`,
    `|(?:[PQ]|K[Pp])(?=\\d{1,2}(?![\\d\\p{L}/]))`,
    `)`,
  ].join(''),
  'gu',
);

/** Where a text has such a short form, and the words that it stands for. */
export function placeShortForms(
  text: string,
): { start: number; end: number; words: readonly string[] }[] {
  return [...text.matchAll(SHORT_FORM)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    words: PLACE_SHORT_FORMS.get(found.toLowerCase()) ?? [found],
  }));
}
