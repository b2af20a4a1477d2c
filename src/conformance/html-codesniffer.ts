import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Finding } from './finding.ts';

const FILE = createRequire(import.meta.url).resolve('html_codesniffer/build/HTMLCS.js');
/** Its other messages, warnings and notices, ask a person the same of every page; criteria.ts asks that once. */
const ERROR = 1;

interface Message {
  type: number;
  /** `WCAG2AA.Principle1.Guideline1_3.1_3_1.H42` */
  code: string;
  msg: string;
  element?: Element;
}

/** What it puts into the page: https://github.com/squizlabs/HTML_CodeSniffer */
interface CodeSniffer {
  process(standard: string, content: Document, done: () => void, failed: () => void): void;
  getMessages(): Message[];
}

/** The errors of HTML_CodeSniffer for WCAG 2.1, A and AA. It opens no other page and asks no other host. */
export async function checkWithCodeSniffer(page: Page, path: string): Promise<Finding[]> {
  await page.addScriptTag({ path: FILE });
  const errors = await page.evaluate(
    (type) =>
      new Promise<{ code: string; msg: string; target: string }[]>((done, fail) => {
        const { HTMLCS } = globalThis as unknown as { HTMLCS: CodeSniffer };
        const finish = () =>
          done(
            HTMLCS.getMessages()
              .filter((message) => message.type === type)
              .map(({ code, msg, element }) => ({
                ...{ code, msg },
                target: element?.outerHTML.slice(0, 120) ?? '',
              })),
          );
        HTMLCS.process('WCAG2AA', document, finish, () => fail(new Error('HTML_CodeSniffer')));
      }),
    ERROR,
  );
  return errors.map(({ code, msg, target }) => ({
    ...{ check: 'codesniffer', page: path, target },
    criteria: criteriaOf(code),
    message: `${code.split('.').slice(3).join('.')}: ${msg}`,
  }));
}

/** The part with three numbers names the criterion: `1_3_1` → `1.3.1`; several are joined by commas. */
function criteriaOf(code: string): string[] {
  const parts = code.split('.').flatMap((part) => part.split(','));
  return parts
    .filter((part) => /^\d_\d_\d{1,2}$/.test(part))
    .map((part) => part.replaceAll('_', '.'));
}
