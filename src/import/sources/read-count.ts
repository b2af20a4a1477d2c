/** The number of a line: `1.126` → 1126. */
export function readCount(text = ''): number {
  return Number(text.replace(/[.,\s](?=\d{3}(?:\D|$))/g, '').replace(/[.,].*$/, ''));
}
