/** Opens every page of a built portal and runs every check. */
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { checkWithAxe } from './axe.ts';
import { checkWithEqualAccess } from './equal-access.ts';
import { checkWithCodeSniffer } from './html-codesniffer.ts';
import { comparePages, readFacts, type PageFacts } from './facts.ts';
import { findBrowser } from './find-browser.ts';
import type { Checked, CheckName, Finding } from './finding.ts';
import { checkHtml } from './html.ts';
import { checkKeyboard } from './keyboard.ts';
import { checkLayout } from './layout.ts';
import { checkMotion } from './motion.ts';
import { serve } from './static-server.ts';
import { checkWithoutScript } from './without-script.ts';

/** The criteria that our own checks look at on every page. */
const COVERED: Partial<Record<CheckName, readonly string[]>> = {
  html: ['4.1.2'],
  reflow: ['1.4.10'],
  zoom: ['1.4.4'],
  spacing: ['1.4.12'],
  keyboard: ['2.1.2', '2.4.7', '2.4.11'],
  motion: ['2.2.2'],
  portal: ['2.4.2', '2.4.5', '3.2.3', '3.2.6'],
};

/** A file that only leads to another page. */
const LEADS_ON = /<meta[^>]+http-equiv="?refresh"?[^>]+content="?0;/i;

export interface Portal {
  /** The folder of the built portal. */
  folder: string;
  /** The folder below which it is published, with slashes. */
  base: string;
}

export interface Run extends Checked {
  facts: PageFacts[];
}

/** Checks all pages. `progress` is told how many are done, of how many. */
export async function runChecks(
  { folder, base }: Portal,
  progress: (done: number, all: number) => void,
): Promise<Run> {
  const files: string[] = [];
  for await (const file of glob('**/*.html', { cwd: folder })) files.push(file);
  files.sort();
  const server = await serve(folder, base);
  const browser = await chromium.launch(await findBrowser());
  const covered = new Map<string, Set<CheckName>>();
  const cover = (check: CheckName, criteria: readonly string[] = []) => {
    for (const number of criteria) {
      covered.set(number, (covered.get(number) ?? new Set()).add(check));
    }
  };
  for (const [check, criteria] of Object.entries(COVERED)) cover(check as CheckName, criteria);
  const findings: Finding[] = [];
  const facts: PageFacts[] = [];
  try {
    const contexts = {
      // The checks run in the page, which its policy would refuse.
      script: await browser.newContext({
        bypassCSP: true,
        reducedMotion: 'reduce',
        viewport: { width: 1280, height: 900 },
      }),
      noScript: await browser.newContext({ javaScriptEnabled: false }),
    };
    for (const [index, file] of files.entries()) {
      const url = new URL(
        file.replaceAll(path.sep, '/').replace(/(^|\/)index\.html$/, '$1'),
        server.url,
      );
      const source = await readFile(path.join(folder, file), 'utf8');
      // An old URL: nobody sees it, and a redirect of 0 seconds is allowed by 2.2.1.
      if (LEADS_ON.test(source)) continue;
      findings.push(...(await checkHtml(source, url.pathname)));
      try {
        const opened = await checkPage(contexts, url, (criteria) => cover('axe', criteria));
        findings.push(...opened.findings);
        facts.push(opened.facts);
      } catch (error) {
        findings.push(unchecked(url, error));
      }
      progress(index + 1, files.length);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  // A host shows the page for wrong paths anywhere; it is no part of the portal's order.
  const compared = facts.filter(({ path: at }) => !at.endsWith('/404.html'));
  findings.push(...comparePages(compared));
  const holds = {
    media: facts.some(({ media }) => media),
    password: facts.some(({ password }) => password),
  };
  return { findings, facts, covered, holds, pages: facts.map(({ path: at }) => at) };
}

/** A page that leads away by itself, or does not answer, has not been checked; the report must say so. */
function unchecked({ pathname }: URL, error: unknown): Finding {
  const [reason] = String(error instanceof Error ? error.message : error).split('\n');
  return {
    ...{ check: 'portal', criteria: [], page: pathname },
    message: `chưa kiểm tra được trang này (${reason})`,
  };
}

async function checkPage(
  contexts: Record<'script' | 'noScript', BrowserContext>,
  url: URL,
  cover: (criteria: readonly string[]) => void,
): Promise<{ findings: Finding[]; facts: PageFacts }> {
  const page = await contexts.script.newPage();
  try {
    await page.goto(url.href, { waitUntil: 'load' });
    // A page that leads on at once does so now.
    await page.waitForTimeout(100);
    await page.waitForLoadState('load');
    await page.evaluate(() => document.fonts.ready);
    const facts = await readFacts(page, url.pathname);
    const findings = [
      ...(await checkMotion(page, url.pathname)),
      ...(await checkWithAxe(page, url.pathname, cover)),
      ...(await checkWithEqualAccess(page, url.pathname)),
      ...(await checkWithCodeSniffer(page, url.pathname)),
      ...(await checkKeyboard(page, url.pathname)),
      ...(await checkLayout(page, url.pathname)),
      ...(await checkWithoutScript(contexts.noScript, url)),
    ];
    return { findings, facts };
  } finally {
    await page.close();
  }
}
