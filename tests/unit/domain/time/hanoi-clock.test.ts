/** Dates are printed and read by a fixed offset where that is right; the model asks the database of time zones each time. */
import { TZDate, tz } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { vi } from 'date-fns/locale/vi';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dateInWords,
  formatIsoDateTime,
} from '../../../../src/domain/time/format-date-in-browser.ts';
import { formatDate, formatDateTime, isoInHanoi } from '../../../../src/domain/time/format-date.ts';
import { isoAtTodaysOffset, untilMidnight } from '../../../../src/domain/time/hanoi-day.ts';
import { monthOf, yearOf, ZONE } from '../../../../src/domain/time/hanoi-zone.ts';
import { parseDate } from '../../../../src/domain/time/parse-date.ts';
import { runs } from '../../../support/properties.ts';

const HOUR = 60 * 60 * 1000;
const model = (date: Date, pattern: string) => format(date, pattern, { in: tz(ZONE), locale: vi });

const between = (from: string, to: string) =>
  fc.integer({ min: Date.parse(from), max: Date.parse(to) });
const changes = [
  '1906-06-30T17',
  '1911-04-30T17',
  '1942-12-31T15',
  '1945-03-14T15',
  '1945-09-01T15',
];
const later = ['1947-03-31T17', '1955-06-30T16', '1959-12-31T16', '1975-06-12T16', '1999-12-31T17'];
/** Any moment of two centuries, more often those around a change of the clocks and around midnight. */
const instants = fc.oneof(
  between('1900-01-01T00:00Z', '2100-12-31T23:59:59.999Z'),
  between('1975-06-11T00:00Z', '1975-06-15T00:00Z'),
  fc
    .tuple(fc.constantFrom(...changes, ...later), fc.integer({ min: -HOUR, max: HOUR }))
    .map(([hour, after]) => Date.parse(`${hour}:00:00Z`) + after),
);
/** What a browser may write today. */
const today = between('1980-01-01T00:00Z', '2100-12-31T23:59:59.999Z');
const RUNS = runs(1000);

test('every moment from 1900 to 2100 is printed as the database of time zones has it', () => {
  const check = (moment: number) => {
    const date = new Date(moment);
    expect(isoInHanoi(date)).toBe(model(date, "yyyy-MM-dd'T'HH:mm:ssxxx"));
    expect(formatDate(date)).toBe(model(date, 'dd/MM/yyyy'));
    expect(formatDateTime(date)).toBe(model(date, 'dd/MM/yyyy | HH:mm'));
    expect([yearOf(date), monthOf(date)]).toEqual([
      TZDate.tz(ZONE, date).getFullYear(),
      TZDate.tz(ZONE, date).getMonth() + 1,
    ]);
  };
  fc.assert(fc.property(instants, check), RUNS);
});

test('every hour from 1900 to 2100 on a Hanoi clock is read as the database of time zones has it', () => {
  const check = (moment: number) => {
    const wall = new Date(moment);
    const text = wall.toISOString().slice(0, -1);
    const [year = 0, ...others] = text.split(/\D/).map(Number);
    const [month = 0, day = 0, hour = 0, minute = 0, second = 0, thousandths = 0] = others;
    const read = new TZDate(year, month - 1, day, hour, minute, second, thousandths, ZONE);
    expect(parseDate(text)?.getTime()).toBe(read.getTime());
  };
  fc.assert(fc.property(instants, check), RUNS);
  const around = instants.map((moment) => moment + 7 * HOUR);
  fc.assert(fc.property(around, check), RUNS);
});

test('what the browser writes of a moment is what date-fns writes in Vietnamese', () => {
  const check = (moment: number) => {
    const date = new Date(moment);
    const iso = isoAtTodaysOffset(moment);
    expect(dateInWords(iso)).toBe(model(date, "EEEE, 'ngày' d 'tháng' M 'năm' yyyy"));
    expect(formatIsoDateTime(iso)).toBe(model(date, 'dd/MM/yyyy | HH:mm'));
  };
  fc.assert(fc.property(today, check), RUNS);
});

test('midnight in Hanoi is when the day in words becomes another', () => {
  const wordsOf = (moment: number) => dateInWords(isoAtTodaysOffset(moment));
  const check = (moment: number) => {
    const midnight = moment + untilMidnight(moment);
    expect(midnight).toBeGreaterThan(moment);
    expect(wordsOf(midnight - 1)).toBe(wordsOf(moment));
    expect(wordsOf(midnight)).not.toBe(wordsOf(moment));
  };
  fc.assert(fc.property(today, check), RUNS);
});

test.each([
  ['10000-01-01T00:00:00Z', '01/01/10000'],
  ['0001-01-01T00:00:00Z', '01/01/0001'],
])('the date %s, which only a program could give, is printed as %s', (iso, printed) => {
  const date = new Date(iso.length > 20 ? `+0${iso}` : iso);
  expect(formatDate(date)).toBe(printed);
});

test('an invalid date is refused', () => {
  expect(() => isoInHanoi(new Date(NaN))).toThrow(RangeError);
});
