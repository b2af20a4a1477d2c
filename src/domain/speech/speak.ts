/** Turns text into what a person would say who reads it aloud: short forms, numbers and signs in words. */
import { AMOUNT_RULES } from './amount-rules.ts';
import { DATE_RULES } from './date-rules.ts';
import { spellOut } from './letters.ts';
import { NAME_RULES, UNKNOWN_CODE } from './name-rules.ts';
import { sayDigits } from './numbers.ts';
import type { Near, Rule } from './rule.ts';
import { CODES, SPOKEN_FORMS } from './short-forms.ts';
import { wordRules } from './word-rules.ts';

/** How far around a match its rule may look. */
const NEAR_CHARS = 40;
const NEXT_CHARS = 12;
const WORD = /[\p{L}\p{M}\d]/u;
const LETTERS = /[\p{L}\p{M}]{1,64}/uy;
const DIGITS = /\d{1,10000}/y;

/** Short forms and what each stands for; the first of several with the same short form is said. */
export type ShortForms = readonly (readonly [short: string, long: string])[];

/** A function that turns text into what is said. Making it takes longer than using it. */
export function createSpeaker(shortForms: ShortForms = []): (text: string) => string {
  const forms = new Map([...shortForms, ...Object.entries(SPOKEN_FORMS)].toReversed());
  const rules = [...NAME_RULES, ...DATE_RULES, ...AMOUNT_RULES, ...wordRules(forms)];
  const ofCode = (letters: string) => forms.get(letters) ?? CODES[letters] ?? spellOut(letters);
  return (text) => {
    const said = speak(prepare(text), rules);
    return withPauses(said.replace(UNKNOWN_CODE, (_, code: string) => ofCode(code)));
  };
}

/** The same signs for the same things, and nothing that nobody says: invisible characters, marks of footnotes, `./.` */
function prepare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u0000/g, ' ')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF\uFE0F]/g, '')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/(?<=m)[²³]/g, (sign) => (sign === '²' ? '2' : '3'))
    .replace(/µ|μ/g, 'µ')
    .replace(/[º˚](?=[CF])/g, '°')
    .replace(/° (?=[CF](?![\p{L}]))/gu, '°')
    .replace(/(?<=[\p{L}\p{M}”"’.,;:!?)])(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3})/gu, '')
    .replace(/[₀-₉]/g, (sign) => String(sign.charCodeAt(0) - 0x2080))
    .replace(/(?:\s|^)?\.\/\.?(?=\s|$)/g, '.')
    .replace(/\s+/g, ' ')
    .trim();
}

function speak(text: string, rules: readonly Rule[]): string {
  const said: string[] = [];
  let startsWord = true;
  for (let at = 0; at < text.length;) {
    const { words, length, byRule } = readAt(text, at, startsWord, rules);
    said.push(words);
    at += length;
    startsWord = byRule || !WORD.test(text.charAt(at - 1));
  }
  return said.join('');
}

/** What is said of the next characters, and how many they are. */
function readAt(text: string, at: number, startsWord: boolean, rules: readonly Rule[]) {
  const before = text.slice(Math.max(0, at - NEAR_CHARS), at);
  for (const rule of rules) {
    if (!startsWord && !rule.inside) continue;
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (!match) continue;
    const end = at + match[0].length;
    const near: Near = { before, after: text.slice(end, end + NEXT_CHARS) };
    const said = rule.say(match, near);
    if (said !== undefined) return { words: said, length: match[0].length, byRule: true };
  }
  for (const [pattern, say] of [
    [LETTERS, (word: string) => word],
    [DIGITS, (digits: string) => ` ${sayDigits(digits)} `],
  ] as const) {
    pattern.lastIndex = at;
    const run = pattern.exec(text)?.[0];
    if (run !== undefined) return { words: say(run), length: run.length, byRule: false };
  }
  return { words: text.charAt(at), length: 1, byRule: false };
}

/** Pauses where brackets, dashes and bars are; the signs that are left are not said. */
function withPauses(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{M}])[-/](?=[\p{L}\p{M}])/gu, ' ')
    .replace(/[()[\]{}|–—/\\]| - |^- /g, ', ')
    .replace(/[•·▪●■◆★☆✓✔*_#^`<>§¶†‡@©®™\-“”"„«»‘’']/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?…])/g, '')
    .replace(/,+/g, ',')
    .replace(/,(?=[.;:!?…])|(?<=[.;:!?…]),/g, '')
    .replace(/(?:[,;:] ){2,}/g, ', ')
    .replace(/^[\s,;:.]+|[\s,]{1,3}$/g, '')
    .replace(/([.!?…])[.…]+/g, '$1');
}
