/** What is spelled and not counted: addresses of the web, codes of documents, initials; telephone numbers stand beside. */
import { sayNumbered } from './date-rules.ts';
import { sayLetter, spellOut } from './letters.ts';
import { sayDigits, sayInteger } from './numbers.ts';
import { END, group, sticky, type Rule } from './rule.ts';
import { CODES } from './short-forms.ts';
import { TELEPHONE_RULES } from './telephone-rules.ts';

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
  ...TELEPHONE_RULES,
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
