import '../old-browsers.ts';
import { createSpeaker, type ShortForms } from '../../domain/speech/speak.ts';
import { readAloudWords as words } from '../../strings/read-aloud.ts';
import { readArticle, type PlacedSentence } from './article-text.ts';
import sheet from './bar.css?url';
import { Controls, RATES, type Action } from './controls.ts';
import { rememberedPlace, rememberedRate, rememberPlace, rememberRate } from './memory.ts';
import { Player } from './player.ts';
import { SentenceMarker } from './sentence-marker.ts';
import { Voice } from './voice.ts';

interface Options {
  voice: SpeechSynthesisVoice;
  /** URL of the short forms of this portal; undefined when the voice gets each text as it is written. */
  forms: string | undefined;
  /** Called when the reader has closed the bar. */
  onClose: () => void;
}

/** Listening to the open article, from the first press until the bar is closed. */
export class ListeningSession {
  readonly #root: HTMLElement;
  readonly #options: Options;
  readonly #voice: Voice;
  readonly #controls: Controls;
  readonly #marker: SentenceMarker;
  readonly #ended = new AbortController();
  #player: Player<PlacedSentence> | undefined;
  #resumes = false;

  constructor(root: HTMLElement, options: Options) {
    this.#root = root;
    this.#options = options;
    this.#voice = new Voice(speechSynthesis, options.voice);
    this.#controls = new Controls({
      onPress: (action) => this.#press(action),
      onRate: (rate) => {
        rememberRate(rate);
        this.#player?.setRate(rate);
      },
    });
    this.#marker = new SentenceMarker(this.#controls.bar, this.#ended);
  }

  /** Reads the article, shows the bar and begins where the reader left off. */
  async start(): Promise<void> {
    const [speak] = await Promise.all([speakerFor(this.#options.forms), loadSheet()]);
    const sentences = readArticle(document, speak);
    const written = sentences.map((sentence) => sentence.written);
    const index = rememberedPlace(location.pathname, written);
    this.#resumes = index > 0;
    this.#player = new Player(sentences, this.#voice, {
      index,
      rate: rememberedRate(RATES),
      onChange: () => this.#update(),
    });
    this.#root.append(this.#controls.bar);
    document.documentElement.setAttribute('data-listening', '');
    this.#controls.focus();
    // The voice would go on after the page is left.
    addEventListener('pagehide', () => this.#player?.pause(), { signal: this.#ended.signal });
    this.#player.play();
  }

  #press(action: Action): void {
    const player = this.#player;
    if (!player) return;
    this.#marker.follow();
    if (action === 'play' || action === 'pause') player.toggle();
    if (action === 'previousSentence') player.step(-1);
    if (action === 'nextSentence') player.step(1);
    if (action === 'previousParagraph') player.stepParagraph(-1);
    if (action === 'nextParagraph') player.stepParagraph(1);
    if (action === 'close') this.#close(player);
  }

  #update(): void {
    const player = this.#player;
    if (!player) return;
    const { state, index, current, rate } = player;
    this.#controls.show({ isPlaying: state === 'playing', rate });
    this.#controls.say(this.#messageOf(state));
    if (current) this.#marker.show(current.ranges);
    rememberPlace(location.pathname, state === 'ended' ? 0 : index, current?.written);
  }

  #messageOf(state: Player<PlacedSentence>['state']): string {
    if (state !== 'playing') return words[state];
    const opening = this.#resumes ? words.resumed : words.playing;
    return this.#options.voice.localService ? opening : `${opening} ${words.online}`;
  }

  #close(player: Player<PlacedSentence>): void {
    player.pause();
    this.#ended.abort();
    this.#marker.clear();
    this.#controls.bar.remove();
    document.documentElement.removeAttribute('data-listening');
    this.#options.onClose();
  }
}

/** Says numbers, dates and short forms in full, in Vietnamese; without `forms` it leaves each text as it is. */
async function speakerFor(forms: string | undefined): Promise<(text: string) => string> {
  return forms === undefined ? (text) => text : createSpeaker(await fetchForms(forms));
}

/** Without them the article can be listened to all the same. */
async function fetchForms(url: string): Promise<ShortForms> {
  try {
    const response = await fetch(url);
    return response.ok ? ((await response.json()) as ShortForms) : [];
  } catch {
    return [];
  }
}

/** The styles of the bar are fetched with it. */
function loadSheet(): Promise<void> {
  if (document.querySelector(`link[href="${sheet}"]`)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
