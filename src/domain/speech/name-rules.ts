/** What is spelled and not counted: addresses of the web, telephone numbers, codes of documents, initials. */
import { sayNumbered } from './date-rules.ts';
import { sayLetter, spellOut } from './letters.ts';
import { sayDigits, sayInteger } from './numbers.ts';
import { END, endsIn, group, sticky, type Rule } from './rule.ts';
import { CODES } from './short-forms.ts';

const afterPhoneWord = endsIn(
  '(?:đường dây nóng|hotline|tổng đài|gọi|điện thoại|số máy|ĐT|SĐT|DĐ|Tel|Fax|nhắn tin|zalo|phím|máy lẻ)(?: số| theo số)?|\\d{3} (?:hoặc|và)',
);
const DOMAINS: Readonly<Record<string, string>> = { vn: 'vê nờ', tv: 'ti vi' };

/** `bensen.gov.vn` → bensen chấm gov chấm vê nờ. */
function sayHost(host: string): string {
  return host
    .split('.')
    .map((part) => DOMAINS[part] ?? part)
    .map((part) => part.replace(/-/g, ' gạch ngang ').replace(/_/g, ' gạch dưới '))
    .map((part) => part.replace(/\d{1,20}/g, (digits) => ` ${sayDigits(digits, digits.length)} `))
    .join(' chấm ');
}

function sayCode(code: string): string {
  const parts = code
    .split(/[-–/.&]/)
    .map((part) =>
      (part.match(/\p{L}+|\d+/gu) ?? [])
        .map((run) => (/^\d/.test(run) ? sayInteger(run) : (CODES[run] ?? `\u0000${run}\u0000`)))
        .join(' '),
    );
  return parts.join(', ');
}

/** Codes whose letters no list knows are left between these marks for the list of the portal. */
export const UNKNOWN_CODE = /\u0000([^\u0000]*)\u0000/g;

export const NAME_RULES: readonly Rule[] = [
  {
    pattern: sticky('(?<name>[\\w.+-]{1,64})@(?<host>[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6})'),
    say: (match) => `${sayHost(group(match, 'name'))} a còng ${sayHost(group(match, 'host'))}`,
  },
  {
    pattern: sticky(
      '(?:https?://(?:www\\.)?|www\\.)(?<host>[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,6})(?::\\d{1,5})?(?<path>/[^\\s<>"”)\\],;]{0,2000})?',
    ),
    say: (match) => {
      const more = /[\p{L}\d]/u.test(group(match, 'path')) ? ', địa chỉ đầy đủ có trong bài' : '';
      const end = /[.!?]+$/.exec(group(match, 'path'))?.[0] ?? '';
      return `trang ${sayHost(group(match, 'host'))}${more}${end}`;
    },
  },
  {
    pattern: sticky(
      '(?<host>[a-z\\d-]{2,63}(?:\\.[a-z\\d-]{2,63}){0,4}\\.(?:vn|com|org|net))',
      END,
      '(?!@)',
    ),
    say: (match) => sayHost(group(match, 'host')),
  },
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
  {
    // 159-KH/QU, 01/2024/NĐ-CP, 104/2016/QH13, 3245/QĐ-UBND
    pattern: sticky(
      '(?<number>\\d{1,6}[a-z]?)(?:[/:](?<year>[12]\\d{3}))?[-–/](?<code>\\p{Lu}{1,2}(?:\\p{Lu}|T[Tt]?[rg]|yĐ|r)?[\\p{Lu}\\d]{0,8}(?:[-–/.&][\\p{Lu}][\\p{Lu}\\d]{0,10}g?){0,5})',
      END,
    ),
    say: (match) => {
      const code = group(match, 'code');
      if (!/\p{Lu}/u.test(code.slice(1)) && !(code in CODES)) return undefined;
      const [, digits = '', letter = ''] = /^(\d+)([a-z]?)$/.exec(group(match, 'number')) ?? [];
      const number = [sayNumbered(digits), letter && sayLetter(letter)].filter(Boolean).join(' ');
      const year = group(match, 'year');
      return [year ? `${number} năm ${sayInteger(year)}` : number, sayCode(code)].join(', ');
    },
  },
  {
    // N.V.A., T.H
    pattern: sticky(
      '(?<initials>(?:\\p{Lu}\\.){1,6}\\p{Lu}(?![\\p{L}\\d])\\.?|(?:\\p{Lu}\\.){2,6})(?![\\p{L}\\d])',
    ),
    say: (match) => spellOut(group(match, 'initials').replace(/\./g, '')),
  },
];
