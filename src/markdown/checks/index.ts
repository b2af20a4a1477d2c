/**
 * Finds what Markdown makes of a text without its writer meaning it: words that vanish, signs that change, lines that run
 * together. docs/decisions/what-is-read.md lists every such construct.
 */
import type { Nodes, Parents, Root } from 'mdast';
import type { MarkdownProblem, RenderState } from '../context.ts';
import { walk } from '../walk.ts';
import { checkCode, checkInlineCode } from './code.ts';
import { DefinitionCheck } from './definitions.ts';
import { checkForeignSyntax, checkHeadingAttributes } from './foreign-syntax.ts';
import { checkListColumns } from './columns.ts';
import { checkEntities, checkHtmlEntities } from './entities.ts';
import { checkAccidentalHeading } from './accidental-headings.ts';
import { checkJoinedLines } from './joined-lines.ts';
import { linesOf } from './paragraph-line.ts';
import { HtmlCheck } from './html.ts';
import { checkLineEnds } from './line-ends.ts';
import { checkList, keepNumbers } from './lists.ts';
import { checkLongWords } from './long-words.ts';
import { checkMarks, checkNestedBold, checkNestedItalics } from './marks.ts';
import { checkParagraph } from './paragraphs.ts';
import { checkQuotation } from './quotations.ts';
import { checkHorizontalRule } from './horizontal-rules.ts';
import { checkSwallowedParagraphs } from './swallowed-paragraphs.ts';
import { checkTable } from './tables.ts';
import type { CheckState } from './state.ts';
import { findUnshown } from './unshown-characters.ts';
import { findWrapping } from './wrapping.ts';

type Found = MarkdownProblem | readonly MarkdownProblem[] | undefined;

/** One walk for all checks; each looks at the nodes of its kind. */
export function checkMarkdown(tree: Root, state: RenderState): void {
  const definitions = new DefinitionCheck();
  const shared: CheckState = { source: state.source, wrapping: findWrapping(state.source) };
  const html = new HtmlCheck(shared.wrapping);
  const report = (found: Found): void => {
    for (const fault of [found ?? []].flat()) state.context.report(fault);
  };
  state.unshown.push(...findUnshown(tree, state.source, shared.wrapping));
  report(checkSecondArticle(state.source));
  report(checkLongWords(state.source));
  walk(tree, (node, index, parent) => {
    definitions.note(node);
    report(checkNode(node, index, parent, shared, html));
  });
  report(html.faults());
  report(definitions.faults(state.source));
  for (const [offset, target] of definitions.targets()) state.targets.set(offset, target);
}

/** A second front matter: two articles in one file. */
function checkSecondArticle(source: string): MarkdownProblem | undefined {
  const found = SECOND_ARTICLE.exec(source);
  if (!found) return undefined;
  return {
    severity: 'error',
    line: source.slice(0, found.index).split('\n').length,
    message: 'Từ dòng này là phần đầu của một bài khác: tệp có hai bài.',
    hint: 'Hãy chuyển bài sau sang một tệp riêng. Nếu đây là chữ của bài, hãy xóa dòng ---.',
  };
}

const SECOND_ARTICLE = /^---[ \t]*\n\s*(?:title|summary|publishedAt|categories)[ \t]*:[ \t]/m;

function checkNode(
  node: Nodes,
  index: number,
  parent: Parents,
  shared: CheckState,
  html: HtmlCheck,
): Found {
  const { source } = shared;
  switch (node.type) {
    case 'text':
      return [
        ...checkMarks(node, index, parent, source),
        ...[checkForeignSyntax(node, index, parent, source) ?? []].flat(),
        ...[checkEntities(node, source) ?? []].flat(),
      ];
    case 'link':
    case 'image':
    case 'definition':
      return checkEntities(node, source);
    case 'emphasis':
      return checkNestedItalics(node, parent, source);
    case 'strong':
      return checkNestedBold(node, parent, source);
    case 'paragraph':
      return [...checkLineEnds(node, source), ...checkParagraph(node, index, parent, shared)];
    case 'heading':
      return [
        ...checkLineEnds(node, source),
        ...[
          checkAccidentalHeading(node, source) ?? checkHeadingAttributes(node, source) ?? [],
        ].flat(),
        ...[checkJoinedLines(linesOf(node, source).slice(0, -1), shared.wrapping) ?? []].flat(),
      ];
    case 'code':
      return checkCode(node, source);
    case 'inlineCode':
      return checkInlineCode(node, source);
    case 'list':
      keepNumbers(node, source);
      return [
        checkListColumns(node, parent.children[index - 1], source) ?? [],
        checkList(node, index, parent, source),
        checkSwallowedParagraphs(node, source) ?? [],
      ].flat();
    case 'table':
      return checkTable(node, source);
    case 'thematicBreak':
      return checkHorizontalRule(node, source);
    case 'blockquote':
      return checkQuotation(node, index, parent, source);
    case 'html':
      return [
        ...html.check(node, parent.type !== 'paragraph' && parent.type !== 'heading'),
        ...[checkHtmlEntities(node) ?? []].flat(),
      ];
    default:
      return undefined;
  }
}
