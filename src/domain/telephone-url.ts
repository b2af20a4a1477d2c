/** `(028) 3800 0000` → `tel:02838000000`; a plus in front, for other countries, stays. */
export function telephoneUrl(written: string): string {
  const [, plus = '', digits = ''] = /^\s*(\+?)([^a-z/;,–]*)/i.exec(written) ?? [];
  return `tel:${plus}${digits.replace(/\D/g, '')}`;
}
