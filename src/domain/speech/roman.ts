const VALUES: Readonly<Record<string, number>> = {
  ...{ I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 },
};
/** Written as one would: IV, not IIII. */
const WELL_FORMED = /^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a Roman numeral in capitals: XXVI → 26; undefined for anything else. */
export function romanValue(numeral: string): number | undefined {
  if (!WELL_FORMED.test(numeral)) return undefined;
  const values = [...numeral].map((letter) => VALUES[letter] ?? 0);
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}
