/** One page of every kind of the demonstration portal. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

export interface PageKind {
  /** A name for the titles of tests. */
  kind: string;
  path: string;
  /** Selectors of what makes it this kind. A page is ready when all of these are visible. */
  shows: string[];
  status?: number;
  /** Whether other kinds have all of its components: it is seen in fewer widths than those. */
  similar?: boolean;
}

const ARTICLE = {
  plan: '/bai-viet/uy-ban-nhan-dan-quan-ben-sen-trien-khai-ke-hoach-to-chuc-cac-hoat-dong-ky-niem/',
  gallery: '/bai-viet/tu-bai-dat-trong-day-rac-va-leu-tam-thanh-loi-di-bo-rop-cay-xanh/',
  notes: '/bai-viet/hoi-dap-nop-ho-so-truc-tuyen-tai-nha-bat-dau-tu-dau/',
  heard: '/bai-viet/ra-mat-luc-luong-tham-gia-bao-ve-an-ninh-trat-tu-o-co-so-tai-tam-phuong/',
  film: '/bai-viet/hoi-thao-quan-ben-sen-2024-chan-di-bo-tay-keo-co/',
  plain: '/bai-viet/dan-van-kheo-o-bo-da-62-ho-hien-dat-hem-18-don-duoc-xe-chua-chay/',
};

/** An article with a cover, a table, an attachment and a correction; its text is long. */
export const articleWithAll: PageKind = {
  kind: 'an article with cover, table, attachment and correction',
  path: ARTICLE.plan,
  shows: ['article figure img', '.prose table', '.attachments', '.corrections'],
};

export const home: PageKind = { kind: 'the home page', path: '/', shows: ['.front h2'] };

export const searchWithResults: PageKind = {
  kind: 'the search page with results',
  path: '/tim-kiem/?q=phân+loại+rác',
  // Its states have a test of their own: search-states.spec.ts.
  similar: true,
  shows: ['site-search[data-state=found] mark'],
};

export const notFound: PageKind = {
  kind: 'the page for a path that does not exist',
  path: '/khong-co/trang-nay/',
  shows: ['h1', 'site-search'],
  similar: true,
  status: 404,
};

export const pageKinds: PageKind[] = [
  home,
  articleWithAll,
  {
    kind: 'an article with a gallery and a table',
    path: ARTICLE.gallery,
    shows: ['.prose .gallery', '.prose table'],
  },
  {
    kind: 'an article with a task list, a quotation and footnotes',
    path: ARTICLE.notes,
    shows: ['.prose input[type=checkbox]', '.prose blockquote', '.prose .footnotes'],
  },
  {
    kind: 'an article of text only',
    path: ARTICLE.plain,
    similar: true,
    shows: ['article .prose p'],
  },
  {
    kind: 'an article with a recording of the editors',
    path: ARTICLE.heard,
    similar: true,
    shows: ['.article-audio audio'],
  },
  {
    kind: 'an article with a film',
    path: ARTICLE.film,
    similar: true,
    shows: ['.prose .media video'],
  },
  { kind: 'a category', path: '/chuyen-muc/do-thi-moi-truong/', shows: ['main h2'] },
  {
    kind: 'a further page of a category',
    path: '/chuyen-muc/do-thi-moi-truong/2/',
    similar: true,
    shows: ['.pagination [aria-current]'],
  },
  {
    kind: 'a category with categories below it',
    path: '/chuyen-muc/van-hoa-xa-hoi/',
    similar: true,
    shows: ['main a[href="/chuyen-muc/y-te/"]'],
  },
  {
    kind: 'a topic',
    path: '/dong-su-kien/lam-sach-song-sen/',
    shows: ['main ol h3, main ol h2'],
  },
  {
    kind: 'the archive',
    path: '/luu-tru/',
    similar: true,
    shows: ['main a[href="/luu-tru/2024/"]'],
  },
  { kind: 'a year of the archive', path: '/luu-tru/2024/', shows: ['main h2'], similar: true },
  { kind: 'a month of the archive', path: '/luu-tru/2024/10/', shows: ['main h2'], similar: true },
  { kind: 'the most read articles', path: '/doc-nhieu/', shows: ['main ol'], similar: true },
  { kind: 'a tag', path: '/the/song-sen/', shows: ['main h2'], similar: true },
  { kind: 'a ward', path: '/phuong/cho-do/', shows: ['main h2'], similar: true },
  {
    kind: 'the page of shortcuts',
    path: '/phim-tat/',
    shows: ['#phim-tat', 'shortcut-switch input'],
  },
  {
    kind: 'the page of open data',
    path: '/du-lieu-mo/',
    shows: ['#cac-tep', 'main a[href="/api/v1/openapi.json"]'],
    similar: true,
  },
  { kind: 'the site map', path: '/so-do/', shows: ['#dong-su-kien'] },
  {
    kind: 'the search page before a question',
    path: '/tim-kiem/',
    shows: ['site-search[data-state=start] .other-ways'],
    similar: true,
  },
  searchWithResults,
  {
    kind: 'the search page without a result',
    path: '/tim-kiem/?q=xqzwxqzw',
    similar: true,
    shows: ['site-search[data-state=none] .hints'],
  },
  notFound,
  {
    kind: 'a standing page',
    path: '/tuyen-bo-tro-nang/',
    shows: ['main .prose h2'],
    similar: true,
  },
];

/** Opens a page of a kind and waits until it is ready. */
export async function visit(page: Page, { path, shows, status = 200 }: PageKind): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status()).toBe(status);
  for (const selector of shows) await expect(page.locator(selector).first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}
