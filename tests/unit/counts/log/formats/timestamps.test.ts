import { expect, test } from 'vitest';
import {
  createCommonTimeReader,
  readW3cTime,
  readZonedTime,
} from '../../../../../src/counts/log/formats/timestamps.ts';

const at = (time: string) => Date.parse(`2026-11-21T${time}Z`) / 1000;

/** Every way in which a log writes the time of a day in UTC. */
const READERS: Record<string, (time: string) => number> = {
  W3C: (time) => readW3cTime('2026-11-21', time),
  'JSON of nginx': (time) => readZonedTime(`21/Nov/2026:${time} +0000`),
  'common format': (time) =>
    createCommonTimeReader()(Buffer.from(`21/Nov/2026:${time} +0000`, 'latin1'), 0),
};

test.each(Object.entries(READERS))(
  'in the %s the last minute of a day and a leap second are times, an hour 24 and a minute 60 are none',
  (_, read) => {
    expect(read('23:59:59')).toBe(at('23:59:59'));
    expect(read('10:59:60')).toBe(at('11:00:00'));
    for (const time of ['24:00:00', '10:60:00', '10:59:61', '10.59:00', '10:59.00']) {
      expect(read(time), time).toBeNaN();
    }
  },
);
