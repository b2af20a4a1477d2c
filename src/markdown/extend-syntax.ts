/** Which Markdown we read: CommonMark, the parts of GFM that news need, and no indented code. */
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Processor } from 'unified';
import { knownDefinitions } from './known-definitions.ts';
import { knownTags } from './known-tags.ts';
import { literalMarks } from './literal-marks.ts';

/**
 * remark-gfm as a whole would double the rendering time, because it tries every letter as the start of a bare
 * URL (see autolink-urls.ts). A single tilde means "about" here (`~5 ha`), so only `~~…~~` strikes out.
 * Paragraphs pasted from Word begin with spaces: they must not turn into code.
 */
export function extendSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    gfmTable(),
    gfmTaskListItem(),
    literalMarks,
    knownTags,
    knownDefinitions,
    { disable: { null: ['codeIndented'] } },
  ];
  data.fromMarkdownExtensions = [
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    taskListItemFromMarkdown(),
  ];
}

type Extension = ReturnType<typeof gfmTaskListItemFromMarkdown>;
type Handle = NonNullable<NonNullable<Extension['exit']>[string]>;

/** `+` alone above `[x] Đã đọc`: the box of a paragraph that is in no item is text, and the library would drop it. */
function taskListItemFromMarkdown(): Extension {
  const library = gfmTaskListItemFromMarkdown();
  const check = library.exit?.taskListCheckValueChecked;
  const keepText: Handle = function (token) {
    const [parent, paragraph] = this.stack.slice(-2);
    if (parent?.type === 'listItem') return check?.call(this, token);
    if (paragraph?.type !== 'paragraph') return undefined;
    const [start, end] = [
      { ...token.start, offset: token.start.offset - 1, column: token.start.column - 1 },
      { ...token.end, offset: token.end.offset + 1, column: token.end.column + 1 },
    ];
    const value = `[${this.sliceSerialize(token)}]`;
    paragraph.children.push({ type: 'text', value, position: { start, end } });
  };
  const exit = { taskListCheckValueChecked: keepText, taskListCheckValueUnchecked: keepText };
  return { ...library, exit: { ...library.exit, ...exit } };
}
