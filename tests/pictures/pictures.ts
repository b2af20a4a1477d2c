/** Which pictures the README shows: one row each. */
import { CONTRAST_STEPS } from '../../src/domain/preferences.ts';
import type { ContrastStep } from '../../src/domain/preferences.ts';
import { home } from '../support/page-kinds.ts';
import type { PageKind } from '../support/page-kinds.ts';

/** Where they are written, from the root of the checkout. */
export const PICTURES_DIR = 'docs/pictures';

/** What the browser opens and how large its window is, in CSS pixels. */
export interface Shot {
  page: PageKind;
  width: number;
  height: number;
  /** What the reader has chosen in the toolbar. */
  contrast?: ContrastStep;
}

/** Several shots of one picture stand side by side. */
interface Picture {
  name: string;
  shots: Shot[];
}

const DESKTOP = { width: 1200, height: 880 };
const PHONE = { width: 390, height: 760 };

const article: PageKind = {
  kind: 'an article with a cover',
  path: '/bai-viet/cho-do-mo-cua-tro-lai-sau-bay-thang-chinh-trang/',
  shows: ['article figure img'],
};
/** Typed without marks, found with them. */
const search: PageKind = {
  kind: 'the search page with results',
  path: '/tim-kiem/?q=phan+loai+rac',
  shows: ['site-search[data-state=found] mark'],
};

export const pictures: Picture[] = [
  { name: 'home', shots: [{ page: home, ...DESKTOP }] },
  { name: 'article', shots: [{ page: article, ...DESKTOP }] },
  { name: 'search', shots: [{ page: search, ...DESKTOP }] },
  {
    name: 'contrast',
    shots: CONTRAST_STEPS.map((contrast) => ({ page: article, ...PHONE, contrast })),
  },
];
