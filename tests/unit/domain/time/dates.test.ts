import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDate, formatDateTime, isoInHanoi } from '../../../../src/domain/time/format-date.ts';
import { monthOf, yearOf, ZONE } from '../../../../src/domain/time/hanoi-zone.ts';
import { parseDate } from '../../../../src/domain/time/parse-date.ts';
import { dateInWords } from '../../../../src/domain/time/format-date-in-browser.ts';

const formatInWords = (date: Date) => dateInWords(isoInHanoi(date));

const builders = [
  { zone: 'UTC', minutesBehindUtc: 0 },
  { zone: 'Asia/Ho_Chi_Minh', minutesBehindUtc: -420 },
  { zone: 'America/Los_Angeles', minutesBehindUtc: 480 },
];

test('the portal keeps Hanoi time', () => {
  expect(ZONE).toBe('Asia/Ho_Chi_Minh');
});

describe.each(builders)('a builder in $zone', ({ zone, minutesBehindUtc }) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test('the test really runs in that zone', () => {
    expect(new Date('2023-01-13T00:00:00Z').getTimezoneOffset()).toBe(minutesBehindUtc);
  });

  describe('a written date', () => {
    test.each([
      ['2023-01-13 08:59', '2023-01-13T01:59:00.000Z'],
      ['2023-01-13T08:59', '2023-01-13T01:59:00.000Z'],
      ['2023-01-13T08:59:00', '2023-01-13T01:59:00.000Z'],
      ['2023-01-13 08:59:07', '2023-01-13T01:59:07.000Z'],
      ['2023-01-13', '2023-01-12T17:00:00.000Z'],
      ['13/01/2023 08:59', '2023-01-13T01:59:00.000Z'],
      ['13/01/2023', '2023-01-12T17:00:00.000Z'],
      ['3/1/2023 8:59', '2023-01-03T01:59:00.000Z'],
      ['  13/01/2023 08:59\n', '2023-01-13T01:59:00.000Z'],
      ['2023-01-13T00:00:00', '2023-01-12T17:00:00.000Z'],
      ['2023-01-13 23:59', '2023-01-13T16:59:00.000Z'],
    ])('parseDate(%j) is read as Hanoi time, %s', (text, iso) => {
      expect(parseDate(text)?.toISOString()).toBe(iso);
    });

    test.each([
      ['2023-01-13T08:59:00Z', '2023-01-13T08:59:00.000Z'],
      ['2023-01-13T08:59:00.250Z', '2023-01-13T08:59:00.250Z'],
      ['2023-01-13T08:59:00.1234567Z', '2023-01-13T08:59:00.123Z'],
      ['2023-01-13T08:59:00+07:00', '2023-01-13T01:59:00.000Z'],
      ['2023-01-13 08:59 +07:00', '2023-01-13T01:59:00.000Z'],
      ['2023-01-13T08:59:00+0700', '2023-01-13T01:59:00.000Z'],
      ['2023-01-13T08:59:00-08:00', '2023-01-13T16:59:00.000Z'],
      ['2023-01-13T08:59:00+05:30', '2023-01-13T03:29:00.000Z'],
      ['2023-01-13T00:30:00+14:00', '2023-01-12T10:30:00.000Z'],
    ])('parseDate(%j) keeps the zone it names, %s', (text, iso) => {
      expect(parseDate(text)?.toISOString()).toBe(iso);
    });

    test.each([
      ['29/02/2024', '2024-02-28T17:00:00.000Z'],
      ['2024-02-29 12:00', '2024-02-29T05:00:00.000Z'],
      ['2000-02-29', '2000-02-28T17:00:00.000Z'],
    ])('parseDate(%j) accepts the leap day as %s', (text, iso) => {
      expect(parseDate(text)?.toISOString()).toBe(iso);
    });

    // Clocks in Los Angeles skip the first of these hours and run through the second one twice.
    test.each([
      ['2023-03-12 02:30', '2023-03-11T19:30:00.000Z'],
      ['2023-11-05 01:30', '2023-11-04T18:30:00.000Z'],
    ])("parseDate(%j) does not know the builder's summer time → %s", (text, iso) => {
      expect(parseDate(text)?.toISOString()).toBe(iso);
    });
  });

  describe('a text that is no date', () => {
    test.each([
      ...['31/02/2023', '2023-02-31', '29/02/2023', '2023-02-29', '2100-02-29', '31/04/2023'],
      ...['01/13/2023', '2023-13-01', '2023-00-10', '2023-01-00', '0023-01-13'],
      ...[
        '2023-01-13 24:61',
        '2023-01-13 24:00',
        '2023-01-13 08:60',
        '2023-01-13 08:5907',
        '2023-01-13 23:60',
        '2023-01-13T08:59:60',
      ],
      ...['2023-01-13T08:59:00+15:00', '2023-01-13T08:59:00+07:60', '2023-01-13Z'],
      ...['2023-1-13', '13-01-2023', '13/01/23', '2023/01/13', '13.01.2023', '20230113'],
      ...['2023-01-13 08', '2023-01-13 8h59', '2023-01-13 08:59 SA', 'hôm nay', '', ' '],
      ...['1673575140', 'x2023-01-13', '2023-01-13x', '2023-01-13 08:59:00Z+07:00'],
    ])('parseDate(%j) is refused, not repaired', (text) => {
      expect(parseDate(text)).toBeUndefined();
    });
  });

  describe('a printed date', () => {
    const morning = new Date('2023-01-13T01:59:00Z');
    const tomorrowInHanoi = new Date('2026-01-02T17:30:00Z');
    const newYearInHanoi = new Date('2022-12-31T17:00:00Z');
    const lastOfYear = new Date('2022-12-31T16:59:59Z');

    test.each(
      [
        [formatDateTime, morning, '13/01/2023 | 08:59'],
        [formatDateTime, tomorrowInHanoi, '03/01/2026 | 00:30'],
        [formatDate, morning, '13/01/2023'],
        [formatDate, tomorrowInHanoi, '03/01/2026'],
        [formatDate, newYearInHanoi, '01/01/2023'],
        [formatInWords, morning, 'Thứ Sáu, ngày 13 tháng 1 năm 2023'],
        [formatInWords, tomorrowInHanoi, 'Thứ Bảy, ngày 3 tháng 1 năm 2026'],
        [formatInWords, newYearInHanoi, 'Chủ Nhật, ngày 1 tháng 1 năm 2023'],
        [isoInHanoi, morning, '2023-01-13T08:59:00+07:00'],
        [isoInHanoi, tomorrowInHanoi, '2026-01-03T00:30:00+07:00'],
        [yearOf, newYearInHanoi, 2023],
        [yearOf, lastOfYear, 2022],
        [monthOf, newYearInHanoi, 1],
        [monthOf, lastOfYear, 12],
      ].map(([call, date, printed]) => ({
        call: call as (date: Date) => string | number,
        name: (call as { name: string }).name,
        iso: (date as Date).toISOString(),
        printed,
      })),
    )('$name($iso) prints $printed, as Hanoi sees it', ({ call, iso, printed }) => {
      expect(call(new Date(iso))).toBe(printed);
    });

    test('what isoInHanoi prints is read back as the same moment', () => {
      expect(parseDate(isoInHanoi(tomorrowInHanoi))).toEqual(tomorrowInHanoi);
    });
  });
});

test('what parseDate gives is a plain Date, which JSON and Astro know how to store', () => {
  expect(Object.getPrototypeOf(parseDate('2023-01-13'))).toBe(Date.prototype);
});
