/** The rules of no-break spaces looked for at every letter: slow, plain, and what bindWords must give. */
const NO_BREAK_SPACE = '\u00A0';

const NAMING_WORDS = [
  ...['phường', 'quận', 'xã', 'huyện', 'tỉnh', 'ông', 'bà', 'số'],
  ...['ngày', 'tháng', 'năm', 'điều', 'khoản'],
];

// No day, month or year here: "ngày 12 tháng 1 năm 2023" would become one unbreakable piece, too
// wide for a narrow screen with large text.
const UNITS = [
  ...['%', '‰', '°C', 'ha', 'm', 'm²', 'm2', 'm³', 'm3', 'km', 'km²', 'km2', 'cm', 'mm'],
  ...['kg', 'g', 'tạ', 'tấn', 'lít', 'ml', 'kW', 'kWh', 'MW', 'kV', 'KB', 'MB', 'GB'],
  ...['nghìn', 'ngàn', 'triệu', 'tỷ', 'tỉ', 'đồng', 'VNĐ', 'VND', 'USD'],
];

/** A name of more syllables than this would be too wide for a narrow screen with large text. */
const NAME_SYLLABLES = 3;

/** Names that must never be broken across lines. */
const FIXED_NAMES = /(Ủy)[ \t\r\n]+(?=ban(?![\p{L}\p{M}]))/giu;

// What follows is checked in code: with the flag `i`, \p{Lu} would accept small letters too.
const WORD_BEFORE_NAME = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(${NAMING_WORDS.join('|')})[ \\t\\r\\n]+(?=(\\S))`,
  'giu',
);
const NAME_AFTER_WORD = new RegExp(
  `(?<=(?:phường|quận|xã|huyện|tỉnh|ông|bà|Phường|Quận|Xã|Huyện|Tỉnh|Ông|Bà)${NO_BREAK_SPACE})` +
    `\\p{Lu}[\\p{L}\\p{M}]*(?:[ \\t\\r\\n]+\\p{Lu}[\\p{L}\\p{M}]*){1,${NAME_SYLLABLES - 1}}`,
  'gu',
);
const NUMBER_BEFORE_UNIT = new RegExp(
  `(?<=\\p{Nd})[ \\t\\r\\n]+(?=(?:${UNITS.join('|')})(?![\\p{L}\\p{M}\\p{N}]))`,
  'giu',
);

/**
 * Puts a no-break space where a line must not end: between a word such as "phường" or "Điều" and the
 * number or name it introduces, inside that name, and between a number and its unit. Takes NFC text without markup;
 * running it twice changes nothing more.
 * The search index must turn U+00A0 back into a space: Pagefind takes two words joined by it for one.
 */
export function bindWords(text: string): string {
  return text
    .replace(WORD_BEFORE_NAME, (whole: string, word: string, next: string) =>
      isDigitOrCapital(next) ? word + NO_BREAK_SPACE : whole,
    )
    .replace(NAME_AFTER_WORD, (name: string) => name.replace(/[ \t\r\n]+/g, NO_BREAK_SPACE))
    .replace(FIXED_NAMES, `$1${NO_BREAK_SPACE}`)
    .replace(NUMBER_BEFORE_UNIT, NO_BREAK_SPACE);
}

/** Whether one character is a digit or a capital letter. */
function isDigitOrCapital(character: string): boolean {
  return /[\p{Nd}\p{Lu}]/u.test(character);
}
