/**
 * The forms in which dates are printed. For the builder only: date-fns is too heavy for browsers, which get their dates
 * printed in the HTML or use format-date-in-browser.ts.
 */
import { tz } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { formatIsoDate, formatIsoDateTime } from './format-date-in-browser.ts';
import { remember } from '../remember.ts';
import { isoAtTodaysOffset } from './hanoi-day.ts';
import { hasTodaysOffset, ZONE } from './hanoi-zone.ts';

const inHanoi = { in: tz(ZONE) };

/** The date and time of an article, as the old portals print them: `13/01/2023 | 08:59`. */
export function formatDateTime(date: Date): string {
  return formatIsoDateTime(isoInHanoi(date));
}

/** `13/01/2023` */
export function formatDate(date: Date): string {
  return formatIsoDate(isoInHanoi(date));
}

/** A date stands on the cards of an article, each time in several forms. */
const isoOf = remember(isoAtTodaysOffset);

/** For `datetime` attributes, feeds and JSON-LD: `2023-01-13T08:59:00+07:00`. */
export function isoInHanoi(date: Date): string {
  if (hasTodaysOffset(date.getTime())) return isoOf(date.getTime());
  return format(date, "yyyy-MM-dd'T'HH:mm:ssxxx", inHanoi);
}
