import { expect, test } from 'vitest';
import { formatDate, isoInHanoi } from '../../../../src/domain/time/dates.ts';
import { shownDate } from '../../../../src/domain/time/shown-date.ts';

test.each(['2023-01-13T01:59:00Z', '2023-12-31T17:30:00Z', '2024-02-29T16:59:59Z'])(
  'the browser shows the day that the pages show: %s',
  (moment) => {
    const date = new Date(moment);
    expect(shownDate(isoInHanoi(date))).toBe(formatDate(date));
  },
);
