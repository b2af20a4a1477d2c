import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseVoice } from '../../../../src/elements/read-aloud/choose-voice.ts';
import { Player, type PlayerState } from '../../../../src/elements/read-aloud/player.ts';
import { splitForVoice } from '../../../../src/elements/read-aloud/split-for-voice.ts';
import { Voice } from '../../../../src/elements/read-aloud/voice.ts';
import { createUtterance, FakeEngine, VIETNAMESE, type Oddities } from './fake-engine.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SENTENCES = ['Một câu.', 'Hai câu.', 'Ba câu.', 'Bốn câu.'].map((said, index) => ({
  said,
  paragraph: Math.floor(index / 2),
}));

function playerWith(oddities: Oddities = {}) {
  const engine = new FakeEngine(oddities);
  const states: PlayerState[] = [];
  const player = new Player(SENTENCES, new Voice(engine, VIETNAMESE, createUtterance), {
    index: 0,
    rate: 1,
    onChange: ({ state }) => states.push(state),
  });
  return { engine, player, states };
}

const said = SENTENCES.map((sentence) => sentence.said);

describe('an article is read to its end', () => {
  test.each<[string, Oddities]>([
    ['as the standard has it', { onCancel: 'interrupted' }],
    ['that never says it has begun', { noStart: true }],
    ['that never says it has ended', { noEnd: true }],
    ['that neither says it has begun nor ended', { noStart: true, noEnd: true }],
    ['that falls silent and goes on being busy', { stuck: true }],
    ['that swallows the first utterance', { swallows: 1 }],
  ])('by an engine %s', (_, oddities) => {
    const { engine, player } = playerWith(oddities);
    player.play();
    vi.advanceTimersByTime(120_000);
    expect(engine.spoken).toEqual(said);
    expect(player.state).toBe('ended');
  });
});

test('the parts of a long sentence do not overlap when an engine says late that each has ended', () => {
  const engine = new FakeEngine({ lateEnd: true });
  const outcomes: string[] = [];
  const text = 'hội nghị đã nghe báo cáo kết quả, '.repeat(12);
  const voice = new Voice(engine, VIETNAMESE, createUtterance);
  voice.speak(text, 1, (outcome) => outcomes.push(outcome));
  vi.advanceTimersByTime(120_000);
  expect(engine.spoken).toEqual(splitForVoice(text, 1));
  expect(engine.overlaps).toBe(0);
  expect(outcomes).toEqual(['ended']);
});

test.each(['interrupted', 'canceled', 'end', undefined] as const)(
  'pausing stops the voice, and going on says the sentence again, when cancelling tells “%s”',
  (onCancel) => {
    const { engine, player } = playerWith({ onCancel });
    player.play();
    vi.advanceTimersByTime(200);
    player.pause();
    expect(engine.speaking).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(engine.spoken).toEqual(['Một câu.']);
    player.play();
    vi.advanceTimersByTime(60_000);
    expect(engine.spoken).toEqual(['Một câu.', ...said]);
  },
);

test.each(['interrupted', 'canceled', 'end', undefined] as const)(
  'quick presses of the buttons leave one voice at the right sentence, when cancelling tells “%s”',
  (onCancel) => {
    const { engine, player } = playerWith({ onCancel });
    player.play();
    for (const by of [1, 1, -1, 1] as const) {
      vi.advanceTimersByTime(30);
      player.step(by);
    }
    expect(player.index).toBe(2);
    expect(player.state).toBe('playing');
    vi.advanceTimersByTime(60_000);
    expect(engine.spoken.slice(-2)).toEqual(['Ba câu.', 'Bốn câu.']);
    expect(player.state).toBe('ended');
  },
);

test('the buttons for paragraphs lead to the beginning of this one, then of the one before, and of the next', () => {
  const { player } = playerWith();
  player.step(1);
  player.stepParagraph(1);
  expect(player.index).toBe(2);
  player.step(1);
  player.stepParagraph(-1);
  expect(player.index).toBe(2);
  player.stepParagraph(-1);
  expect(player.index).toBe(0);
  player.stepParagraph(-1);
  expect(player.index).toBe(0);
  player.stepParagraph(1);
  player.stepParagraph(1);
  expect(player.index).toBe(3);
  expect(player.state).toBe('paused');
});

test('a new speed holds at once: the sentence is said again', () => {
  const { engine, player } = playerWith({ onCancel: 'interrupted' });
  player.play();
  vi.advanceTimersByTime(100);
  player.setRate(1.5);
  vi.advanceTimersByTime(100);
  expect(engine.spoken).toEqual(['Một câu.', 'Một câu.']);
  expect(player.rate).toBe(1.5);
});

test.each<[string, PlayerState]>([
  ['not-allowed', 'blocked'],
  ['interrupted', 'paused'],
  ['canceled', 'paused'],
  ['network', 'failed'],
  ['synthesis-failed', 'failed'],
])('when the engine breaks off with “%s”, the player is %s and can go on', (error, state) => {
  const { engine, player } = playerWith();
  player.play();
  vi.advanceTimersByTime(50);
  engine.fail(error);
  expect(player.state).toBe(state);
  player.play();
  vi.advanceTimersByTime(60_000);
  expect(player.state).toBe('ended');
});

test('an engine that never speaks is given up after a second try, and the reader is told', () => {
  const { player, states } = playerWith({ swallows: 99 });
  player.play();
  vi.advanceTimersByTime(60_000);
  expect(states).toEqual(['playing', 'failed']);
});

test('an engine that another page has left paused is woken', () => {
  const { engine, player } = playerWith();
  engine.paused = true;
  player.play();
  expect(engine.resumed).toBe(1);
});

test('after the end, the article begins again', () => {
  const { engine, player } = playerWith();
  player.play();
  vi.advanceTimersByTime(60_000);
  player.play();
  expect(engine.spoken.at(-1)).toBe('Một câu.');
});

describe('of the voices of a browser', () => {
  const voice = (lang: string, localService: boolean, isDefault = false) => ({
    lang,
    localService,
    default: isDefault,
  });
  test('a Vietnamese one on the device is chosen before one on the net, however its language is written', () => {
    const local = voice('vi_VN', true);
    const online = voice('vi-VN', false, true);
    expect(chooseVoice([voice('en-US', true, true), online, local], 'vi')).toBe(local);
    expect(chooseVoice([voice('en-US', true), online], 'vi')).toBe(online);
    expect(chooseVoice([voice('VI', true)], 'vi')?.lang).toBe('VI');
  });

  test('none is chosen where no Vietnamese one is', () => {
    expect(chooseVoice([], 'vi')).toBeUndefined();
    expect(
      chooseVoice([voice('en-US', true), voice('vie-x', true), voice('', true)], 'vi'),
    ).toBeUndefined();
  });

  test('an English article is read by an English voice', () => {
    const english = voice('en_GB', true);
    expect(chooseVoice([voice('vi-VN', true, true), english], 'en')).toBe(english);
    expect(chooseVoice([voice('vi-VN', true, true)], 'en')).toBeUndefined();
  });
});

test('a long text is spoken in parts of less than ten seconds, and nothing of it is lost', () => {
  const text = `${'hội nghị đã nghe báo cáo kết quả, '.repeat(12)}và bế mạc. ${'a'.repeat(400)}`;
  for (const rate of [0.75, 1, 1.5]) {
    const parts = splitForVoice(text, rate);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(150 * Math.min(1, rate) + 1);
    expect(parts.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
  }
  expect(splitForVoice('Một câu ngắn.', 1)).toEqual(['Một câu ngắn.']);
});
