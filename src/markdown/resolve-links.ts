/** Resolves links within the portal to paths of pages, and reports those that lead nowhere. */
import type { Element, Root } from 'hast';
import { asWritten, hasSchemeOrHost } from './href.ts';
import type { MarkdownProblem, RenderState } from './context.ts';
import { describeDeadLink, describeMissingAnchor } from './dead-link-messages.ts';
import { PAGE_IDS } from './identify-headings.ts';
import { isElement, lineOf, readableText } from './tree.ts';
import { walkElements } from './walk.ts';

/** Replaces a link that leads nowhere by its text. Runs after identify-headings.ts, which knows the anchors. */
export function resolveLinks(tree: Root, state: RenderState): void {
  walkElements(tree, (node, index, parent) => {
    if (!isElement(node, 'a')) return undefined;
    const fault = resolve(node, state);
    if (fault) state.context.report({ line: lineOf(node), ...fault });
    if (node.properties.href !== undefined && hasContent(node)) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
}

/** Sets the href, or removes it and says what is wrong with it. */
function resolve(node: Element, state: RenderState): MarkdownProblem | undefined {
  const { href } = node.properties;
  if (href === undefined) return undefined;
  const written = asWritten(String(href));
  const text = readableText(node);
  if (!hasContent(node)) return describeEmpty(written);
  if (written.startsWith('#')) {
    const id = written.slice(1);
    if (state.ids.has(id)) return undefined;
    if (!PAGE_IDS.includes(id)) return describeMissingAnchor(written, text);
    state.links.push({ href: written, written, text, line: lineOf(node) ?? 1 });
    return undefined;
  }
  if (hasSchemeOrHost(written)) return undefined;
  const resolved = written ? state.context.link(written) : undefined;
  node.properties.href = resolved;
  if (resolved === undefined) return describeDeadLink(written, text);
  state.links.push({ href: resolved, written, text, line: lineOf(node) ?? 1 });
  return undefined;
}

function hasContent(node: Element): boolean {
  return Boolean(readableText(node)) || node.children.some((child) => isElement(child, 'img'));
}

function describeEmpty(href: string): MarkdownProblem {
  return {
    severity: 'warning',
    message: `Liên kết tới ${href || '(không có địa chỉ)'} không có chữ để bấm nên đã bị bỏ.`,
    hint: `Hãy viết chữ trong ngoặc vuông: [tên tài liệu](${href})`,
  };
}
