/** Dates and times of day. */
import { sayInteger, sayMonth } from './numbers.ts';
import { romanValue } from './roman.ts';
import { END, END_OF_NUMBER, endsIn, group, sticky, type Rule } from './rule.ts';

const afterDayWord = endsIn('ngày|mùng|mồng');
const afterMonthWord = endsIn('tháng');
/** Words before which a day and a month stand, and no fraction. */
const mayBeDate = endsIn(
  'ngày|mùng|mồng|thời gian(?: \\([^)]{0,20}\\))?|thời hạn|sáng|trưa|chiều|tối|đêm|khuya|hôm|từ|đến|tới|trước|sau|nhật|lễ|dịp|thứ (?:hai|ba|tư|năm|sáu|bảy)[,]?|thứ [2-7][,]?|nhật,|qua',
);
/** What has a number and a year, and no month. */
const isNumbered = endsIn(
  'số|nghị định|nghị quyết|thông tư|luật|quyết định|chỉ thị|kế hoạch|thông báo|báo cáo|công văn|văn bản|NĐ|NQ|TT|QĐ|CT|KH|tuần|kỳ|lần|đợt|quý',
);
/** Days that everybody knows by their date. */
const HOLIDAYS =
  '1/5 2/9 3/2 8/3 19/5 1/6 27/7 19/8 20/10 20/11 30/4 22/12 21/6 26/3 27/2 9/1'.split(' ');
const FRACTION_OF = /^\s?(?:số|tổng|diện|dân|quãng|chặng|chiều|thời|khối|quân)/u;

const isDay = (day: string) => Number(day) >= 1 && Number(day) <= 31;
const isMonth = (month: string) => Number(month) >= 1 && Number(month) <= 12;

function sayDay(day: string, month: string, before: string): string {
  const word = afterDayWord(before) ? '' : 'ngày ';
  return `${word}${sayInteger(day)} tháng ${sayMonth(month)}`;
}

function sayYear(year: string): string {
  if (year.length !== 2) return `năm ${sayInteger(year)}`;
  return `năm ${sayInteger(`${Number(year) <= 50 ? '20' : '19'}${year}`)}`;
}

function sayTime(hour: string, minute: string): string {
  const minutes = Number(minute) > 0 ? ` ${sayInteger(minute)} phút` : '';
  return `${sayInteger(hour)} giờ${minutes}`;
}

const isTime = (hour: string, minute: string) => Number(hour) <= 24 && Number(minute) <= 59;

/** In the order in which they are tried. */
export const DATE_RULES: readonly Rule[] = [
  {
    // 2023-01-13
    pattern: sticky('(?<year>[12]\\d{3})-(?<month>\\d{2})-(?<day>\\d{2})', END),
    say: (match, { before }) => {
      const [year, month, day] = [group(match, 'year'), group(match, 'month'), group(match, 'day')];
      if (!isDay(day) || !isMonth(month)) return undefined;
      return `${sayDay(day, month, before)} ${sayYear(year)}`;
    },
  },
  {
    // 13-15/01/2023, 13-15/01
    pattern: sticky(
      '(?<from>\\d{1,2}) ?[-–] ?(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}))?',
      END_OF_NUMBER,
    ),
    say: (match, { before }) => {
      const [from, day, month] = [group(match, 'from'), group(match, 'day'), group(match, 'month')];
      if (!isDay(from) || !isDay(day) || !isMonth(month) || Number(from) >= Number(day))
        return undefined;
      const year = group(match, 'year');
      const word = afterDayWord(before) ? '' : 'ngày ';
      const said = `${word}${sayInteger(from)} đến ${sayInteger(day)} tháng ${sayMonth(month)}`;
      return year === '' ? said : `${said} ${sayYear(year)}`;
    },
  },
  {
    // 13/01/2023, 13-1-2023, 13.01.2023, 13/01/23
    pattern: sticky(
      '(?<day>\\d{1,2})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d{2})',
      '(?!\\d|\\k<sign>\\d)',
    ),
    say: (match, { before }) => {
      const [day, month, year] = [group(match, 'day'), group(match, 'month'), group(match, 'year')];
      const isShort = year.length === 2;
      if (!isDay(day) || !isMonth(month) || (isShort && group(match, 'sign') !== '/'))
        return undefined;
      return `${sayDay(day, month, before)} ${sayYear(year)}`;
    },
  },
  {
    // 01-03/2023: the months of a quarter
    pattern: sticky('(?<from>\\d{1,2})[-–](?<to>\\d{1,2})/(?<year>[12]\\d{3})', END_OF_NUMBER),
    say: (match, { before }) => {
      const [from, to] = [group(match, 'from'), group(match, 'to')];
      if (!isMonth(from) || !isMonth(to)) return undefined;
      const word = afterMonthWord(before) ? '' : 'tháng ';
      return `${word}${sayMonth(from)} đến tháng ${sayMonth(to)} ${sayYear(group(match, 'year'))}`;
    },
  },
  {
    // 01/2023, quý I/2023, Nghị định 43/2011
    pattern: sticky('(?<number>\\d{1,5}|[IVX]{1,6})/(?<year>[12]\\d{3})', END_OF_NUMBER, '(?!/)'),
    say: (match, { before }) => {
      const number = group(match, 'number');
      const year = sayYear(group(match, 'year'));
      const roman = romanValue(number);
      if (roman !== undefined) return `${sayInteger(String(roman))} ${year}`;
      if (isNumbered(before)) return `${sayNumbered(number)} ${year}`;
      if (!isMonth(number)) return undefined;
      return `${afterMonthWord(before) ? '' : 'tháng '}${sayMonth(number)} ${year}`;
    },
  },
  {
    // 13/01, 30/4
    pattern: sticky('(?<day>\\d{1,2})/(?<month>\\d{1,2})', END_OF_NUMBER, '(?!/)'),
    say: (match, { before, after }) => {
      const [day, month] = [group(match, 'day'), group(match, 'month')];
      if (!isDay(day) || !isMonth(month)) return undefined;
      const isHoliday =
        HOLIDAYS.includes(`${Number(day)}/${Number(month)}`) && !FRACTION_OF.test(after);
      const isRange = /^\s?[-–]\s?\d{1,2}\/\d/.test(after) || /\d\/\d{1,2}\s?[-–]\s?$/.test(before);
      if (!mayBeDate(before) && !isHoliday && !isRange && !/^0/.test(month)) return undefined;
      return sayDay(day, month, before);
    },
  },
  {
    // 08:59, 8h30, 8g30, 8h, 8 giờ 05
    pattern: sticky(
      "(?<hour>\\d{1,2})(?:(?<colon>:)| ?[hg](?=\\d)|(?<only>h))(?<minute>\\d{2})?(?::\\d{2})?(?:ph|p|’|')?",
      END,
    ),
    say: (match) => {
      const [hour, minute] = [group(match, 'hour'), group(match, 'minute')];
      if (minute === '' && group(match, 'only') === '') return undefined;
      return isTime(hour, minute) ? sayTime(hour, minute) : undefined;
    },
  },
];

/** A number that names something keeps its zero: `số 05`. */
export function sayNumbered(digits: string): string {
  const zeros = /^0+(?=\d)/.exec(digits)?.[0].length ?? 0;
  return [...Array<string>(zeros).fill('không'), sayInteger(digits)].join(' ');
}
