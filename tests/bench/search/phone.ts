/** A slow phone in the hand of a citizen who searches: what each search moves over the line, and how long it takes. */
import type { Browser, Page } from '@playwright/test';
import type { Line, SlowHost, Traffic } from './slow-host.ts';

export const SLOW_LINE: Line = { bytesPerSecond: 400_000 / 8, latency: 400 };
const FAST_LINE: Line = { bytesPerSecond: Infinity, latency: 0 };
/** How many times slower than this machine. */
const SLOWDOWN = 4;
/** Milliseconds from one key to the next. */
const KEY = 150;
/** Milliseconds from entering the box to the first key: the keyboard of a phone has to open. */
const KEYBOARD = 1000;
/** An answer is whole when the line has been quiet for so long; in milliseconds. */
const QUIET = 2000;
/** The longest wait for a first result, in milliseconds. */
const TIMEOUT_MS = 90_000;

/** One way to search. */
export interface Way {
  /** The page, below the URL of the host. */
  page: string;
  /** Selector of the box to type into; without one, the URL asks. */
  box?: string;
  /** Selector of what is there only when the first result is on the page. */
  result: string;
}

/** What had come over the line by some moment, and when that was. */
export interface Mark extends Traffic {
  /** Since the box was entered, or the page was opened. */
  seconds: number;
}

export interface Search {
  firstKey: Mark;
  firstResult: Mark;
  whole: Mark;
}

/** Asks one question on a phone that has never been here. */
export async function search(
  browser: Browser,
  host: SlowHost,
  { page: path, box, result }: Way,
  query: string,
): Promise<Search> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    let from: { traffic: Traffic; at: number } | undefined;
    const begin = () => {
      host.line = SLOW_LINE;
      from = { traffic: host.traffic(), at: performance.now() };
    };
    const mark = (at = performance.now()): Mark => {
      if (!from) throw new Error('Nothing is measured yet.');
      const { requests, bytes } = host.traffic();
      return {
        requests: requests - from.traffic.requests,
        bytes: bytes - from.traffic.bytes,
        seconds: (at - from.at) / 1000,
      };
    };
    const firstResult = await watchFor(page, result, mark);
    await slowDown(page);
    let firstKey: Mark;
    if (box === undefined) {
      begin();
      firstKey = mark();
      await page.goto(`${host.url}${path}?${new URLSearchParams({ q: query })}`);
    } else {
      host.line = FAST_LINE;
      await page.goto(host.url + path, { waitUntil: 'networkidle' });
      begin();
      await page.locator(box).focus();
      await page.waitForTimeout(KEYBOARD);
      firstKey = mark();
      await type(page, query);
    }
    const first = await firstResult.within(TIMEOUT_MS);
    await host.quiet(QUIET);
    const last = Math.max(...host.answers.map(({ done = 0 }) => done));
    return { firstKey, firstResult: first, whole: mark(last) };
  } finally {
    await context.close();
  }
}

/** Watches for the first moment at which something of the page matches and can be seen. */
async function watchFor(
  page: Page,
  selector: string,
  mark: () => Mark,
): Promise<{ within(milliseconds: number): Promise<Mark> }> {
  const { promise, resolve, reject } = Promise.withResolvers<Mark>();
  await page.exposeFunction('firstResultIsThere', () => resolve(mark()));
  await page.addInitScript((wanted) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(wanted)?.checkVisibility()) return;
      observer.disconnect();
      (globalThis as unknown as { firstResultIsThere(): void }).firstResultIsThere();
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  }, selector);
  return {
    within(milliseconds) {
      const timer = setTimeout(
        () => reject(new Error(`${page.url()} shows no ${selector}.`)),
        milliseconds,
      );
      return promise.finally(() => clearTimeout(timer));
    },
  };
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** As the keyboard of a phone does it: letter by letter, without key codes. */
async function type(page: Page, text: string): Promise<void> {
  let next = performance.now();
  for (const letter of text) {
    await page.keyboard.insertText(letter);
    next += KEY;
    await page.waitForTimeout(Math.max(0, next - performance.now()));
  }
}
