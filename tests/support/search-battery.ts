/** The queries of the search battery, with the articles they must find, and every form in which a citizen may type one. */
import { modernTones, traditionalTones } from '../../src/domain/vietnamese/tones.ts';
import { readBattery } from './search-battery-files.ts';

/** What a query is made of, or what is odd about it. */
export type QueryKind =
  | 'words'
  | 'name'
  | 'document-number'
  | 'date'
  | 'abbreviation'
  | 'phrase'
  | 'recency'
  /** A day without a year. */
  | 'day'
  /** Telephones, money, counts: one number in several groupings. */
  | 'number'
  /** Raised and lowered figures. */
  | 'figure'
  /** i and y. */
  | 'spelling'
  /** P., Q., TP. */
  | 'short-form'
  /** Papers that a law has renamed. */
  | 'renamed'
  /** Words of citizens for words of offices. */
  | 'synonym'
  /** A phrase against the same syllables elsewhere. */
  | 'order'
  | 'telex'
  | 'vni';

export interface BatteryQuery {
  /** As somebody with a Vietnamese keyboard types it; that of a phrase without its quotation marks. */
  query: string;
  kind: QueryKind;
  /** Slugs that must be among the first ten in every form, 1 to 5 of them. */
  finds: string[];
  /** The slug that must come first. */
  first?: string;
  /**
   * `first` holds only where the query carries its marks and its đ: without them, other articles with the same letters
   * are as good or better.
   */
  onlyWithMarks?: boolean;
  /** To be asked in quotation marks. */
  phrase?: boolean;
  /** Slugs that must not be found: they hold the words of the phrase, but apart. */
  misses?: string[];
  /** For raw Telex and VNI, which find nothing: what the page must offer. `finds` and `first` are what that leads to. */
  meant?: string;
}

export type FormName =
  | 'typed'
  | 'unmarked'
  | 'dAsD'
  | 'modernTone'
  | 'traditionalTone'
  | 'decomposed'
  | 'upper'
  | 'lower'
  | 'noBreak'
  | 'zeroWidth';

/** All queries with their labels. */
export async function batteryQueries(): Promise<BatteryQuery[]> {
  return readBattery<BatteryQuery[]>('queries.yaml');
}

/** The query in every form of it, `typed` first; a form equal to an earlier one is left out. */
export function formsOf(query: string): { form: FormName; text: string }[] {
  const forms: { form: FormName; text: string }[] = [
    { form: 'typed', text: query },
    { form: 'unmarked', text: withoutMarks(query) },
    { form: 'dAsD', text: withPlainD(query) },
    { form: 'modernTone', text: modernTones(query) },
    { form: 'traditionalTone', text: traditionalTones(query) },
    { form: 'decomposed', text: query.normalize('NFD') },
    { form: 'upper', text: query.toUpperCase() },
    { form: 'lower', text: query.toLowerCase() },
    { form: 'noBreak', text: query.replaceAll(' ', '\u00A0') },
    { form: 'zeroWidth', text: query.replaceAll(' ', ' \u200B') },
  ];
  return forms.filter(
    ({ text }, place) => forms.findIndex((other) => other.text === text) === place,
  );
}

/** Keeps capitals, unlike the fold of the domain: that is the code under test. */
function withoutMarks(text: string): string {
  return withPlainD(text.normalize('NFD').replace(/\p{M}/gu, ''));
}

function withPlainD(text: string): string {
  return text.replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
