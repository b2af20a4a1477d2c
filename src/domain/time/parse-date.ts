import { TZDate } from '@date-fns/tz';
import { OFFSET_MS } from './hanoi-day.ts';
import { hasTodaysOffset, ZONE } from './hanoi-zone.ts';

const DAY =
  String.raw`(?<isoYear>\d{4})-(?<isoMonth>\d\d)-(?<isoDay>\d\d)` +
  String.raw`|(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})`;
const TIME =
  String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)` +
  String.raw`(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?)?`;
const OFFSET = String.raw`Z|[+-]\d\d:?\d\d`;
const WRITTEN_DATE = new RegExp(`^(?:${DAY})(?:(?:T| +)${TIME} ?(?<offset>${OFFSET})?)?$`);

/**
 * Reads a date as editors and migrated data write it: `2023-01-13 08:59`, `2023-01-13T08:59:00`,
 * `2023-01-13`, `13/01/2023 08:59` and `13/01/2023` are Hanoi time (no hour: midnight); a trailing
 * `Z` or `+07:00` means what it says.
 * Returns undefined for anything else, also for days and hours that do not exist (31/02, 24:00),
 * which JavaScript would silently carry over into the next month or day.
 */
export function parseDate(text: string): Date | undefined {
  const part = WRITTEN_DATE.exec(text.trim())?.groups;
  if (part === undefined) return undefined;
  const year = Number(part.isoYear ?? part.year);
  const month = Number(part.isoMonth ?? part.month);
  const day = Number(part.isoDay ?? part.day);
  const hour = Number(part.hour ?? 0);
  const minute = Number(part.minute ?? 0);
  const second = Number(part.second ?? 0);
  const thousandths = Number((part.fraction ?? '').padEnd(3, '0').slice(0, 3));

  const asUtc = new Date(Date.UTC(year, month - 1, day, hour, minute, second, thousandths));
  const exists =
    asUtc.getUTCFullYear() === year &&
    asUtc.getUTCMonth() === month - 1 &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!exists) return undefined;

  if (part.offset !== undefined) {
    const ahead = minutesAheadOfUtc(part.offset);
    return ahead === undefined ? undefined : new Date(asUtc.getTime() - ahead * 60_000);
  }
  const moment = asUtc.getTime() - OFFSET_MS;
  if (hasTodaysOffset(moment)) return new Date(moment);
  const local = new TZDate(year, month - 1, day, hour, minute, second, thousandths, ZONE);
  return new Date(local.getTime());
}

/** Whether a text is spelled as a date, which may yet be a day that does not exist. */
export function isSpelledAsDate(text: string): boolean {
  return WRITTEN_DATE.test(text.trim());
}

/** `+07:00` or `+0700` → 420, `Z` → 0; undefined beyond ±14:00, the widest offset in use. */
function minutesAheadOfUtc(offset: string): number | undefined {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(-2));
  const ahead = hours * 60 + minutes;
  if (minutes > 59 || ahead > 14 * 60) return undefined;
  return offset.startsWith('-') ? -ahead : ahead;
}
