import { dayOf, daysBefore, startOfDay } from './hanoi-day.ts';

/**
 * The beginning of the Hanoi day so many working days before a moment; both in milliseconds. Saturdays and Sundays are no
 * working days; holidays are not known here, so a notice that has to be early enough adds them.
 */
export function workingDaysBefore(moment: number, days: number): number {
  let day = dayOf(moment);
  for (let left = days; left > 0;) {
    day = daysBefore(day, 1);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return startOfDay(day);
}
