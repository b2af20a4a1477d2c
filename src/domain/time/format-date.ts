/**
 * The forms in which dates are printed. For the builder only: date-fns is too heavy for browsers, which get their dates
 * printed in the HTML or use format-date-in-browser.ts.
 */
import { tz } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { vi } from 'date-fns/locale/vi';
import { ZONE } from './hanoi-zone.ts';

const inHanoi = { in: tz(ZONE), locale: vi };

/** The date and time of an article, as the old portals print them: `13/01/2023 | 08:59`. */
export function formatDateTime(date: Date): string {
  return format(date, 'dd/MM/yyyy | HH:mm', inHanoi);
}

/** `13/01/2023` */
export function formatDate(date: Date): string {
  return format(date, 'dd/MM/yyyy', inHanoi);
}

/**
 * `Thứ Sáu, ngày 13 tháng 1 năm 2023`, as newspapers write it: without the leading zeros that
 * official documents put before small numbers.
 */
export function formatDateInWords(date: Date): string {
  return format(date, "EEEE, 'ngày' d 'tháng' M 'năm' yyyy", inHanoi);
}

/** For `datetime` attributes, feeds and JSON-LD: `2023-01-13T08:59:00+07:00`. */
export function isoInHanoi(date: Date): string {
  return format(date, "yyyy-MM-dd'T'HH:mm:ssxxx", inHanoi);
}
