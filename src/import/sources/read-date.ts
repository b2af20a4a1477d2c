/** Dates as old portals print them. All are Hanoi time unless they say otherwise. */
import { parseDate } from '../../domain/time/parse-date.ts';
import { respellDate } from '../../domain/time/respell-date.ts';

const DAY =
  /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const LONG_DAY = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})[\s,]+(?:năm\s+)?(\d{4})/iu;
const TIME =
  /(?<![\d/:.-])(\d{1,2})\s?(?:[:hHg]|giờ)\s?(\d{2})?(?::(\d{2}))?(?:\s?(?:phút|p))?\s*(AM|PM|SA|CH)?(?![\d/])/u;

/** `Thứ sáu, 13/01/2023 | 08:59`, `13-01-2023 8h59`, `5:30 PM 13/01/2023`, `2023-01-13T08:59:00+07:00`. */
export function readDate(written: string): Date | undefined {
  const text = written.trim();
  const exact = parseDate(text.replace(/\.\d+(?=Z|[+-]\d\d:?\d\d$)/, ''));
  if (exact) return exact;
  const day = DAY.exec(text) ?? LONG_DAY.exec(text);
  if (!day) return readForeign(text);
  const [date, month, year] =
    day[4] === undefined ? [day[1], day[2], day[3]] : [day[6], day[5], day[4]];
  const time = TIME.exec(text.replace(day[0], ' | '));
  const clock = time
    ? ` ${hourOf(time[1], time[4])}:${padded(time[2] ?? '0')}${time[3] ? `:${time[3]}` : ''}`
    : '';
  return parseDate(`${padded(date)}/${padded(month)}/${year}${clock}`) ?? readRespelled(text);
}

function readRespelled(text: string): Date | undefined {
  const spelled = respellDate(text);
  return spelled === undefined ? undefined : parseDate(spelled);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** https://www.rfc-editor.org/rfc/rfc5322#section-3.3 */
const MAIL =
  /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}:\d\d(?::\d\d)?)\s*(Z|GMT|UTC?|[+-]\d{4})?/;

function readForeign(text: string): Date | undefined {
  const [, day, name = '', year, time, zone = ''] = MAIL.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return undefined;
  const offset = /^[+-]/.test(zone) ? zone : zone && 'Z';
  return parseDate(`${year}-${padded(String(month))}-${padded(day)} ${time}${offset}`);
}

function hourOf(hour = '', half?: string): string {
  const number = Number(hour);
  if (/PM|CH/.test(half ?? '') && number < 12) return padded(String(number + 12));
  return padded(/AM|SA/.test(half ?? '') && number === 12 ? '0' : hour);
}

function padded(digits = ''): string {
  return digits.padStart(2, '0');
}
