/** Longest slug: longer URLs are cut off when shared in messages. */
const MAX_SLUG = 80;

const vietnamese = new Intl.Collator('vi', { numeric: true });

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

/**
 * Text → segment of a path: only a–z, 0–9 and single hyphens, at most 80 characters and never half
 * a syllable at the end. Empty when the text holds no Latin letter and no digit.
 */
export function slugify(text: string): string {
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= MAX_SLUG) return slug;
  const lastHyphen = slug.lastIndexOf('-', MAX_SLUG);
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : MAX_SLUG);
}

/** Comparator for `sort`: the order of a Vietnamese dictionary, `Phường 2` before `Phường 10`. */
export function compareVietnamese(a: string, b: string): number {
  return vietnamese.compare(a, b);
}
