import { searchWords as words } from '../../strings/search.ts';
import { AddressBar } from './address-bar.ts';
import { Answer } from './answer.ts';
import { nothingFound } from './nothing-found.ts';
import { closeIndex, openIndex } from './pagefind.ts';
import { PanelView } from './panel-view.ts';
import { prepareIndex, prepareWords } from './prepare.ts';
import { normaliseQuery } from './query.ts';
import { readQuestion, SORTS, writeQuestion, FILTER_NAMES, type Question } from './question.ts';
import { PAGE, ResultList, type Place } from './result-list.ts';
import { Watch } from './watch.ts';

/** Milliseconds after the last key before a question is asked. */
const TYPING_PAUSE = 300;

/** How a question came about: from the address, from keys still being pressed, or from a decision. */
type Occasion = 'address' | 'typing' | 'decision';

/**
 * The search page: answers what its address asks and what is typed into its form, and keeps the address in step so
 * that it can be shared. In one file, although long: each control, the address and each answer turn on the one question
 * that is asked now.
 */
export class SearchPanel {
  readonly #address = new AddressBar();
  readonly #view: PanelView;
  readonly #results: ResultList;
  readonly #input: HTMLInputElement;
  readonly #folder: string;
  readonly #pageTitle = document.title;
  #question = readQuestion('');
  #answer: Answer | undefined;
  /** Counts the questions: the answer to an earlier one is worth nothing. */
  #asked = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    const input = root.querySelector('input');
    if (!input) throw new Error('The search has no box.');
    this.#input = input;
    this.#view = new PanelView(root);
    this.#results = new ResultList(this.#view.list);
    this.#folder = root.dataset['index'] ?? '';
  }

  start(): void {
    const { sort, exact, more, retry, clear, chips, list, tools } = this.#view;
    const input = this.#input;
    const typedBefore = input.value;
    input.addEventListener('focus', () => prepareIndex(this.#folder));
    input.addEventListener('input', () => this.#type());
    input.form?.addEventListener('submit', (event) => this.#submit(event));
    sort.addEventListener('change', () => {
      this.#change({ sort: SORTS.find((name) => name === sort.value) ?? 'lien-quan' });
    });
    exact.addEventListener('change', () => this.#change({ exact: exact.checked }));
    for (const name of FILTER_NAMES) {
      this.#view.select(name)?.addEventListener('change', () => this.#filter());
    }
    chips.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      const name = FILTER_NAMES.find((filter) => filter === button?.dataset['remove']);
      if (name) this.#drop(name);
    });
    clear.addEventListener('click', () => {
      this.#change({ filters: {} });
      this.#leaveControl();
    });
    more.addEventListener('click', () => void this.#showMore());
    retry.addEventListener('click', () => {
      void this.#ask(Math.max(this.#results.length, PAGE));
      this.#leaveControl();
    });
    const remember = () => this.#address.remember(this.#results.place);
    list.addEventListener('click', remember);
    addEventListener('pagehide', remember);
    addEventListener('popstate', () => this.#readAddress());
    tools.open = matchMedia('(min-width: 64rem)').matches;
    this.#readAddress();
    // Typed while this script was on its way.
    if (typedBefore !== '' && normaliseQuery(typedBefore) !== this.#question.query) {
      input.value = typedBefore;
      this.#type();
    }
    if (document.activeElement === input) prepareIndex(this.#folder);
  }

  #readAddress(): void {
    const { question, place } = this.#address.read();
    this.#turnTo(question, 'address', place);
  }

  #type(): void {
    clearTimeout(this.#pause);
    prepareWords(this.#folder, this.#input.value);
    this.#pause = setTimeout(() => {
      const query = normaliseQuery(this.#input.value);
      this.#turnTo({ ...this.#question, query }, 'typing');
    }, TYPING_PAUSE);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const query = normaliseQuery(this.#input.value);
    this.#turnTo({ ...this.#question, query }, 'decision');
    // Puts away the keyboard that covers the results.
    if (isTouched()) this.#input.blur();
  }

  #filter(): void {
    const filters: Question['filters'] = {};
    for (const name of FILTER_NAMES) {
      const value = this.#view.select(name)?.value;
      if (value) filters[name] = value;
    }
    // A month of another year is no month of this one.
    if (filters.nam === undefined || filters.nam !== this.#question.filters.nam)
      delete filters.thang;
    this.#change({ filters });
  }

  #drop(name: (typeof FILTER_NAMES)[number]): void {
    const filters = { ...this.#question.filters };
    delete filters[name];
    if (name === 'nam') delete filters.thang;
    this.#change({ filters });
    this.#leaveControl();
  }

  /** Takes the focus from a control that goes away. In the box it would bring up the keyboard of a phone, over the results. */
  #leaveControl(): void {
    const filters = this.#view.tools.querySelector('summary');
    if (isTouched() && filters) filters.focus();
    else this.#input.focus();
  }

  #change(part: Partial<Question>): void {
    // What was typed a moment ago is part of the question, though it has not been asked yet.
    const query = normaliseQuery(this.#input.value);
    this.#turnTo({ ...this.#question, query, ...part }, 'decision');
  }

  /** Makes this the question of the page: in its controls, its address, its title and its list. */
  #turnTo(question: Question, occasion: Occasion, place?: Place): void {
    clearTimeout(this.#pause);
    const isNew = writeQuestion(question) !== writeQuestion(this.#question);
    this.#question = question;
    const { query } = question;
    if (occasion !== 'typing') this.#input.value = query;
    this.#view.showQuestion(question);
    if (occasion !== 'address') {
      const isDraft = occasion === 'typing';
      this.#address.write(question, { isDraft, place: this.#results.place });
    }
    document.title = query ? words.pageTitle(query, this.#pageTitle) : this.#pageTitle;
    const { state } = this.#view;
    // A word that was still being typed is a whole word once the reader has decided.
    const isDecided = occasion === 'decision' && this.#answer?.isUnfinished;
    if (
      isNew ||
      isDecided ||
      state === undefined ||
      state === 'failed' ||
      state === 'interrupted'
    ) {
      void this.#ask(place?.shown ?? PAGE, occasion === 'typing', place);
    }
  }

  async #ask(count: number, isUnfinished = false, place?: Place): Promise<void> {
    const question = this.#question;
    const number = ++this.#asked;
    const isCurrent = () => number === this.#asked;
    this.#answer = undefined;
    this.#results.expect(place);
    if (!question.query) return this.#sayNothing('start', words.start, place);
    const watch = this.#watch(isCurrent);
    try {
      const index = await openIndex(this.#folder);
      if (!isCurrent()) return;
      const answer = new Answer(index, question, isUnfinished);
      if (!answer.hasWords) {
        return this.#sayNothing('none', words.noWords(question.query), place);
      }
      for await (const { from } of answer.ask()) {
        if (!isCurrent()) return;
        watch.goOn();
        if (answer.total > 0) {
          await this.#results.show(answer, count);
          if (!isCurrent()) return;
          watch.calm();
          this.#answer = answer;
        }
        if (answer.isComplete) break;
        this.#sayProgress(answer, from);
        this.#results.restore(place, answer.total);
      }
      watch.end();
      // What was shown while the last word was being typed is there when it is asked for again.
      if (answer.totalUnfiltered === 0 && !isUnfinished) return await this.#ask(count, true, place);
      if (answer.total === 0) await this.#sayNone(answer, isCurrent);
      else this.#sayFound(answer);
      if (!isCurrent()) return;
      this.#results.restore(place, answer.total);
      this.#results.refocus();
      await this.#count(answer, isCurrent);
    } catch {
      if (isCurrent()) this.#fail();
    } finally {
      watch.end();
    }
  }

  #watch(isCurrent: () => boolean): Watch {
    return new Watch({
      slow: () => {
        if (isCurrent()) this.#view.say('loading', words.loading);
      },
      lost: () => {
        if (!isCurrent()) return;
        this.#asked++;
        this.#fail();
      },
    });
  }

  /** There is no question to answer. */
  #sayNothing(state: 'start' | 'none', message: string, place: Place | undefined): void {
    this.#results.forget();
    this.#view.say(state, message);
    for (const name of FILTER_NAMES) this.#view.showCounts(name, undefined);
    this.#results.restore(place, 0);
  }

  /** Says how far an answer has come: it goes back through the years, unless one is asked for. */
  #sayProgress(answer: Answer, from: number): void {
    const { query, filters } = answer.question;
    const isByYear = filters.nam !== undefined;
    if (answer.total === 0) {
      // That newer articles do not have it is worth knowing while the older ones are on their way.
      if (this.#view.state === 'loading' && !isByYear) {
        this.#view.say('loading', words.noneSince(from));
      }
    } else if (answer.isSettled) this.#sayFound(answer);
    else if (isByYear) this.#view.say('found', words.foundSoFar(answer.total, query));
    else this.#view.say('found', words.foundSince(answer.total, query, from));
  }

  #sayFound(answer: Answer): void {
    const { query, filters } = answer.question;
    const { total } = answer;
    const isFiltered = Object.keys(filters).length > 0;
    const found = isFiltered ? words.foundFiltered(total, query) : words.found(total, query);
    const shown = this.#results.length;
    const said = answer.hasTyped ? found : `${found} ${words.noneExact}`;
    this.#view.say('found', shown < total ? `${said} ${words.shown(shown)}` : said);
    this.#view.more.hidden = shown >= total;
  }

  async #sayNone(answer: Answer, isCurrent: () => boolean): Promise<void> {
    const { message, offers } = await nothingFound(answer, this.#folder);
    if (!isCurrent()) return;
    this.#results.forget();
    this.#view.say('none', message);
    for (const offer of offers) this.#view.offer(offer);
  }

  /** The articles are of use without the counts, should these not arrive. */
  async #count(answer: Answer, isCurrent: () => boolean): Promise<void> {
    const hasArrived = await answer.fetchFacets().then(
      () => true,
      () => false,
    );
    if (!isCurrent()) return;
    if (!hasArrived) closeIndex();
    for (const name of FILTER_NAMES) {
      this.#view.showCounts(name, hasArrived ? answer.counts(name) : undefined);
    }
  }

  async #showMore(): Promise<void> {
    const answer = this.#answer;
    if (!answer) return;
    const isCurrent = () => answer === this.#answer;
    const watch = this.#watch(isCurrent);
    try {
      if (await this.#results.showMore(answer, isCurrent)) this.#sayFound(answer);
    } catch {
      if (isCurrent()) this.#fail();
    } finally {
      watch.end();
    }
  }

  /** What has arrived of the answer stays. */
  #fail(): void {
    closeIndex();
    if (this.#answer) return this.#view.say('interrupted', words.interrupted(this.#results.length));
    this.#results.forget();
    this.#view.say('failed', words.failed);
  }
}

function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
