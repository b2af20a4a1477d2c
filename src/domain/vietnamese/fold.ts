/**
 * The one fold of the portal: text as typed without a Vietnamese keyboard.
 * `Đường Hòa Bình` → `duong hoa binh`; `hoà` and `hòa`, NFC and NFD come out alike.
 * `ð` stands beside `đ` because old conversions wrote Ð (U+00D0, Icelandic) for Đ (U+0110): the two
 * look the same. Spaces and punctuation stay as they are.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đð]/g, 'd')
    .normalize('NFC');
}

/** Whether a word carries a mark or is written with đ: then it was typed with a Vietnamese keyboard. */
export function hasDiacritics(word: string): boolean {
  return word !== fold(word);
}
