/** Days of Hanoi, written `2026-01-31`, so that they compare as they follow each other; and its clock today. */

const DAY = 24 * 60 * 60 * 1000;

/** Vietnam is seven hours ahead of UTC all year; the rules of date-fns would cost more than the counting itself. */
export const OFFSET_MS = 7 * 60 * 60 * 1000;

/** The Hanoi day of a moment in milliseconds. */
export function dayOf(moment: number): string {
  return new Date(moment + OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment in milliseconds at which a Hanoi day begins. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET_MS;
}

/** The day so many days before (or, with a negative number, after) another. */
export function daysBefore(day: string, days: number): string {
  return dayOf(startOfDay(day) - days * DAY);
}

/** A moment in milliseconds as `2023-01-13T08:59:00+07:00`. */
export function isoAtTodaysOffset(moment: number): string {
  return `${new Date(moment + OFFSET_MS).toISOString().slice(0, -'.000Z'.length)}+07:00`;
}

/** How many milliseconds are left of the Hanoi day of a moment since 1970. */
export function untilMidnight(moment: number): number {
  return DAY - ((moment + OFFSET_MS) % DAY);
}
