/** Days of Hanoi, written `2026-01-31`, so that they compare as they follow each other. */

const DAY = 24 * 60 * 60 * 1000;

/** Vietnam is seven hours ahead of UTC all year; the rules of date-fns would cost more than the counting itself. */
const AHEAD = 7 * 60 * 60 * 1000;

/** The Hanoi day of a moment in milliseconds. */
export function dayOf(moment: number): string {
  return new Date(moment + AHEAD).toISOString().slice(0, 10);
}

/** The moment in milliseconds at which a Hanoi day begins. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - AHEAD;
}

/** The day so many days before (or, with a negative number, after) another. */
export function daysBefore(day: string, days: number): string {
  return dayOf(startOfDay(day) - days * DAY);
}
