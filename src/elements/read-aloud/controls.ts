import { readAloudWords as words } from '../../strings/read-aloud.ts';

/** SVG paths, 24 × 24, as in src/components/icon-shapes.ts. */
const SHAPES = {
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M8 5v14M16 5v14',
  previousParagraph: 'M12 6l-6 6 6 6M19 6l-6 6 6 6',
  previousSentence: 'M14.5 6l-6 6 6 6',
  nextSentence: 'M9.5 6l6 6-6 6',
  nextParagraph: 'M5 6l6 6-6 6M12 6l6 6-6 6',
  close: 'M6 6l12 12M18 6 6 18',
};

export type Action = keyof typeof SHAPES;

/** The speeds that a reader can choose; 1 is that of the voice. */
export const RATES = [0.75, 0.9, 1, 1.1, 1.25, 1.5] as const;

/** The bar with the buttons; `onPress` gets what is wanted. */
export class Controls {
  readonly bar = document.createElement('div');
  readonly #status = document.createElement('p');
  readonly #play: HTMLButtonElement;
  readonly #rate = document.createElement('select');

  constructor(handlers: { onPress: (action: Action) => void; onRate: (rate: number) => void }) {
    const button = (action: Action) => {
      const made = makeButton(action, words[action]);
      made.addEventListener('click', () => handlers.onPress(action));
      return made;
    };
    this.#play = button('play');
    this.#play.className = 'main';
    const buttons = document.createElement('div');
    buttons.className = 'buttons';
    buttons.append(
      button('previousParagraph'),
      button('previousSentence'),
      this.#play,
      button('nextSentence'),
      button('nextParagraph'),
      this.#makeRate(handlers.onRate),
      button('close'),
    );
    this.#status.setAttribute('role', 'status');
    this.bar.className = 'bar no-print';
    this.bar.setAttribute('role', 'group');
    this.bar.setAttribute('aria-label', words.controls);
    this.bar.append(buttons, this.#status);
  }

  /** A sentence below the buttons, read out by screen readers. */
  say(message: string): void {
    if (this.#status.textContent !== message) this.#status.textContent = message;
  }

  /** Whether the main button pauses or goes on. */
  show({ isPlaying, rate }: { isPlaying: boolean; rate: number }): void {
    const action = isPlaying ? 'pause' : 'play';
    if (this.#play.value !== action) setFace(this.#play, action, words[action]);
    this.#rate.value = String(rate);
  }

  focus(): void {
    this.#play.focus({ preventScroll: true });
  }

  #makeRate(onRate: (rate: number) => void): HTMLLabelElement {
    const label = document.createElement('label');
    const name = document.createElement('span');
    name.className = 'visually-hidden';
    name.textContent = words.rate;
    for (const rate of RATES) this.#rate.add(new Option(words.times(rate), String(rate)));
    this.#rate.addEventListener('change', () => onRate(Number(this.#rate.value)));
    label.append(name, this.#rate);
    return label;
  }
}

function makeButton(action: Action, name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  setFace(button, action, name);
  return button;
}

function setFace(button: HTMLButtonElement, action: Action, name: string): void {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPES[action]);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  button.value = action;
  button.title = name;
  button.setAttribute('aria-label', name);
  button.replaceChildren(svg);
}
