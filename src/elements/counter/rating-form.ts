import type { RatingTotals } from '../../domain/counting/article-counts.ts';
import { ratingWords as words } from '../../strings/rating.ts';
import { parseRating } from './parse-answer.ts';
import { liveCounts, post } from './client.ts';
import { getItem, setItem } from './session-memory.ts';

/** Sends the form of an `<article-rating>` without leaving the page. */
export class RatingForm {
  readonly #element: HTMLElement;
  #isSending = false;
  /** Once a rating is stored, counts that were requested before it are out of date. */
  #isSent = false;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  async start(): Promise<void> {
    const form = this.#element.querySelector('form');
    if (!form) return;
    // It is only for readers who have sent the form without script.
    form.querySelector('.thanks')?.remove();
    const stars = getItem(this.#key);
    if (stars) this.#showChosen(form, stars);
    form.addEventListener('change', () => {
      if (getItem(this.#key)) this.#write('status', words.notYet);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!this.#isSending) void this.#send(form);
    });
    const live = await liveCounts(this.#element.dataset);
    if (live && !this.#isSent) this.#showAverage(live);
  }

  get #key(): string {
    return `rated-${this.#element.dataset['article']}`;
  }

  async #send(form: HTMLFormElement): Promise<void> {
    this.#isSending = true;
    this.#write('status', words.sending);
    const stars = String(new FormData(form).get('stars'));
    const rating = parseRating(await post(form.action, { stars: Number(stars) }));
    this.#isSending = false;
    if (!rating) return this.#write('status', words.notSent);
    this.#write('status', getItem(this.#key) ? words.changed : words.thanks);
    this.#isSent = true;
    setItem(this.#key, stars);
    this.#showChosen(form, stars);
    this.#showAverage(rating);
  }

  #showChosen(form: HTMLFormElement, stars: string): void {
    const chosen = form.querySelector<HTMLInputElement>(`[value='${stars}']`);
    if (chosen) chosen.checked = true;
    this.#write('send', words.change);
  }

  /** With fewer ratings than the page was built with, the service has lost some, and the built ones stay. */
  #showAverage(live: RatingTotals): void {
    const { ratings: notInService, score, built } = this.#element.dataset;
    const ratings = Number(notInService) + live.ratings;
    if (ratings === 0 || ratings < Number(built)) return;
    this.#write('average', words.average(Number(score) + live.score, ratings));
  }

  #write(part: string, text: string): void {
    const element = this.#element.querySelector(`[data-part=${part}]`);
    if (element) element.textContent = text;
  }
}
