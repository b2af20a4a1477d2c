/** Short forms, Roman numerals, letters that stand alone, and signs. */
import { sayCapitals, sayLetter, spellOut } from './letters.ts';
import { sayInteger, sayOrdinal } from './numbers.ts';
import { romanValue } from './roman.ts';
import { alternatives, END, endsIn, group, sticky, type Rule } from './rule.ts';
import { CODES, DOTTED } from './short-forms.ts';

const afterOrdinalWord = endsIn('thứ');
/** Before one letter that is a numeral and no name. */
const isNumberedInRoman = endsIn(
  'thứ|khóa|khoá|quý|kỳ|chương|phần|mục|loại|hạng|cấp|giai đoạn|đợt|phụ lục|thế kỷ|vùng|đại hội|bậc|nhóm|khu vực|bảng|tập|quyển|lần|học kỳ|diện',
);
const isNamedByLetter = endsIn(
  'điểm|mục|khoản|nhóm|lớp|tổ|khu|lô|loại|hạng|bảng|phụ lục|vitamin|khối|mẫu|chữ|cấp|vần|tiết|hepatitis|gan',
);
/** A person's name before the initial of another: “ông Nguyễn Văn P.”. */
const isPerson =
  /(?:^|[\s(])(?:ông|bà|anh|chị|em|cháu|cô|chú|bác|Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý)(?: \p{Lu}[\p{L}\p{M}]{0,7}){0,2} $/u;
const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

const SIGNS: Readonly<Record<string, string>> = {
  ...{
    '&': ' và ',
    '≥': ' từ ',
    '≤': ' không quá ',
    '±': ' cộng trừ ',
    '≈': ' khoảng ',
    '~': ' khoảng ',
  },
  ...{
    '→': ', ',
    '№': ' số ',
    '÷': ' đến ',
    '½': ' một phần hai ',
    '¼': ' một phần tư ',
    '¾': ' ba phần tư ',
  },
};

/** Rules that know the short forms: of public life, of documents, and the portal's own. */
export function wordRules(forms: ReadonlyMap<string, string>): readonly Rule[] {
  return [
    {
      // NĐ 43/2011, TT số 22
      pattern: sticky('(?<code>NĐ|NQ|TT|QĐ|CT|KH|TB|BC|CV|HD|TTr)(?= (?:số )?\\d)'),
      say: (match) => CODES[group(match, 'code')],
    },
    {
      // P. Sen Hạ, Q.1, ThS. Nguyễn …, PGS.TS. …
      pattern: sticky(`(?<form>${alternatives(Object.keys(DOTTED))})\\. ?(?=[\\p{Lu}\\d“"])`),
      say: (match, { before }) => {
        const form = group(match, 'form');
        if (form.length === 1 && isPerson.test(before)) return `${sayLetter(form)}. `;
        return `${DOTTED[form] ?? form} `;
      },
    },
    {
      // UBND, TP.HCM: the longest that is known.
      pattern: sticky(`(?<form>${alternatives([...forms.keys()])})`, END),
      say: (match) => forms.get(group(match, 'form')),
    },
    {
      pattern: sticky('(?<form>Đ|P|Q)(?<number>\\d{1,3})', END),
      say: (match) => {
        const form = { Đ: 'điều', P: 'phường', Q: 'quận' }[group(match, 'form')] ?? '';
        return `${form} ${sayInteger(group(match, 'number'))}`;
      },
    },
    {
      // T2 – T7 are days of the week; T8 – T12 and T1 are months.
      pattern: sticky('T(?<number>\\d{1,2})', END),
      say: (match) => {
        const number = Number(group(match, 'number'));
        const day = WEEKDAYS[number - 2];
        if (day) return `thứ ${day}`;
        return number >= 1 && number <= 12 ? `tháng ${sayInteger(String(number))}` : undefined;
      },
    },
    {
      pattern: sticky('(?<numeral>[IVXLCDM]{1,9})(?=\\.?\\s|[^\\p{L}\\p{M}\\p{N}]|$)'),
      say: (match, { before }) => {
        const numeral = group(match, 'numeral');
        const value = romanValue(numeral);
        if (value === undefined) return undefined;
        const isNumbered = isNumberedInRoman(before);
        const opensLine = before === '' && /^[.)-]/.test(nextOf(match)) && /^[IVX]+$/.test(numeral);
        if (!isNumbered && !opensLine && !/^(?:[IVX]{2,}|X[LC][IVX]*)$/.test(numeral))
          return undefined;
        return afterOrdinalWord(before) ? sayOrdinal(String(value)) : sayInteger(String(value));
      },
    },
    {
      // điểm a, điểm đ, vitamin C; a) at the start of a line
      pattern: sticky('(?<letter>[\\p{Ll}])', END),
      say: (match, { before }) =>
        isNamedByLetter(before) || (before === '' && /^[).]/.test(nextOf(match)))
          ? sayLetter(group(match, 'letter'))
          : undefined,
    },
    {
      pattern: sticky('(?<letter>[B-HJ-NP-TV-XZĐ])', END),
      say: (match) => sayLetter(group(match, 'letter')),
    },
    {
      pattern: sticky('(?<word>\\p{Lu}{2,40})', END),
      say: (match) => sayCapitals(group(match, 'word')),
    },
    {
      // CO2, H5N1, 4G, PM2.5, lop9: letters and digits by turns
      pattern: sticky('(?=\\p{L}{0,20}\\d|\\d{1,20}\\p{L})[\\p{L}\\d]{2,40}(?:[.,]\\d{1,2})?', END),
      say: (match) =>
        (match[0].match(/\p{Lu}+(?!\p{Ll})|\p{L}+|\d+|[.,]/gu) ?? [])
          .map((run) => sayRun(run, forms))
          .join(' '),
    },
    {
      pattern: sticky('(?<sign>[&≥≤±≈~→№÷½¼¾])'),
      say: (match) => SIGNS[group(match, 'sign')],
      inside: true,
    },
    {
      pattern: sticky(' ?(?<sign>[+=<>]) ?(?=\\d|[\\p{L}])'),
      say: (match) =>
        ({ '+': ' cộng ', '=': ' bằng ', '<': ' dưới ', '>': ' trên ' })[group(match, 'sign')],
      inside: true,
    },
  ];
}

function nextOf({ input, index, 0: { length } }: RegExpExecArray): string {
  return input.slice(index + length, index + length + 2);
}

function sayRun(run: string, forms: ReadonlyMap<string, string>): string {
  if (/^\d/.test(run)) return sayInteger(run);
  if (run === '.' || run === ',') return 'phẩy';
  if (forms.has(run)) return forms.get(run) ?? run;
  return /^\p{Lu}+$/u.test(run) || run.length === 1 ? spellOut(run) : run;
}
