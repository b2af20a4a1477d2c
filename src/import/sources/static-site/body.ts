/** The Markdown of other generators as a tree of HTML, as they showed it. */
import type { Element, ElementContent, Root } from 'hast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import rehypeRaw from 'rehype-raw';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { MAX_SUMMARY_CHARS } from '../../../schemas/article-limits.ts';
import type { Note } from '../../article.ts';
import { parseFragment } from '../../html/parse-html.ts';
import { attribute, find, findAll, isBlank, isElement, textOf } from '../../html/tree.ts';
import { holdTags } from './tags.ts';

/** CommonMark with the parts of GFM that all of them read. A box of a task stays the text `[x]`: no old page stored what was ticked. */
const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    gfmTable(),
  ])
  .data('fromMarkdownExtensions', [
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
  ])
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(rehypeRaw)
  .freeze();

/** The tree of a text; `notes` gets the tags in it. */
export function readBody(source: string, isHtml: boolean, notes: Note[]): Root {
  const { text, restore } = holdTags(source, notes);
  const tree = isHtml ? parseFragment(text) : processor.runSync(processor.parse(text));
  restoreIn(tree, restore);
  unlinkTags(tree, notes);
  return tree;
}

function restoreIn(node: Root | ElementContent, restore: (value: string) => string): void {
  if (node.type === 'text') node.value = restore(node.value);
  if (node.type === 'element')
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string') node.properties[name] = restore(value);
  if ('children' in node)
    for (const child of node.children) if (child.type !== 'doctype') restoreIn(child, restore);
}

/** `[bài trước]({% post_url 2023-01-05-ten-bai %})`: only the old program knew the address. */
function unlinkTags(tree: Root, notes: Note[]): void {
  for (const link of findAll(tree, ({ tagName }) => tagName === 'a')) {
    const href = attribute(link, 'href') ?? '';
    if (!/\{[{%]/.test(href)) continue;
    delete link.properties['href'];
    notes.push({
      field: 'link',
      from: href,
      to: textOf(link),
      doubt: 'Địa chỉ do trình dựng cổng cũ tính ra; chữ vẫn giữ, xin đặt lại liên kết.',
    });
  }
}

/** What stands before `<!--more-->`, when it is plain enough for a lead; it is then taken out of the tree. */
export function cutLead(tree: Root): string | undefined {
  const at = tree.children.findIndex(
    (node) => isMore(node) || (isElement(node) && node.children.some(isMore)),
  );
  const holder = tree.children[at];
  if (!holder) return undefined;
  const before = tree.children.slice(0, at);
  const behind = tree.children.slice(at + 1);
  if (isElement(holder)) {
    const mark = holder.children.findIndex(isMore);
    before.push({ ...holder, children: holder.children.slice(0, mark) });
    behind.unshift({ ...holder, children: holder.children.slice(mark + 1) });
  }
  const blocks = before.filter((node) => !isBlank(node));
  const lead = blocks
    .map((block) => textOf(block))
    .join(' ')
    .trim();
  const isPlain = blocks.every(
    (block) =>
      isElement(block, 'p') &&
      !find(block, ({ tagName }) => ['a', 'img', 'sup', 'iframe'].includes(tagName)),
  );
  const isLead =
    isPlain &&
    lead !== '' &&
    lead.length <= MAX_SUMMARY_CHARS &&
    behind.some(
      (node) =>
        !isBlank(node) &&
        (!isElement(node, 'p') ||
          textOf(node) !== '' ||
          node.children.some((child) => isElement(child))),
    );
  if (!isLead) return undefined;
  tree.children = behind;
  return lead;
}

function isMore(node: Root['children'][number]): boolean {
  return node.type === 'comment' && node.value.trim().toLowerCase() === 'more';
}

/** The elements that name a file, with the property that does. */
export function filesIn(tree: Root): { element: Element; property: 'src' | 'href' }[] {
  return findAll(tree, ({ tagName }) => tagName === 'img' || tagName === 'a').map((element) => ({
    element,
    property: element.tagName === 'img' ? 'src' : 'href',
  }));
}
