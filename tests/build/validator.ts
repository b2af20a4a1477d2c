import { HtmlValidate } from 'html-validate';
import type { Page } from './site.ts';

/** Parts that many pages have alike: the head of the page with its menu, its foot, lists of links. */
const SHARED = /<(header|footer|nav)\b[^>]*>[^]*?<\/\1>/g;

/**
 * What is not valid HTML in pages, or shuts somebody out, a line each. A part that a page before has had to the letter is
 * left out, since reading it takes most of the time.
 */
export async function faultsOfHtml(pages: readonly Page[]): Promise<string[]> {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const { file, source } of pages) {
    const own = source.replace(SHARED, (part) => {
      if (seen.has(part)) return '';
      seen.add(part);
      return part;
    });
    const { results } = await validator.validateString(own, file);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  return faults;
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Matters of style, not of validity: https://html.spec.whatwg.org/multipage/ allows both.
    'no-trailing-whitespace': 'off',
    'attribute-empty-style': 'off',
    // Advice for search engines; a headline has up to 180 characters, and cutting it would take words from readers.
    'long-title': 'off',
    // Suggestions below a box that is typed into: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. No <select> does that.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
});
