import { define } from './define-element.ts';
import { chooseVoice } from './read-aloud/choose-voice.ts';

/** Browsers that have no voice at all never say so. */
const MAX_WAIT_MS = 3000;

/**
 * The button that reads the article aloud with the browser's own voice for the language in `data-voice`. Without such a voice an
 * explanation stands in its place. The program loads when the button is near to be pressed; `data-forms` is the URL of the
 * short forms that a Vietnamese voice says in full.
 */
export class ReadAloud extends HTMLElement {
  declare private voice: SpeechSynthesisVoice | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    if (!('speechSynthesis' in window)) {
      this.dataset['state'] = 'no-voice';
      return;
    }
    const look = () => this.lookForVoice();
    // Chrome and Android know their voices only after a while, and then say so. Old Safari has no such event.
    speechSynthesis.addEventListener?.('voiceschanged', look);
    setTimeout(() => this.lookForVoice(true), MAX_WAIT_MS);
    look();
    const load = () => void this.load().catch(() => undefined);
    for (const sign of ['pointerenter', 'focus'])
      button.addEventListener(sign, load, { once: true });
    button.addEventListener('click', () => void this.open(button));
  }

  private lookForVoice(isLast = false): void {
    if (this.dataset['state'] === 'open') return;
    const voices = speechSynthesis.getVoices();
    this.voice = chooseVoice(voices, this.dataset['voice'] ?? '');
    if (this.voice) this.dataset['state'] = 'ready';
    else if (isLast || voices.length > 0) this.dataset['state'] = 'no-voice';
  }

  private async open(button: HTMLButtonElement): Promise<void> {
    const voice = this.voice;
    if (!voice || this.dataset['state'] === 'open') return;
    // iOS lets a page speak only if it has spoken within the tap, and the program may still be on its way.
    speechSynthesis.cancel();
    speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    this.dataset['state'] = 'open';
    const close = () => {
      this.dataset['state'] = 'ready';
      button.focus({ preventScroll: true });
    };
    try {
      const { ListeningSession } = await this.load();
      const { forms } = this.dataset;
      await new ListeningSession(this, { voice, forms, onClose: close }).start();
    } catch {
      close();
      const status = this.querySelector('[role=status]');
      if (status) status.textContent = this.dataset['failed'] ?? '';
    }
  }

  private load() {
    return import('./read-aloud/session.ts');
  }
}

define('read-aloud', ReadAloud);
