import { isoAtTodaysOffset, untilMidnight } from '../domain/time/hanoi-day.ts';
import { dateInWords, formatIsoDateTime } from '../domain/time/format-date-in-browser.ts';
import { define } from './define-element.ts';

/** The time in Hanoi, whatever the zone of the browser: the day in words or, with `data-form="dateTime"`, the minute. */
export class CurrentTime extends HTMLElement {
  declare private timer: number | undefined;

  connectedCallback(): void {
    this.write();
    // A page may be left open for days, sleep, or come back from the cache of the browser.
    const write = () => this.write();
    document.addEventListener('visibilitychange', write);
    for (const event of ['pageshow', 'beforeprint']) addEventListener(event, write);
  }

  private write(): void {
    const now = Date.now();
    const print = this.dataset['form'] === 'dateTime' ? formatIsoDateTime : dateInWords;
    this.textContent = print(isoAtTodaysOffset(now));
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.write(), untilMidnight(now));
  }
}

define('current-time', CurrentTime);
