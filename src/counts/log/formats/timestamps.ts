/** Reads timestamps of logs into seconds since 1970; NaN when they are invalid. */

const LENGTH = '21/Nov/2026:10:52:33 +0700'.length;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)/;
const ZONED = /(?:Z|[+-]\d\d:?\d\d)$/;
const COMMON = /^(\d\d)\/(\w{3})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$/;

/** Makes the reader of `21/Nov/2026:10:52:33 +0700`. It caches the last one, since many lines share a second. */
export function createCommonTimeReader(): (bytes: Buffer, start: number) => number {
  const last = Buffer.alloc(LENGTH);
  let lastTime = NaN;

  return (bytes, start) => {
    // Compares backwards from the seconds, which differ most often, then the zone.
    for (let index = LENGTH - 7; index >= 0; index -= 1) {
      if (bytes[start + index] !== last[index]) return parse(bytes, start);
    }
    for (let index = LENGTH - 6; index < LENGTH; index += 1) {
      if (bytes[start + index] !== last[index]) return parse(bytes, start);
    }
    return lastTime;
  };

  function parse(bytes: Buffer, start: number): number {
    bytes.copy(last, 0, start, start + LENGTH);
    lastTime = readCommon(last.toString('latin1'));
    return lastTime;
  }
}

function readCommon(text: string): number {
  const [, day, month = '', year, hour, minute, second, sign, hours, minutes] =
    COMMON.exec(text) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  return utc(year, MONTHS.indexOf(month) + 1, day, hour, minute, second) - ahead;
}

/** `2026-11-21` and `03:52:33`, in UTC as https://www.w3.org/TR/WD-logfile wants it. */
export function readW3cTime(date: string, time: string): number {
  const [year, month, day] = date.split('-');
  const [hour, minute, second = ''] = time.split(':');
  return utc(year, Number(month), day, hour, minute, second.slice(0, 2));
}

/** A number of seconds, milliseconds or nanoseconds since 1970. Its size tells which, for the years 1974 to 5138. */
export function readEpoch(number: number): number {
  const second = number > 1e16 ? 1e9 : number > 1e11 ? 1000 : 1;
  return Math.floor(number / second);
}

/** `2026-11-21T10:52:33.25+07:00` and `21/Nov/2026:10:52:33 +0700`; a timestamp without a zone is ambiguous and invalid. */
export function readZonedTime(text: string): number {
  if (COMMON.test(text)) return readCommon(text);
  const [, year, month, day] = ISO_DAY.exec(text) ?? [];
  const isInvalidDay = day !== undefined && !isDay(Number(year), Number(month), Number(day));
  return isInvalidDay || !ZONED.test(text) ? NaN : Math.floor(Date.parse(text) / 1000);
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
