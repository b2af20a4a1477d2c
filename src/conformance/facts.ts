/** What a page holds, for the criteria and the rows of the law that look at the portal as a whole. */
import type { Page } from '@playwright/test';
import type { Finding } from './finding.ts';

export interface PageFacts {
  path: string;
  title: string;
  isArticle: boolean;
  /** The texts of the links of masthead and footer, in their order. */
  navigation: string;
  /** Telephone and e-mail in the footer, in their order. */
  help: string;
  /** Whether the page leads to the search and to the site map. */
  ways: boolean;
  media: boolean;
  password: boolean;
  /** Parts of an article that the law asks for. */
  parts: Record<'print' | 'date' | 'rating' | 'toolbar' | 'readAloud', boolean>;
  /** Names of `<meta name="DC.…">` that hold something. */
  dublinCore: string[];
  isNfc: boolean;
  /** Boxes that are ticked before anybody has chosen. */
  ticked: number;
  emc: boolean;
}

/** Reads the facts of an open page. */
export async function readFacts(page: Page, path: string): Promise<PageFacts> {
  const facts = await page.evaluate(() => {
    const has = (selector: string) => document.querySelector(selector) !== null;
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)]
        .map(({ textContent }) => textContent?.trim())
        .join(' | ');
    const text = document.body.textContent ?? '';
    return {
      title: document.title,
      isArticle: has('meta[property="og:type"][content="article"]'),
      navigation: texts('body > footer nav a'),
      help: [
        ...document.querySelectorAll<HTMLAnchorElement>(
          'body > footer a[href^="tel:"], body > footer a[href^="mailto:"]',
        ),
      ]
        .map(({ protocol }) => protocol)
        .join(' '),
      ways:
        has('form[role=search], search form, site-search form') &&
        has('body > footer a[href$="/so-do/"]'),
      media: has('audio, video, iframe, embed, object'),
      password: has('input[type=password]'),
      parts: {
        print: has('print-page'),
        date: has('main time[datetime]'),
        rating: has('article-rating, #y-kien'),
        toolbar: has('reading-preferences'),
        // An editor's recording takes the place of the voice.
        readAloud: has('read-aloud, .article-audio audio'),
      },
      dublinCore: [...document.querySelectorAll<HTMLMetaElement>('meta[name^="DC."]')]
        .filter(({ content }) => content.trim())
        .map(({ name }) => name.slice('DC.'.length)),
      isNfc: text === text.normalize('NFC'),
      ticked: document.querySelectorAll('form input[type=checkbox][checked]:not([disabled])')
        .length,
      emc: has('script[src^="https:"]'),
    };
  });
  return { path, ...facts };
}

/** Faults that show only when pages are compared (2.4.2, 2.4.5, 3.2.3, 3.2.6). */
export function comparePages(pages: readonly PageFacts[]): Finding[] {
  const found: Finding[] = [];
  const say = (criterion: string, page: string, message: string) =>
    found.push({ check: 'portal', criteria: [criterion], page, message });
  const usual = (field: 'navigation' | 'help') => {
    const counts = new Map<string, number>();
    for (const page of pages) counts.set(page[field], (counts.get(page[field]) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  };
  const navigation = usual('navigation');
  const help = usual('help');
  const titles = new Map<string, string>();
  for (const page of pages) {
    const other = titles.get(page.title);
    if (!page.title.trim()) say('2.4.2', page.path, 'trang không có tiêu đề');
    else if (other) say('2.4.2', page.path, `trùng tiêu đề với ${other}`);
    titles.set(page.title, page.path);
    if (!page.ways) say('2.4.5', page.path, 'không có ô tìm kiếm hoặc liên kết tới sơ đồ cổng');
    if (page.navigation !== navigation)
      say('3.2.3', page.path, 'liên kết chân trang khác các trang khác');
    if (page.help !== help) say('3.2.6', page.path, 'cách liên hệ khác các trang khác');
  }
  return found;
}
