/** Dates in spellings that are not read, written as they should be. */
import { parseDate } from './parse-date.ts';

const DAY =
  /(?<!\d)(?:(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})|(\d{4})[./-](\d{1,2})[./-](\d{1,2}))(?!\d)/;
const TIME = /(?<![\d:.])(\d{1,2})(?:[:.](\d{1,2})|\s?(?:giờ|h|g)\s?(\d{1,2})?)(?!\d)/i;
/** `ngày 5 tháng 11 năm 2026` */
const IN_WORDS = /(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)?\s+(?=\d{4}(?!\d))/iu;
/** What may stand between the two, and says nothing else; the day of the week follows from the date. */
const BETWEEN =
  /ngày|lúc|vào|phút|(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)(?![\p{L}\p{N}])|[“”"'\s,;-]+/giu;

/** `8h30 ngày 28.11.2026` → `28/11/2026 08:30`; undefined for what may mean something else. */
export function respellDate(written: string): string | undefined {
  const text = written.normalize('NFC').replace(IN_WORDS, '$1/$2/');
  const day = DAY.exec(text);
  if (!day) return undefined;
  const rest = text.replace(day[0], ' ');
  const time = TIME.exec(rest);
  if ((time ? rest.replace(time[0], ' ') : rest).replace(BETWEEN, '') !== '') return undefined;
  const [, first, second, year = day[4], , month = second, date = first] = day;
  const clock = time && ` ${padded(time[1])}:${padded(time[2] ?? time[3])}`;
  const spelled = `${padded(date)}/${padded(month)}/${year}${clock ?? ''}`;
  return parseDate(spelled) && spelled;
}

function padded(digits = ''): string {
  return digits.padStart(2, '0');
}
