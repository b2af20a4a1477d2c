import { expect, test } from 'vitest';
import { formatDate, isoInHanoi } from '../../../../src/domain/time/format-date.ts';
import { formatIsoDate } from '../../../../src/domain/time/format-date-in-browser.ts';

test.each(['2023-01-13T01:59:00Z', '2023-12-31T17:30:00Z', '2024-02-29T16:59:59Z'])(
  'the browser shows the day that the pages show: %s',
  (moment) => {
    const date = new Date(moment);
    expect(formatIsoDate(isoInHanoi(date))).toBe(formatDate(date));
  },
);
