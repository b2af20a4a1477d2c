/** A sign between two figures of a number. */
const GAP = '[ \\u00A0\\u2009\\u202F.\\-]';
const SPACE = '[ \\u00A0\\u2009\\u202F]';
const digits = (count: number) => `\\d(?:${GAP}?\\d){${count - 1}}`;

/** A day, or a row of short numbers, is no telephone number. */
const NO_DAY = `(?!\\d\\d${GAP}\\d\\d?${GAP}\\d{4}(?!\\d))(?!(?:\\d\\d?${SPACE}){3})`;
const NO_YEAR = `(?!(?:19|20)\\d\\d(?!\\d))`;

/** Of a telephone with area code two numbers, so that it is found without: 024, 38721234. */
const LANDLINE = [
  `(02[48])\\)?${GAP}{0,3}(${digits(8)})`,
  `(02[0-35-79]\\d)\\)?${GAP}{0,3}(${digits(7)})`,
].map((one) => `${NO_DAY}${one}`);

/** What is one number, however it is grouped. */
const WHOLE = [
  // 0912 345 678, and before 2018 0168 123 4567
  `${NO_DAY}0(?:[3-9](?:${GAP}?\\d){8}|1(?:${GAP}?\\d){9})`,
  // +84 912 345 678
  `(?<=\\+)84(?:${GAP}?\\d){9,10}`,
  // 1900 6789, 1800.545.415
  `1[89]00(?=${GAP})(?!${GAP}${NO_YEAR.replace('?!', '?=')})(?:${GAP}?\\d){4}(?:(?:${GAP}?\\d){2})?`,
  // 3872 1234, 3.872.1234
  `${NO_YEAR}[2-9](?:\\.\\d{3}\\.|\\d{3}(?:\\.|${SPACE}))${NO_YEAR}\\d{4}`,
  // 1.500.000; 1,500,000; 1 500 000
  `[1-9]\\d{0,2}(?:\\.\\d{3})+`,
  `[1-9]\\d{0,2}(?:,\\d{3})+`,
  `\\d{1,3}(?:${SPACE}\\d{3}){2,}`,
];

const NUMBER = new RegExp(
  `(?<!\\d)(?<!\\d[.,])(?<!(?<!\\d)\\d{1,2}[/\\-])(?:${LANDLINE.join('|')}|(${WHOLE.join('|')}))(?!\\d|\\.\\d|,\\d{3})`,
  'dgu',
);

/** Where a number is written in groups: the ranges of its parts that are searched as one number each. */
export function groupedNumbers(text: string): [start: number, end: number][][] {
  return [...text.matchAll(NUMBER)].map(({ indices = [] }) =>
    indices.slice(1).filter((range) => range !== undefined),
  );
}

/** A day, a month or a number of a document is the same with a zero in front: `02` → `2`. */
export function withoutZero(word: string): string {
  return /^0\d$/.test(word) ? word.slice(1) : word;
}

/** `38 nghìn` is `38000`; the figures of each word that may follow a number. */
export const ZEROS_OF: readonly (readonly [word: string, zeros: string])[] = [
  ['nghìn', '000'],
  ['ngàn', '000'],
  ['triệu', '000000'],
];

/**
 * Other ways to write a number as words: with a space between thousands, and the number of a telephone at home and from
 * abroad. A year is none of them.
 */
export function otherNumbers(word: string): string[][] {
  if (/^[1-9]\d{3,5}$/.test(word) && !/^(?:19|20)\d\d$/.test(word)) {
    return [[word.slice(0, -3), word.slice(-3)], ...inWords(word)];
  }
  if (/^[1-9]\d{0,2}0{6}$/.test(word)) return inWords(word);
  if (/^0[3-9]\d{8}$/.test(word)) return [[`84${word.slice(1)}`]];
  return /^84[3-9]\d{8}$/.test(word) ? [[`0${word.slice(2)}`]] : [];
}

/** `38000` → `38 nghìn`, `38 ngàn`; nothing for a number that is not round. */
function inWords(word: string): string[][] {
  return ZEROS_OF.flatMap(([name, zeros]) => {
    const isRound = word.endsWith(zeros) && word.length - zeros.length <= 3;
    return isRound && word.length > zeros.length ? [[word.slice(0, -zeros.length), name]] : [];
  });
}
