import { readQuestion, writeQuestion, type Question } from './question.ts';
import type { Place } from './result-list.ts';

/** The address of the search page, which holds its question, and the history of the questions before. */
export class AddressBar {
  /** Whether the newest entry of the history is one the reader is still typing at. */
  #isDraft = false;

  constructor() {
    // The place is known here: there is no list yet when the browser would go to it.
    history.scrollRestoration = 'manual';
  }

  /** What the address asks, and where the reader was when it was left. */
  read(): { question: Question; place: Place | undefined } {
    this.#isDraft = false;
    const place = (history.state as Place | null) ?? undefined;
    return { question: readQuestion(location.search), place };
  }

  /**
   * Puts a question into the address: in an entry of its own, however many keys it took. `place` is where the reader
   * was in the answer to the former one.
   */
  write(question: Question, { isDraft, place }: { isDraft: boolean; place: Place }): void {
    const asked = writeQuestion(question);
    if (asked !== writeQuestion(readQuestion(location.search))) {
      const address = location.pathname + asked;
      if (this.#isDraft) history.replaceState(null, '', address);
      else {
        this.remember(place);
        history.pushState(null, '', address);
      }
    }
    this.#isDraft = isDraft;
  }

  /** Keeps where the reader is, for coming back to this question. */
  remember(place: Place): void {
    history.replaceState(place, '');
  }
}
