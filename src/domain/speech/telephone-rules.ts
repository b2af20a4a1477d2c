/** Telephone numbers, said digit by digit with a pause between their groups. */
import { sayDigits } from './numbers.ts';
import { endsIn, group, sticky, type Rule } from './rule.ts';

const afterPhoneWord = endsIn(
  '(?:đường dây nóng|hotline|tổng đài|gọi|điện thoại|số máy|ĐT|SĐT|DĐ|Tel|Fax|nhắn tin|zalo|phím|máy lẻ)(?: số| theo số)?|\\d{3} (?:hoặc|và)',
);

export const TELEPHONE_RULES: readonly Rule[] = [
  {
    // (028) 3838 1234, 0901.234.567, +84 28 3838 1234
    pattern: sticky(
      '(?<phone>(?:\\+84|\\(\\+84\\)|\\(0\\d{1,3}\\)|0\\d{1,3})(?:[ .-]{0,2}\\d{2,4}){2,4})(?!\\d|/)',
    ),
    say: (match) => {
      const phone = group(match, 'phone');
      const groups = phone.match(/\d+/g) ?? [];
      const count = groups.join('').length;
      if (count < 9 || count > (phone.includes('+') ? 12 : 11)) return undefined;
      // 0901234567 is said as 0901 234 567.
      const [first = '', ...rest] =
        groups.length === 1 ? [phone.slice(0, 4), phone.slice(4)] : groups;
      const said = [first, ...rest]
        .map((digits) => sayDigits(digits, digits.length > 4 ? 3 : 4))
        .join(', ');
      return phone.includes('+') ? `cộng ${said}` : said;
    },
  },
  {
    // 1900 1234, 1022
    pattern: sticky(
      '(?<phone>1[89]00(?:[ .-]?\\d{2,4}){1,2}|\\d{3,6}|\\d{1,2}(?=#))(?!\\d|[,./]\\d| ?%)',
    ),
    say: (match, { before }) => {
      const phone = group(match, 'phone');
      if (!afterPhoneWord(before)) return undefined;
      return (phone.match(/\d+/g) ?? []).map((digits) => sayDigits(digits, 4)).join(', ');
    },
  },
];
