/** `2023-01-13T08:59:00+07:00` → `13/01/2023`: for a browser, where the machinery of time zones would weigh too much. */
export function formatIsoDate(inHanoi: string): string {
  const [year = '', month = '', day = ''] = inHanoi.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
