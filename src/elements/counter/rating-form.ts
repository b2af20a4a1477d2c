import { ratingWords as words } from '../../strings/rating.ts';
import { ratingIn, type Rating } from './answer.ts';
import { liveCounts, tell } from './service.ts';
import { recall, remember } from './session.ts';

/** The form of an `<article-rating>`, sent without leaving the page. */
export class RatingForm {
  readonly #element: HTMLElement;
  #isSending = false;
  /** Whether the service has taken a rating; the answer to an earlier question no longer counts then. */
  #isSent = false;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  async start(): Promise<void> {
    const form = this.#element.querySelector('form');
    if (!form) return;
    // Only for readers who have come back from the form without script.
    form.querySelector('.thanks')?.remove();
    const stars = recall(this.#key);
    if (stars) this.#showChosen(form, stars);
    form.addEventListener('change', () => {
      if (recall(this.#key)) this.#write('status', words.notYet);
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
    const rating = ratingIn(await tell(form.action, { stars: Number(stars) }));
    this.#isSending = false;
    if (!rating) return this.#write('status', words.notSent);
    this.#write('status', recall(this.#key) ? words.changed : words.thanks);
    this.#isSent = true;
    remember(this.#key, stars);
    this.#showChosen(form, stars);
    this.#showAverage(rating);
  }

  #showChosen(form: HTMLFormElement, stars: string): void {
    const chosen = form.querySelector<HTMLInputElement>(`[value='${stars}']`);
    if (chosen) chosen.checked = true;
    this.#write('send', words.change);
  }

  /** Fewer ratings than the page was built with mean that the service has lost some. */
  #showAverage(live: Rating): void {
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
