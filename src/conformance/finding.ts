/** What checks say of pages. */

/** The checks of a page, by the name under which the report counts them. */
export const CHECKS = {
  axe: 'axe-core',
  'equal-access': 'IBM Equal Access',
  codesniffer: 'HTML_CodeSniffer',
  html: 'html-validate',
  reflow: 'Trang rộng 320 px',
  zoom: 'Chữ 200 %',
  spacing: 'Giãn chữ, giãn dòng',
  keyboard: 'Đi bằng phím Tab',
  motion: 'Chuyển động',
  script: 'Tắt JavaScript',
  portal: 'So các trang với nhau',
} as const;

export type CheckName = keyof typeof CHECKS;

/** A fault, or with `undecided` something that a program cannot decide. */
export interface Finding {
  check: CheckName;
  /** Numbers of criteria; empty for what is outside of WCAG. */
  criteria: readonly string[];
  /** Root-relative path of the page. */
  page: string;
  message: string;
  /** Where in the page. */
  target?: string;
  undecided?: true;
}

/** What was looked at. */
export interface Checked {
  findings: Finding[];
  /** Paths of the pages that were opened. */
  pages: string[];
  /** By criterion, the checks that could have found a fault. */
  covered: ReadonlyMap<string, ReadonlySet<CheckName>>;
  /** What the pages hold, for criteria that apply to some portals only. */
  holds: { media: boolean; password: boolean };
}
