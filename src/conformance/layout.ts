/** Whether a page fits a narrow screen, large text and wide spacing (1.4.4, 1.4.10, 1.4.12). */
import type { Page } from '@playwright/test';
import type { CheckName, Finding } from './finding.ts';

const DESKTOP = { width: 1280, height: 900 };

/** The width of WCAG 1.4.10. */
const NARROW = { width: 320, height: 640 };

/** Half of the desktop: what a zoom of 200 % leaves. */
const ZOOMED = { width: 640, height: 450 };

/** Runs in the page: what stands out of it or is cut off. Tables may scroll in a box of their own. */
function findOverflow(): string[] {
  const isHidden = (element: Element) =>
    Boolean(element.closest('.visually-hidden')) || element.getBoundingClientRect().width <= 1;
  const scrolls = (element: Element): boolean => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX)) return true;
    }
    return false;
  };
  const name = (element: Element) =>
    `<${element.localName}> “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  const all = [...document.querySelectorAll('body *')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !isHidden(element),
  );
  const wide = document.documentElement.scrollWidth > innerWidth + 1;
  const outside = all.filter(
    (element) => element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element),
  );
  return [
    ...(wide ? [`trang rộng ${document.documentElement.scrollWidth} px`] : []),
    ...outside.slice(0, 3).map((element) => `tràn ra ngoài: ${name(element)}`),
  ];
}

/** The faults of layout, at 320 px, with a zoom of 200 % and with the spacing of WCAG 1.4.12. */
export async function checkLayout(page: Page, path: string): Promise<Finding[]> {
  const found: Finding[] = [];
  const look = async (check: CheckName, criterion: string) => {
    for (const message of await page.evaluate(findOverflow)) {
      found.push({ check, criteria: [criterion], page: path, message });
    }
  };
  await page.setViewportSize(NARROW);
  await look('reflow', '1.4.10');
  await page.setViewportSize(ZOOMED);
  await look('zoom', '1.4.4');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  await look('spacing', '1.4.12');
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
  await page.setViewportSize(DESKTOP);
  return found;
}
