import { HtmlValidate } from 'html-validate';
import type { Finding } from './finding.ts';

/** Says of a whole page what is not valid HTML, or shuts somebody out. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Matters of style, not of validity: https://html.spec.whatwg.org/multipage/ allows both.
    'no-trailing-whitespace': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
});

/** Faults of the source of a page. Broken HTML changes what names, roles and values a browser makes of it (4.1.2). */
export async function checkHtml(source: string, path: string): Promise<Finding[]> {
  const { results } = await validator.validateString(source);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => ({
      ...{ check: 'html', criteria: ['4.1.2'], page: path },
      ...{ message: `${ruleId}: ${message}`, target: `dòng ${line}, cột ${column}` },
    }));
}
