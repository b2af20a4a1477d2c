/** Markdown of an article → the HTML of its text. */
import type { Root as MdastRoot } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { bindWords } from './bind-words.ts';
import { checkLimits } from './check-limits.ts';
import { checkMarkdown } from './checks/index.ts';
import { tellUnshown } from './checks/tell-unshown.ts';
import { cleanHtml } from './clean-html.ts';
import { collectText } from './collect-text.ts';
import type { MarkdownContext, MarkdownProblem, Rendered, RenderState } from './context.ts';
import { countWords } from './count-words.ts';
import { extendSyntax } from './extend-syntax.ts';
import { enlargePictures } from './enlarge-pictures.ts';
import { figurePictures } from './figure-pictures.ts';
import { identifyHeadings } from './identify-headings.ts';
import { labelTasks } from './label-tasks.ts';
import { autolinkUrls } from './autolink-urls.ts';
import { makeHtml } from './make-html.ts';
import { markExternalLinks } from './mark-external-links.ts';
import { nestLists } from './nest-lists.ts';
import { normaliseText } from './normalise-text.ts';
import { numberFootnotes } from './number-footnotes.ts';
import { parseHtml } from './parse-html.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readGluedMarks } from './read-glued-marks.ts';
import { readOrnaments } from './read-ornaments.ts';
import { resolveLinks } from './resolve-links.ts';
import { playMedia } from './play-media.ts';
import { resolveMedia } from './resolve-media.ts';
import { resolvePictures } from './resolve-pictures.ts';
import { asPlugin, type Step } from './pipeline-step.ts';
import { tidyParagraphs } from './tidy-paragraphs.ts';
import { unlinkPictures } from './unlink-pictures.ts';
import { wrapTables } from './wrap-tables.ts';

export type * from './context.ts';
export { PAGE_IDS } from './identify-headings.ts';
export {
  describeDeadField,
  describeDeadLink,
  describeMissingAnchor,
  type DeadLinkReason,
} from './dead-link-messages.ts';

/** Steps on the Markdown tree, in this order. */
const markdownSteps: Record<string, Step<MdastRoot>> = {
  'read-ornaments': readOrnaments,
  'read-glued-marks': readGluedMarks,
  'check-markdown': checkMarkdown,
  'nest-lists': nestLists,
  'number-footnotes': numberFootnotes,
  'autolink-urls': autolinkUrls,
};

/** Steps on the HTML tree, in this order. After clean-html, the tree holds only what the safe list allows. */
const htmlSteps = {
  'parse-html': parseHtml,
  'clean-html': cleanHtml,
  'tidy-paragraphs': tidyParagraphs,
  'unlink-pictures': unlinkPictures,
  'resolve-media': resolveMedia,
  'resolve-pictures': resolvePictures,
  'figure-pictures': figurePictures,
  'count-words': countWords,
  'bind-words': bindWords,
  'wrap-tables': wrapTables,
  'identify-headings': identifyHeadings,
  'resolve-links': resolveLinks,
  'mark-external-links': markExternalLinks,
  'enlarge-pictures': enlargePictures,
  'label-tasks': labelTasks,
  'collect-text': collectText,
  // The words around a player are no text of the article.
  'play-media': playMedia,
} satisfies Record<string, Step>;

/** Steps that only make the page: they report nothing, and no step that reports needs them. */
const SILENT: ReadonlySet<string> = new Set<keyof typeof htmlSteps>([
  'count-words',
  'bind-words',
  'wrap-tables',
  'mark-external-links',
  'enlarge-pictures',
  'label-tasks',
  'collect-text',
  'play-media',
]);

const processor = buildProcessor(() => true);
const faultFinder = buildProcessor((step) => !SILENT.has(step));

function buildProcessor(isTaken: (step: string) => boolean) {
  const markdown = unified().use(parseMarkdown).use(extendSyntax);
  for (const [name, step] of Object.entries(markdownSteps)) markdown.use(asPlugin(name, step));
  const html = markdown.use(asPlugin('make-html', makeHtml));
  for (const [name, step] of Object.entries(htmlSteps))
    if (isTaken(name)) html.use(asPlugin(name, step));
  return html.use(rehypeStringify).freeze();
}

/**
 * Renders the body of one article. Faults of the text go to `context.report` and leave a page that can be shown;
 * the promise is rejected only when a step itself fails, with the name of the step in the message.
 */
export async function renderMarkdown(
  markdown: string,
  context: MarkdownContext,
): Promise<Rendered> {
  const { tree, file, state } = await runSteps(processor, markdown, context);
  const { headings, blocks, links, words, media } = state;
  const html = processor.stringify(tree, file);
  return { html, headings, blocks, links, words, media: [...media.values()] };
}

/** Reports what renderMarkdown reports, without the steps that only make the page. */
export async function findFaults(markdown: string, context: MarkdownContext): Promise<void> {
  await runSteps(faultFinder, markdown, context);
}

async function runSteps(steps: typeof processor, markdown: string, context: MarkdownContext) {
  const { source, faults } = normaliseText(markdown);
  const told: MarkdownProblem[] = [];
  const report = (fault: MarkdownProblem): void => {
    told.push(fault);
    context.report(fault);
  };
  faults.forEach(report);
  const state: RenderState = {
    ...{ context: { ...context, report }, source, headings: [], blocks: [], links: [], words: 0 },
    ...{ media: new Map(), targets: new Map(), ids: new Set(), unshown: [] },
  };
  const limit = checkLimits(source);
  if (limit) report(limit);
  const value = limit ? '' : source;
  const file = { value, data: { state } };
  const parsed = steps.parse(file) as MdastRoot;
  context.parsed?.(parsed);
  const tree = await steps.run(parsed as never, file);
  for (const fault of tellUnshown(state.unshown, told, source)) context.report(fault);
  return { tree, file, state };
}
