import { MIN_VISIBLE_S } from '../../domain/counting/view-rules.ts';
import { post } from './client.ts';
import { getItem, removeItem, setItem } from './session-memory.ts';

/** Reports a view once a session, unless a program drives the browser or the reader has set Global Privacy Control. */
export function reportView({ service, article }: DOMStringMap): void {
  const { webdriver, globalPrivacyControl } = navigator as Navigator & {
    /** https://w3c.github.io/gpc/ */
    globalPrivacyControl?: boolean;
  };
  const key = `viewed-${article}`;
  if (webdriver || globalPrivacyControl || getItem(key) !== null) return;
  afterVisible(MIN_VISIBLE_S, async () => {
    setItem(key, '');
    const answer = await post(`${service}views/${article}`);
    if (answer === undefined) removeItem(key);
  });
}

/** Calls `act` when the page has been visible for so many seconds in total. */
function afterVisible(seconds: number, act: () => void): void {
  let left = seconds;
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    act();
  }, 1000);
}
