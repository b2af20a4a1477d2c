/** A voice for a browser that has none, put into the page before its scripts. */
import type { Page } from '@playwright/test';

interface FakeVoice {
  /** As Android writes it. */
  lang?: string;
  /** Voices are known only after so many milliseconds, as in Chrome; undefined: at once. */
  lateMs?: number;
  /** A voice on the net, to which the text is sent. */
  online?: boolean;
}

/** What the fake has done, for the page and the test. */
interface Spoken {
  texts: string[];
  rates: number[];
  /** Whether a text is being spoken. */
  speaking: boolean;
  /** The text that is being spoken comes to its end. */
  finish: () => void;
}

declare global {
  interface Window {
    spoken: Spoken;
  }
}

/**
 * Gives every page opened from now on a Vietnamese voice that says each sentence until `finishSentence`. It tells no
 * boundaries, and what is cancelled ends late with the error `interrupted`, as in Chrome.
 */
export async function installVoice(page: Page, options: FakeVoice = {}): Promise<void> {
  await page.addInitScript(({ lang = 'vi_VN', lateMs, online = false }) => {
    type Handler = ((event: { error: string }) => void) | null;
    class Utterance {
      voice = null;
      lang = '';
      rate = 1;
      onstart: Handler = null;
      onend: Handler = null;
      onerror: Handler = null;
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const voices = [
      { lang: 'en-US', name: 'English', localService: true, default: true },
      { lang, name: 'Tiếng Việt', localService: !online, default: false },
    ];
    let isKnown = lateMs === undefined;
    let current: Utterance | undefined;
    const spoken: Spoken = {
      texts: [],
      rates: [],
      speaking: false,
      finish: () => {
        const utterance = current;
        current = undefined;
        spoken.speaking = false;
        utterance?.onend?.({ error: '' });
      },
    };
    const engine = Object.assign(new EventTarget(), {
      pending: false,
      paused: false,
      getVoices: () => (isKnown ? voices : []),
      resume: () => undefined,
      pause: () => engine.cancel(),
      cancel: () => {
        const utterance = current;
        current = undefined;
        spoken.speaking = false;
        setTimeout(() => utterance?.onerror?.({ error: 'interrupted' }), 20);
      },
      speak: (utterance: Utterance) => {
        // Said only to be allowed to speak.
        if (utterance.text === '') return;
        current = utterance;
        spoken.speaking = true;
        spoken.texts.push(utterance.text);
        spoken.rates.push(utterance.rate);
        setTimeout(() => utterance.onstart?.({ error: '' }), 5);
      },
    });
    Object.defineProperty(engine, 'speaking', { get: () => spoken.speaking });
    Object.defineProperty(window, 'speechSynthesis', { value: engine });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    window.spoken = spoken;
    if (lateMs !== undefined)
      setTimeout(() => {
        isKnown = true;
        engine.dispatchEvent(new Event('voiceschanged'));
      }, lateMs);
  }, options);
}

/** All texts that were begun so far. */
export function spokenTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => window.spoken.texts);
}

/** The sentence comes to its end. */
export async function finishSentence(page: Page): Promise<void> {
  await page.evaluate(() => window.spoken.finish());
}
