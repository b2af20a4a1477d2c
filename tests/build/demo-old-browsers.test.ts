/** What browsers of src/integrations/old-browsers/supported-browsers.ts would not read in a built portal. */
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { DEMO_DIR } from '../support/demo-portal.ts';
import { matches } from '../support/documents.ts';

/** What not even the oldest of them knows, by the year in which the last browser learnt it. */
const LATER_STYLES: Record<string, RegExp> = {
  'cascade layers (2022)': /@layer/g,
  'range media queries (2023)': /@media[^{]*\(\s*(?:width|height)\s*[<>=]/g,
  'nesting (2023)': /[{;]\s*&/g,
  'is and where (2021)': /:(?:is|where)\(/g,
  'logical properties (2021)': /[{;][\w-]*(?:inline|block)(?:-[\w-]+)?:/g,
  // One selector that is not understood takes its whole list with it.
  'has in a list (2023)': /(?:,[^{},]*:has\(|:has\([^{}]*\)[^{}()]*,)[^{}]*\{/g,
};

/** Syntax that Chrome 87, Firefox 81 and Safari 14.1 do not all know: one such sign, and a script does not run at all. */
const LATER_SYNTAX: Record<string, RegExp> = {
  'private names': /\.#\w/g,
  'static blocks': /\bstatic\s*\{/g,
};

/** Functions that came later, which what every page has at once must do without. */
const LATER_FUNCTIONS =
  /\.(?:at|toSorted|toReversed|toSpliced|findLast|replaceChildren)\(|AbortSignal\.timeout|structuredClone|Object\.(?:hasOwn|groupBy)|ariaLabel/g;

const files = new Map<string, string>();
beforeAll(async () => {
  for await (const file of glob('_astro/*.{css,js}', { cwd: DEMO_DIR })) {
    files.set(file, await readFile(path.join(DEMO_DIR, file), 'utf8'));
  }
});

function filesOf(extension: string): [string, string][] {
  const found = [...files].filter(([file]) => file.endsWith(extension));
  expect(found.length).toBeGreaterThan(1);
  return found;
}

test('the style sheets hold nothing that an old browser leaves out', () => {
  for (const [file, css] of filesOf('.css')) {
    for (const [name, pattern] of Object.entries(LATER_STYLES)) {
      expect(css.match(pattern) ?? [], `${file}: ${name}`).toEqual([]);
    }
  }
});

test('old browsers can read every script', () => {
  for (const [file, code] of filesOf('.js')) {
    for (const [name, pattern] of Object.entries(LATER_SYNTAX)) {
      expect(code.match(pattern) ?? [], `${file}: ${name}`).toEqual([]);
    }
  }
});

test('what every page runs at once calls no function that old browsers lack', () => {
  const atOnce = filesOf('.js').filter(([file]) => path.basename(file).startsWith('Base.astro'));
  expect(atOnce).toHaveLength(1);
  for (const [, code] of atOnce) expect(code.match(LATER_FUNCTIONS) ?? []).toEqual([]);
});

test('programs that are fetched later bring the functions that old browsers lack', () => {
  const shims = filesOf('.js').filter(([, code]) => code.includes('toSpliced'));
  expect(matches(shims.map(([, code]) => code).join(), /[`'"](toSpliced)[`'"]/g)).not.toEqual([]);
  const users = filesOf('.js').filter(([, code]) => /\.(?:at|toSorted|toReversed)\(/.test(code));
  expect(users.length).toBeGreaterThan(1);
});
