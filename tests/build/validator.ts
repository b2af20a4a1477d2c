import { HtmlValidate } from 'html-validate';

/** Says of a whole page what is not valid HTML, or shuts somebody out. */
export const validator = new HtmlValidate({
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
