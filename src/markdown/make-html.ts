/** Turns the Markdown tree into an HTML tree, with footnotes in Vietnamese. */
import remarkRehype from 'remark-rehype';
import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { Step } from './pipeline-step.ts';
import { markdownWords } from '../strings.ts';

const transform = remarkRehype({
  // Raw HTML passes here because clean-html.ts cleans it.
  allowDangerousHtml: true,
  // number-footnotes.ts has made the ids unique; a prefix would only lengthen URLs.
  clobberPrefix: '',
  footnoteLabel: markdownWords.footnotes,
  footnoteLabelProperties: { className: ['visually-hidden'] },
  // Unlike ↩, no system draws this arrow as a picture.
  footnoteBackContent: '↑',
  footnoteBackLabel: (reference, time) => markdownWords.backToFootnote(reference + 1, time),
});

/** Converts a Markdown tree to an HTML tree. */
export const makeHtml: Step<MdastRoot, HastRoot> = (tree, _, file) => transform(tree, file);
