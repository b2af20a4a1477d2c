/**
 * Reads timestamps of logs into seconds since 1970; NaN when they are invalid or implausible. Clocks that were never set start
 * in 1970 or 2000; there are no portals older than EARLIEST_S.
 */
const EARLIEST_S = Date.UTC(2005, 0, 1) / 1000;

const TIMESTAMP_CHARS = '21/Nov/2026:10:52:33 +0700'.length;
const DAY_CHARS = '21/Nov/2026:'.length;
const ZONE_START = '21/Nov/2026:10:52:33'.length;
const COLON = 0x3a;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)/;
const EPOCH = /^\d{10,19}(?:\.\d+)?$/;
/** Zones lie between -12:00 and +14:00. */
const ZONED = /(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/;
const COMMON =
  /^(\d\d)\/(\w{3})\/(\d{4}):(\d\d):(\d\d):(\d\d)(?:\.\d+)? ([+-])(0\d|1[0-4])([0-5]\d)$/;

/** Makes the reader of `21/Nov/2026:10:52:33 +0700`. Day and zone are parsed once for all lines that share them. */
export function createCommonTimeReader(): (bytes: Buffer, start: number) => number {
  const last = Buffer.alloc(TIMESTAMP_CHARS);
  /** The beginning of the last day in its zone. */
  let dayStart = NaN;

  return (bytes, start) => {
    for (let index = 0; index < TIMESTAMP_CHARS; index += 1) {
      const isTimeOfDay = index >= DAY_CHARS && index < ZONE_START;
      if (!isTimeOfDay && bytes[start + index] !== last[index]) {
        dayStart = parseDay(bytes, start);
        break;
      }
    }
    const hour = twoDigits(bytes, start + DAY_CHARS);
    const minute = twoDigits(bytes, start + DAY_CHARS + 3);
    const second = twoDigits(bytes, start + DAY_CHARS + 6);
    const isSeparated =
      bytes[start + DAY_CHARS + 2] === COLON && bytes[start + DAY_CHARS + 5] === COLON;
    return isSeparated && hour < 24 && minute < 60 && second <= 60
      ? dayStart + hour * 3600 + minute * 60 + second
      : NaN;
  };

  function parseDay(bytes: Buffer, start: number): number {
    bytes.copy(last, 0, start, start + TIMESTAMP_CHARS);
    // Its time of day may be invalid; that of the line is checked separately.
    last.write('00:00:00', DAY_CHARS, 'latin1');
    return readCommon(last.toString('latin1'));
  }
}

/** The value of two digits; NaN when they are none. */
function twoDigits(bytes: Buffer, start: number): number {
  const tens = bytes[start] ?? 0;
  const ones = bytes[start + 1] ?? 0;
  const areDigits = tens >= 0x30 && tens <= 0x39 && ones >= 0x30 && ones <= 0x39;
  return areDigits ? (tens - 0x30) * 10 + ones - 0x30 : NaN;
}

function readCommon(text: string): number {
  const [, day, month = '', year, hour, minute, second, sign, hours, minutes] =
    COMMON.exec(text) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  return plausible(utc(year, MONTHS.indexOf(month) + 1, day, hour, minute, second) - ahead);
}

/** Seconds may be left out, and have fractions: https://www.w3.org/TR/WD-logfile.html#sec-formats */
const W3C_TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})|$)/;

/** `2026-11-21` and `03:52:33`, in UTC as https://www.w3.org/TR/WD-logfile wants it. */
export function readW3cTime(date: string, time: string): number {
  const [year, month, day] = date.split('-');
  const [, hour, minute, second = ''] = W3C_TIME.exec(time) ?? [];
  return plausible(utc(year, Number(month), day, hour, minute, second));
}

/** A number of seconds, milliseconds, microseconds or nanoseconds since 1970. The unit follows from its size. */
export function readEpoch(number: number): number {
  const second = number > 1e17 ? 1e9 : number > 1e14 ? 1e6 : number > 1e11 ? 1000 : 1;
  return plausible(Math.floor(number / second));
}

/** `2026-11-21T10:52:33.25+07:00`, `1795837144.25` and `21/Nov/2026:10:52:33 +0700`. Without a zone a timestamp is invalid. */
export function readZonedTime(text: string): number {
  if (COMMON.test(text)) return readCommon(text);
  if (EPOCH.test(text)) return readEpoch(Number(text));
  const [, year, month, day] = ISO_DAY.exec(text) ?? [];
  const isInvalidDay = day !== undefined && !isDay(Number(year), Number(month), Number(day));
  return isInvalidDay || !ZONED.test(text) ? NaN : plausible(Math.floor(Date.parse(text) / 1000));
}

function plausible(time: number): number {
  return time >= EARLIEST_S ? time : NaN;
}

type Digits = string | undefined;

function utc(
  year: Digits,
  month: number,
  day: Digits,
  hour: Digits,
  minute: Digits,
  second: Digits,
) {
  const exists =
    isDay(Number(year), month, Number(day)) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) <= 60;
  if (!exists) return NaN;
  return (
    Date.UTC(Number(year), month - 1, Number(day), Number(hour), Number(minute), Number(second)) /
    1000
  );
}

/** Whether the day is in the calendar; `month` is from 1. */
function isDay(year: number, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
