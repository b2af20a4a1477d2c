import { searchWords as words } from '../../strings/search.ts';
import { Answer } from './answer.ts';
import { nothingFound } from './nothing-found.ts';
import { closeIndex, openIndex } from './pagefind.ts';
import { PanelView } from './panel-view.ts';
import { prepareIndex, prepareWords } from './prepare.ts';
import { normaliseQuery } from './query.ts';
import { readQuestion, SORTS, writeQuestion, FILTER_NAMES, type Question } from './question.ts';
import { PAGE, ResultList, type Place } from './result-list.ts';

/** Milliseconds after the last key before a question is asked. */
const TYPING_PAUSE = 300;
/** Milliseconds before a slow answer is announced as being on its way. */
const PATIENCE = 400;

/** How a question came about: from the address, from keys still being pressed, or from a decision. */
type Occasion = 'address' | 'typing' | 'decision';

/**
 * The search page: answers what its address asks and what is typed into its form, and keeps the address in step so
 * that it can be shared. In one file, although long: each control, the address and each answer turn on the one question
 * that is asked now.
 */
export class SearchPanel {
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
  /** Whether the newest entry of the history is one the reader is still typing at. */
  #isDraft = false;

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
    history.scrollRestoration = 'manual';
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
      input.focus();
    });
    more.addEventListener('click', () => void this.#showMore());
    retry.addEventListener('click', () => {
      void this.#ask(Math.max(this.#results.length, PAGE));
      input.focus();
    });
    list.addEventListener('click', () => this.#rememberPlace());
    addEventListener('pagehide', () => this.#rememberPlace());
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
    const place = history.state as Place | null;
    this.#turnTo(readQuestion(location.search), 'address', place ?? undefined);
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
    if (matchMedia('(pointer: coarse)').matches) this.#input.blur();
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
    this.#input.focus();
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
    if (occasion !== 'address') this.#writeAddress(occasion === 'typing');
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

  /** One entry in the history a question, however many keys it took. */
  #writeAddress(isDraft: boolean): void {
    const asked = writeQuestion(this.#question);
    if (asked !== writeQuestion(readQuestion(location.search))) {
      const address = location.pathname + asked;
      if (this.#isDraft) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    this.#isDraft = isDraft;
  }

  #rememberPlace(): void {
    history.replaceState(this.#results.place, '');
  }

  async #ask(count: number, isUnfinished = false, place?: Place): Promise<void> {
    const question = this.#question;
    const number = ++this.#asked;
    const isCurrent = () => number === this.#asked;
    this.#answer = undefined;
    this.#results.expect(place);
    if (!question.query) return this.#view.say('start', words.start);
    const waiting = setTimeout(() => {
      if (isCurrent()) this.#view.say('loading', words.loading);
    }, PATIENCE);
    try {
      const index = await openIndex(this.#folder);
      const answer = new Answer(index, question, isUnfinished);
      if (!answer.hasWords) {
        if (isCurrent()) this.#view.say('none', words.noWords(question.query));
        return;
      }
      for await (const { from } of answer.ask()) {
        if (!isCurrent()) return;
        if (answer.total === 0) {
          // That newer articles do not have it is worth knowing while the older ones are on their way.
          if (this.#view.state === 'loading') this.#view.say('loading', words.noneSince(from));
          continue;
        }
        clearTimeout(waiting);
        await this.#results.show(answer, count);
        if (!isCurrent()) return;
        this.#answer = answer;
        if (answer.isComplete) break;
        // With a year chosen, what follows can only add to what other years would give.
        if (answer.isSettled) this.#sayFound(answer);
        else this.#view.say('found', words.foundSince(answer.total, question.query, from));
        this.#results.restore(place, answer.total);
      }
      if (!isCurrent()) return;
      clearTimeout(waiting);
      if (answer.total === 0) return await this.#sayNone(answer, isCurrent);
      this.#sayFound(answer);
      this.#results.restore(place, answer.total);
      this.#results.refocus();
      await this.#count(answer, isCurrent);
    } catch {
      if (isCurrent()) this.#fail();
    } finally {
      clearTimeout(waiting);
    }
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
    await this.#count(answer, isCurrent);
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
    try {
      const isCurrent = () => answer === this.#answer;
      if (await this.#results.showMore(answer, isCurrent)) this.#sayFound(answer);
    } catch {
      this.#fail();
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
