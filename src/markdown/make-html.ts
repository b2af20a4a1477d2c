/** Turns the Markdown tree into an HTML tree, with the words of footnotes in the language of the text. */
import remarkRehype from 'remark-rehype';
import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { Step } from './pipeline-step.ts';
import { LANGUAGES, languageOf, type Language } from '../domain/languages.ts';
import { markdownWords } from '../strings/markdown.ts';

/** One for each language: a plugin of unified gets its words when it is made. */
const transforms = new Map(
  (Object.keys(LANGUAGES) as Language[]).map((lang) => [lang, transformIn(lang)]),
);

function transformIn(lang: Language) {
  const words = markdownWords({ lang });
  return remarkRehype({
    // Raw HTML passes here because clean-html.ts cleans it.
    allowDangerousHtml: true,
    // number-footnotes.ts has made the ids unique; a prefix would only lengthen URLs.
    clobberPrefix: '',
    footnoteLabel: words.footnotes,
    footnoteLabelProperties: { className: ['visually-hidden'] },
    // Unlike ↩, no system draws this arrow as a picture.
    footnoteBackContent: '↑',
    footnoteBackLabel: (reference, time) => words.backToFootnote(reference + 1, time),
  });
}

/** Converts a Markdown tree to an HTML tree. */
export const makeHtml: Step<MdastRoot, HastRoot> = (tree, { context }, file) =>
  transforms.get(languageOf(context))?.(tree, file);
