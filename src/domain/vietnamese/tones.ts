/** Marked as schoolbooks do, on the main vowel: hoà, khoẻ, thuỷ. `qu` is an onset, so quý is none of them. */
const MODERN = /(^|[^\p{L}\p{M}])([bcdđghklmnprstvx]*)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/giu;

/** Marked as type-setters did, on the first vowel: hòa, khỏe, thủy. */
const TRADITIONAL =
  /(^|[^\p{L}\p{M}])([bcdđghklmnprstvx]*)([òóỏõọ][ae]|[ùúủũụ]y)(?![\p{L}\p{M}])/giu;

/**
 * `hoà`, `khoẻ`, `thuỷ` → `hòa`, `khỏe`, `thủy`; other text and upper case stay as they are. Takes
 * and returns NFC. Citizens read and write both: the mark stands on the main vowel by the rules of
 * the Ministry of Education (Quyết định 240/QĐ of 5 March 1984; today Quyết định 1989/QĐ-BGDĐT,
 * Điều 8: `hoà nhạc`, `thuỷ thủ`, `mạnh khoẻ`), and on the first vowel in print, in laws (Luật Thủy
 * lợi) and by default in Unikey. The two differ in open syllables with oa, oe and uy only.
 */
export function traditionalTones(text: string): string {
  return text.replace(MODERN, (_, before: string, onset: string, vowels: string) => {
    const [first = '', second = '', tone = ''] = vowels.normalize('NFD');
    return before + onset + (first + tone + second).normalize('NFC');
  });
}

/** `hòa`, `khỏe`, `thủy` → `hoà`, `khoẻ`, `thuỷ`: the inverse of `traditionalTones`. */
export function modernTones(text: string): string {
  return text.replace(TRADITIONAL, (_, before: string, onset: string, vowels: string) => {
    const [first = '', tone = '', second = ''] = vowels.normalize('NFD');
    return before + onset + (first + second + tone).normalize('NFC');
  });
}
