/** Dates printed from their ISO form, without the machinery of time zones, which would weigh too much in a browser. */

/** `2023-01-13T08:59:00+07:00` → `13/01/2023` */
export function formatIsoDate(inHanoi: string): string {
  const [year = '', month = '', day = ''] = inHanoi.replace(/T.*/, '').split('-');
  return `${day}/${month}/${year}`;
}

/** `2023-01-13T08:59:00+07:00` → `13/01/2023 | 08:59`, as the old portals print it. */
export function formatIsoDateTime(inHanoi: string): string {
  return `${formatIsoDate(inHanoi)} | ${inHanoi.slice(11, 16)}`;
}

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/**
 * `2023-01-13T08:59:00+07:00` → `Thứ Sáu, ngày 13 tháng 1 năm 2023`, as newspapers write it: without the leading zeros
 * that official documents put before small numbers.
 */
export function dateInWords(inHanoi: string): string {
  const day = new Date(`${inHanoi.slice(0, 10)}T00:00:00Z`);
  const weekday = WEEKDAYS[day.getUTCDay()];
  return `${weekday}, ngày ${day.getUTCDate()} tháng ${day.getUTCMonth() + 1} năm ${day.getUTCFullYear()}`;
}

/** A date at least as long as any other, for the space that one will take. */
export const LONG_DATE = 'Chủ Nhật, ngày 31 tháng 12 năm 2000';
