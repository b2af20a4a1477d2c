/** Quantities, measures, money, fractions and numbers of sections. */
import { sayNumbered } from './date-rules.ts';
import { sayDigits, sayInteger, sayNumber, sayOrdinal } from './numbers.ts';
import {
  alternatives,
  END,
  END_OF_NUMBER,
  endsIn,
  group,
  QUANTITY,
  sticky,
  type Rule,
} from './rule.ts';
import { PER, UNITS, UNITS_ALONE } from './units.ts';

const afterOrdinalWord = endsIn('thứ');
const afterMonthWord = endsIn('tháng');
const afterNaming = endsIn('số|mã|ký hiệu|số nhà|phòng|biển số');
const isPlace = endsIn('số|hẻm|ngõ|ngách|kiệt|nhà|đường|tổ|địa chỉ');
/** What “two thirds” can be said of; of others it is “two out of three”. */
const PARTS_OF =
  /^(?:\s?(?:số|tổng|diện|dân|quãng|chặng|chiều|thời|khối|quân|công|cuộc|nhiệm)|[.,;:!?)]|$)/u;
const FRACTION_PARTS = [2, 3, 4, 5, 10];
/** Longer numbers without separators, and those that begin with zeros, are no quantities. */
const MAX_PLAIN_DIGITS = 8;

const UNIT = alternatives(Object.keys(UNITS));
const UNIT_ALONE = alternatives(UNITS_ALONE);

function saySlashed(first: string, second: string, before: string, after: string): string {
  const [part, whole] = [Number(first), Number(second)];
  const isFraction =
    part < whole && FRACTION_PARTS.includes(whole) && PARTS_OF.test(after) && !isPlace(before);
  if (!isFraction) return `${sayNumber(first)} trên ${sayNumber(second)}`;
  return `${sayInteger(first)} phần ${whole === 4 ? 'tư' : sayInteger(second)}`;
}

function sayPlain(digits: string, before: string): string {
  if (afterOrdinalWord(before)) return sayOrdinal(digits);
  if (afterMonthWord(before) && Number(digits) === 4) return 'tư';
  if (/^0/.test(digits) && digits.length > 1 && afterNaming(before)) return sayNumbered(digits);
  if (digits.length > MAX_PLAIN_DIGITS || /^0\d{3}/.test(digits)) return sayDigits(digits);
  return sayInteger(digits);
}

export const AMOUNT_RULES: readonly Rule[] = [
  {
    // 420 m², 47%, 1.500.000 đ, -5 °C
    pattern: sticky(`(?<amount>${QUANTITY}) ?(?<unit>${UNIT})`, END, "(?!')"),
    say: (match, { before }) => {
      const unit = group(match, 'unit');
      const minus = /(?:^|[\s(])[-–]$/.test(before) && !/\d ?[-–]$/.test(before);
      return `${minus ? 'âm ' : ''}${sayNumber(group(match, 'amount'))} ${UNITS[unit] ?? unit}`;
    },
  },
  {
    pattern: sticky(`(?<![\\p{L}\\p{M}])(?<unit>${UNIT_ALONE})`, END),
    say: (match) => UNITS[group(match, 'unit')],
    inside: true,
  },
  {
    // 200.000 đồng/tháng
    pattern: sticky(`/ ?(?=(?:${PER})(?![\\p{L}\\p{M}]))`),
    say: (_, { before }) => (/[\p{L}\p{M}%₫\d]\s?$/u.test(before) ? ' mỗi ' : undefined),
    inside: true,
  },
  {
    // 3/4, 24/7, 12/5
    pattern: sticky(
      '(?<first>\\d[\\d.]{0,11}) ?/ ?(?<second>\\d[\\d.]{0,11})(?<third>/\\d{1,4})?(?!\\d)',
    ),
    say: (match, { before, after }) => {
      const [first, second] = [group(match, 'first'), group(match, 'second')];
      const third = group(match, 'third').slice(1);
      const end = /[.]$/.test(second) ? '.' : '';
      if (/\.(?!\d{3})/.test(first)) return undefined;
      const said = saySlashed(
        first.replace(/\./g, ''),
        second.replace(/\./g, ''),
        before,
        end || after,
      );
      return `${said}${third && ` trên ${sayInteger(third)}`}${end}`;
    },
  },
  {
    // A result: 2-1, and no range.
    pattern: sticky(
      '(?<first>\\d{1,2}) ?[-–] ?(?<second>\\d{1,2})',
      END_OF_NUMBER,
      '(?![\\p{L}%]|[-–])',
    ),
    say: (match) => {
      const [first, second] = [group(match, 'first'), group(match, 'second')];
      return Number(first) < Number(second)
        ? undefined
        : `${sayInteger(first)}, ${sayInteger(second)}`;
    },
  },
  {
    // A quantity with separators, or a number below 100 with a fraction.
    pattern: sticky(
      '(?<amount>\\d{1,3}(?:(?:\\.\\d{3}){1,6}|(?: \\d{3}){2,6})(?:,\\d{1,6})?|\\d{1,18},\\d{1,6})',
      '(?!\\d|\\.\\d|,\\d)',
    ),
    say: (match) => {
      const amount = group(match, 'amount');
      return /^0\d/.test(amount) ? undefined : sayNumber(amount);
    },
  },
  {
    // 1,234,567 as in English
    pattern: sticky('(?<amount>\\d{1,3}(?:,\\d{3}){2,6})', '(?!\\d|,\\d)'),
    say: (match) => sayInteger(group(match, 'amount').replace(/,/g, '')),
  },
  {
    // 1.5, 2.1.3, 192.168.1.1
    pattern: sticky('(?<number>\\d{1,6}(?:\\.\\d{1,6}){1,8})(?!\\d)'),
    say: (match) =>
      group(match, 'number')
        .split('.')
        .map((part) => sayNumbered(part))
        .join(' chấm '),
  },
  {
    pattern: sticky('(?<digits>\\d{1,18})(?!\\d)(?=[^\\p{L}\\p{M}]|$|[x×]\\d|đ[^\\p{L}])'),
    say: (match, { before }) => sayPlain(group(match, 'digits'), before),
  },
  {
    // 3x4, 10 × 15
    pattern: sticky(' ?[x×] ?(?=\\d)'),
    say: (_, { before }) => (/\d$/.test(before) ? ' nhân ' : undefined),
    inside: true,
  },
  {
    // 2020-2025, 13/01 – 20/01, 7h30-11h30, 15%-20%
    pattern: sticky(' ?[-–—] ?(?=\\d|T\\d)'),
    say: (_, { before }) => {
      if (/năm học [12]\d{3}$/iu.test(before)) return ', ';
      return /[\d%]$|\d ?(?:h|giờ|g|đ|m|km|°C|kg)$/u.test(before) ? ' đến ' : undefined;
    },
    inside: true,
  },
];
