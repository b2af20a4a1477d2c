import type { Page } from '@playwright/test';
import type { Finding } from './finding.ts';

/** A page with more stops is walked as far as this. */
const MAX_STOPS = 400;

interface Stop {
  /** Of the element in the order of the document; -1 when the focus has left the page. */
  index: number;
  name: string;
  visible: boolean;
  covered: boolean;
}

/** Walks a page with the Tab key: no trap (2.1.2), every stop shows where it is (2.4.7) and is not covered (2.4.11). */
export async function checkKeyboard(page: Page, path: string): Promise<Finding[]> {
  const found: Finding[] = [];
  const say = (criterion: string, message: string, target: string) =>
    found.push({ check: 'keyboard', criteria: [criterion], page: path, message, target });
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
  });
  let last: Stop | undefined;
  let repeated = 0;
  for (let count = 0; count < MAX_STOPS; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop.index === -1) return found;
    repeated = stop.index === last?.index ? repeated + 1 : 0;
    // A radio group or a player may take the key once or twice.
    if (repeated >= 3) {
      say('2.1.2', 'phím Tab không ra khỏi được chỗ này', stop.name);
      return found;
    }
    if (repeated === 0 && !stop.visible) say('2.4.7', 'không thấy chỗ đang chọn', stop.name);
    if (repeated === 0 && stop.covered) say('2.4.11', 'chỗ đang chọn bị che', stop.name);
    last = stop;
  }
  return found;
}

/** Runs in the page. A stop shows itself by an outline, a border or a shadow, its own or that of the box it fills. */
function lookAtFocus(): Stop {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) {
    return { index: -1, name: '', visible: true, covered: false };
  }
  const box = element.getBoundingClientRect();
  const text = (element.textContent || element.getAttribute('aria-label') || '').trim();
  const isDrawn = ({ outlineStyle, outlineWidth, boxShadow, content }: CSSStyleDeclaration) =>
    content !== 'none' &&
    ((outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none');
  const isRinged = (candidate: Element | null) =>
    candidate !== null &&
    (isDrawn(getComputedStyle(candidate)) ||
      ['::before', '::after'].some((part) => isDrawn(getComputedStyle(candidate, part))));
  // The ring of a link may be drawn around the card that it fills.
  const card = element.parentElement?.closest('article, li, div') ?? null;
  const isOnScreen = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
  const top = document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
    Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1),
  );
  const isTouched = top !== null && (element.contains(top) || top.contains(element));
  return {
    index: [...document.querySelectorAll('*')].indexOf(element),
    name: `<${element.localName}> “${text.slice(0, 40)}”`,
    visible: [element, element.parentElement, card].some(isRinged),
    covered: isOnScreen && !isTouched,
  };
}
