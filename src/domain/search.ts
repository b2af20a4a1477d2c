// Pagefind finds "quan uy" for "quận ủy", since it takes marks off letters; but đ is a letter of its own to it, so that
// "duong" would not find "đường". The index is written with ď (U+010F), a d with a mark, which no Vietnamese text has.

/** Text as the index holds it, and as the index is asked; Ð (U+00D0) stands for Đ in texts of old conversions. */
export function toIndex(text: string): string {
  return text.replace(/đ/g, 'ď').replace(/[ĐÐ]/g, 'Ď');
}

/** Text out of the index, as people read it. */
export function fromIndex(text: string): string {
  return text.replace(/ď/g, 'đ').replace(/Ď/g, 'Đ');
}
