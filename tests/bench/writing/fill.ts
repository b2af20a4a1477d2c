/** Fills the holes of a sentence; what an article keeps throughout, such as its ward, stays the same. */
import { formatNumber } from '../../../src/domain/format-number.ts';
import type { Random } from './random.ts';
import { GROUPS, OFFICES, PEOPLE, PLACES, PROGRAMMES, STREETS, WARDS } from './vocabulary.ts';

/** What all sentences of one article agree on. */
export interface Facts {
  ward: string;
  street: string;
  programme: string;
  office: string;
  /** Day of publication, at midnight UTC. */
  day: Date;
}

const DAY = 24 * 60 * 60 * 1000;
/** `{ward}`, or `{number:20-300}` with a range. */
const PLACEHOLDER = /\{(\w+)(?::(\d+)-(\d+))?\}/g;

/** The text without holes, beginning with a capital letter. */
export function fill(text: string, facts: Facts, random: Random): string {
  const filled = replaceHoles(text, facts, random);
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function replaceHoles(text: string, facts: Facts, random: Random): string {
  return text.replace(PLACEHOLDER, (_hole, name: string, min?: string, max?: string) =>
    name === 'number'
      ? formatNumber(random.int(Number(min), Number(max)))
      : valueOf(name, facts, random),
  );
}

function valueOf(name: string, facts: Facts, random: Random): string {
  switch (name) {
    case 'ward':
    case 'street':
    case 'programme':
    case 'office':
      return facts[name];
    case 'other':
      return random.pick(WARDS.filter((ward) => ward !== facts.ward));
    case 'group':
      return random.pick(GROUPS);
    case 'place':
      return replaceHoles(random.pick(PLACES), facts, random);
    case 'person':
      return replaceHoles(random.pick(PEOPLE), facts, random);
    case 'day':
      return writeDay(new Date(facts.day.getTime() - random.int(0, 20) * DAY));
    case 'year':
      return String(facts.day.getUTCFullYear());
    case 'percent':
      return `${random.int(18, 97)},${random.int(1, 9)}%`;
    case 'money':
      return `${random.int(1, 90)},${random.int(1, 9)} tỷ đồng`;
    default:
      throw new Error(`No sentence may have a hole called {${name}}.`);
  }
}

/** `13/01/2023` */
function writeDay(day: Date): string {
  return `${twoDigits(day.getUTCDate())}/${twoDigits(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Facts drawn by chance for an article of a day. */
export function drawFacts(day: Date, random: Random): Facts {
  return {
    day,
    ward: random.pick(WARDS),
    street: random.pick(STREETS),
    programme: random.pick(PROGRAMMES),
    office: random.pick(OFFICES),
  };
}
