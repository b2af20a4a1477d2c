/** Reduces the HTML of an article to the safe list and reports what was removed. */
import type { Element, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import { removeInvisible } from '../domain/invisible-characters.ts';
import { describeRemoved } from './clean-characters.ts';
import { asWords } from './checks/html.ts';
import type { RenderState } from './context.ts';
import { faultLines } from './fault-lines.ts';
import type { Step } from './pipeline-step.ts';
import { safeList } from './allowed-html.ts';
import { isElement, lineOf, PHRASING, readableText, targetOf } from './tree.ts';
import { SKIP, walk, walkElements } from './walk.ts';
import { shorten } from '../domain/shorten.ts';

const sanitize = rehypeSanitize(safeList);
const safeNames = new Set(safeList.tagNames);
const strippedNames = new Set(safeList.strip);
const safeSchemes = new Set(safeList.protocols?.['href']);
const FOOTNOTE_ID = /^(?:fn|fnref)-\d+(?:-\d+)?$|^footnote-label$/;
/** Attributes whose loss an editor would notice, or that were meant to do harm. */
const NOTED_ATTRIBUTE = /^(?:style|id|name|hidden|on[a-z]+)$/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const MEDIA = new Set(['iframe', 'object', 'embed', 'audio', 'video']);
const CONTROLS = new Set(['form', 'fieldset', 'legend', 'label', 'input']);

/** Removes everything outside the safe list, and reports it. */
export const cleanHtml: Step = (tree, state) => {
  removeWrittenInvisible(tree, state);
  lowerCaseSchemes(tree);
  reportUnsafeNames(tree, state);
  reportUnsafeLinks(tree, state);
  keepBlocksApart(tree);
  return sanitize(tree);
};

/** Invisible characters that were written as entities, such as `&#x202E;`; one warning for each. */
function removeWrittenInvisible(tree: Root, state: RenderState): void {
  if (!state.source.includes('&')) return;
  const known = new Set<string>();
  walk(tree, (node) => {
    const clean = (written: string): string => {
      const { text, removed } = removeInvisible(written);
      for (const each of removed.filter(({ code }) => !known.has(code))) {
        known.add(each.code);
        const line = (lineOf(node) ?? 1) + each.line - 1;
        state.context.report(describeRemoved({ ...each, line }));
      }
      return text;
    };
    if (node.type === 'text') node.value = clean(node.value);
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = clean(value);
    }
  });
}

/** Elements outside of the safe list that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside center dir fieldset footer form header hgroup main menu nav search'.split(
    ' ',
  ),
);

/** Without its tag, the text of `<center>` would run together with what stands below it. */
function keepBlocksApart(tree: Root): void {
  walkElements(tree, (node) => {
    const isText = node.children.every(
      (child) => child.type === 'text' || isElement(child, ...PHRASING),
    );
    if (BLOCKS.has(node.tagName) && isText) node.tagName = 'p';
  });
}

/** The sanitiser takes `HTTPS://…` for another scheme than https. */
function lowerCaseSchemes(tree: Root): void {
  walkElements(tree, ({ properties }) => {
    if (typeof properties.href !== 'string') return;
    properties.href = properties.href.replace(SCHEME, (scheme) => scheme.toLowerCase());
  });
}

/** One warning for each name of element or attribute, at its first line, with the others. */
function reportUnsafeNames(tree: Root, state: RenderState): void {
  const found = new Map<string, { message: string; hint: string; lines: number[] }>();
  const note = (node: Element, name: string, message: string, hint: string): void => {
    const known = found.get(name) ?? { message, hint, lines: [] };
    found.set(name, known);
    known.lines.push(lineOf(node) ?? 1);
  };
  walkElements(tree, (node) => {
    const { tagName, properties } = node;
    if (!isSafe(node)) note(node, tagName, describeRemoval(tagName), adviseOn(node, state.source));
    if (strippedNames.has(tagName)) return SKIP;
    for (const [property, value] of Object.entries(properties)) {
      if (!NOTED_ATTRIBUTE.test(property) || FOOTNOTE_ID.test(String(value))) continue;
      const attribute = property.toLowerCase();
      const message = `Thuộc tính ${attribute} của thẻ <${tagName}> không được dùng trong bài nên đã bị bỏ.`;
      note(node, `${attribute}=`, message, `Hãy xóa ${attribute}="…" khỏi thẻ.`);
    }
    return undefined;
  });
  for (const { message, hint, lines } of found.values()) {
    state.context.report({ severity: 'warning', ...faultLines(lines), message, hint });
  }
}

/** The boxes of a task list are the only controls an article may hold. */
function isSafe({ tagName, properties }: Element): boolean {
  if (tagName === 'input') return properties.type === 'checkbox' && Boolean(properties.disabled);
  return safeNames.has(tagName);
}

function describeRemoval(tagName: string): string {
  if (tagName === 'input') return 'Thẻ <input> không được dùng trong bài nên đã bị bỏ.';
  const extent = strippedNames.has(tagName) ? ' cùng mọi thứ bên trong' : ', chữ bên trong vẫn giữ';
  return `Thẻ <${tagName}> không được dùng trong bài nên đã bị bỏ${extent}.`;
}

function adviseOn({ tagName, properties, position }: Element, source: string): string {
  const start = position?.start.offset ?? 0;
  const [written = `<${tagName}>`] = /^<[^<>]*>/.exec(source.slice(start, start + 80)) ?? [];
  const asWritten = `Nếu là chữ của bài, hãy viết: ${asWords(written)}`;
  // With attributes or an end, a tag is no word in angle brackets.
  const isWord =
    Object.keys(properties).length === 0 && !source.toLowerCase().includes(`</${tagName}`);
  const more = isWord ? ` ${asWritten}` : '';
  if (MEDIA.has(tagName)) {
    return `Hãy thay bằng một liên kết tới trang có nội dung đó, hoặc đính kèm tệp vào bài.${more}`;
  }
  if (strippedNames.has(tagName) || CONTROLS.has(tagName)) {
    return `Hãy xóa thẻ này; giao diện và chức năng do cổng lo.${more}`;
  }
  return `Hãy xóa thẻ này và dùng Markdown: **đậm**, *nghiêng*, ## tiêu đề mục.${more}`;
}

/** `javascript:`, `data:` and the like are removed by the sanitiser; a link without href is an error. */
function reportUnsafeLinks(tree: Root, state: RenderState): void {
  walkElements(tree, (node) => {
    if (node.tagName !== 'a') return;
    const scheme = /^[^/?#]*?(?=:)/.exec(String(node.properties.href ?? ''))?.[0];
    if (scheme === undefined || safeSchemes.has(scheme)) return;
    const shown = scheme.replace(/[\s\p{C}]+/gu, '').slice(0, 40);
    state.context.report({
      severity: 'error',
      line: targetOf(node, state)?.line ?? lineOf(node),
      message: `Liên kết “${shorten(readableText(node))}” có địa chỉ bắt đầu bằng “${shown}:”, loại địa chỉ không được phép.`,
      hint: isAutolink(node, state.source)
        ? `Hãy dùng địa chỉ bắt đầu bằng https://, mailto: hoặc tel:. Nếu là chữ của bài, hãy viết: ${asWords(`<${readableText(node)}>`)}`
        : 'Hãy dùng địa chỉ https://…, mailto:…, tel:… hoặc đường dẫn trong cổng như /bai-viet/ten-bai/.',
    });
  });
}

/** `<Nguon:Bao>`: a word with a colon in angle brackets is a link to Markdown. */
function isAutolink({ position }: Element, source: string): boolean {
  const start = position?.start.offset;
  return start !== undefined && /^<(?!a[\s>])/i.test(source.slice(start, start + 3));
}
