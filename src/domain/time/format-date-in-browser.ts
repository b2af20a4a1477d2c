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
