import { VISIBLE_SECONDS } from '../../domain/counting/rules.ts';
import { tell } from './service.ts';
import { forget, recall, remember } from './session.ts';

/** Reports, once a session, that an article is being read: by a person, who has not asked to be left alone. */
export function reportView({ service, article }: DOMStringMap): void {
  const { webdriver, globalPrivacyControl } = navigator as Navigator & {
    /** https://w3c.github.io/gpc/ */
    globalPrivacyControl?: boolean;
  };
  const key = `viewed-${article}`;
  if (webdriver || globalPrivacyControl || recall(key) !== null) return;
  whenRead(VISIBLE_SECONDS, async () => {
    remember(key, '');
    const answer = await tell(`${service}views/${article}`);
    if (answer === undefined) forget(key);
  });
}

/** Acts once the page has been in view for so many seconds, all in all. */
function whenRead(seconds: number, act: () => void): void {
  let left = seconds;
  const ticking = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    left -= 1;
    if (left > 0) return;
    clearInterval(ticking);
    act();
  }, 1000);
}
