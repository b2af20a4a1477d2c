/** Numbers as they are said: 1.234 → một nghìn hai trăm ba mươi tư. */

const DIGITS = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');
/** Longer runs of digits are no quantity: they are said one by one. */
const MAX_DIGITS = 18;
const PER_BILLION = 9;

const digit = (value: number): string => DIGITS[value] ?? '';

/** Digits one by one, with a pause after each three: account, phone and card numbers. */
export function sayDigits(digits: string, size = 3): string {
  const groups = digits.match(new RegExp(`\\d{1,${size}}`, 'g')) ?? [];
  return groups.map((group) => [...group].map((one) => digit(Number(one))).join(' ')).join(', ');
}

/** A whole number, written without separators: `1005` → một nghìn không trăm linh năm. */
export function sayInteger(digits: string): string {
  const trimmed = digits.replace(/^0+(?=\d)/, '');
  if (trimmed.length > MAX_DIGITS) return sayDigits(digits);
  if (trimmed === '0') return digit(0);
  const words: string[] = [];
  for (let end = trimmed.length, billions = 0; end > 0; end -= PER_BILLION, billions += 1) {
    const part = trimmed.slice(Math.max(0, end - PER_BILLION), end);
    const said = sayMillions(part, end > PER_BILLION);
    if (said !== '') words.unshift([said, ...Array<string>(billions).fill('tỷ')].join(' '));
  }
  return words.join(' ');
}

/** A number in the Vietnamese way of writing: `1.234,5`, `1 500 000`, `0,05`. */
export function sayNumber(written: string): string {
  const [whole = '', fraction] = written.replace(/[.\s]/g, '').split(',');
  if (fraction === undefined) return sayInteger(whole);
  const asNumber = fraction.length <= 2 && !/^0\d/.test(fraction);
  const said = asNumber ? sayInteger(fraction) : sayDigits(fraction, fraction.length);
  return `${sayInteger(whole)} phẩy ${said}`;
}

/** The number after “thứ”: thứ nhất, thứ tư, thứ hai mươi mốt. */
export function sayOrdinal(digits: string): string {
  const value = Number(digits);
  if (value === 1) return 'nhất';
  return value === 4 ? 'tư' : sayInteger(digits);
}

/** A month: tháng tư, tháng mười hai. */
export function sayMonth(digits: string): string {
  return Number(digits) === 4 ? 'tư' : sayInteger(digits);
}

/** Up to nine digits; `hasMore` when some stand before them. */
function sayMillions(part: string, isLeading: boolean): string {
  const groups = part.padStart(PER_BILLION, '0').match(/\d{3}/g) ?? [];
  const names = ['triệu', 'nghìn', ''];
  const words: string[] = [];
  groups.forEach((group, index) => {
    const value = Number(group);
    const isFirst = words.length === 0 && (isLeading || part.length <= 3 * (3 - index));
    if (value > 0) words.push(sayHundreds(value, !isFirst), names[index] ?? '');
  });
  return words.filter(Boolean).join(' ');
}

/** A number below 1000; `whole` says its hundreds even when there are none. */
function sayHundreds(value: number, whole: boolean): string {
  const hundreds = Math.floor(value / 100);
  const hasHundreds = hundreds > 0 || whole;
  const said = hasHundreds ? [digit(hundreds), 'trăm'] : [];
  return [...said, ...sayTens(value % 100, hasHundreds)].join(' ');
}

function sayTens(value: number, afterHundreds: boolean): string[] {
  const tens = Math.floor(value / 10);
  const units = value % 10;
  if (tens === 0) return units === 0 ? [] : [...(afterHundreds ? ['linh'] : []), digit(units)];
  const ten = tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
  if (units === 0) return ten;
  if (units === 5) return [...ten, 'lăm'];
  if (units === 1 && tens > 1) return [...ten, 'mốt'];
  if (units === 4 && tens > 1) return [...ten, 'tư'];
  return [...ten, digit(units)];
}
