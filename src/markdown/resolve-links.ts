/** Resolves links within the portal to paths of pages, and reports those that lead nowhere. */
import type { Element, Root } from 'hast';
import { hidesHost, leavesPortal } from '../domain/hidden-host.ts';
import { asWritten, hasSchemeOrHost } from './href.ts';
import type { MarkdownProblem, RenderState } from './context.ts';
import {
  describeBrokenUrl,
  describeDeadLink,
  describeHiddenHost,
  describeMissingAnchor,
} from './dead-link-messages.ts';
import { PAGE_IDS } from './identify-headings.ts';
import { isElement, lineOf, readableText, targetOf } from './tree.ts';
import { walkElements } from './walk.ts';

type Fault = MarkdownProblem | Promise<MarkdownProblem>;

/** Replaces a link that leads nowhere by its text. Runs after identify-headings.ts, which knows the anchors. */
export async function resolveLinks(tree: Root, state: RenderState): Promise<void> {
  const faults: { node: Element; fault: Fault }[] = [];
  walkElements(tree, (node, index, parent) => {
    if (!isElement(node, 'a')) return undefined;
    const fault = resolve(node, state);
    if (fault) faults.push({ node, fault });
    if (node.properties.href !== undefined && hasContent(node)) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
  for (const { node, fault } of faults) {
    state.context.report(placeFault(node, await fault, state));
  }
}

/** A fault of a target is one of the line where the target stands. */
function placeFault(node: Element, fault: MarkdownProblem, state: RenderState): MarkdownProblem {
  const target = targetOf(node, state);
  if (!target) return { line: lineOf(node), ...fault };
  const hint = fault.hint.replace(
    /\[[^[\]]*\]\(([^()]*)\)/,
    (_, url) => `[${target.label}]: ${url}`,
  );
  return { line: target.line, ...fault, hint };
}

/** Sets the href, or removes it and says what is wrong with it. */
function resolve(node: Element, state: RenderState): Fault | undefined {
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
  if (hidesHost(written)) {
    node.properties.href = undefined;
    return describeHiddenHost(written, text);
  }
  const { context } = state;
  const isOutside = hasSchemeOrHost(written);
  const inside = isOutside ? context.ownPath?.(written) : written;
  if (inside === undefined) {
    const fault = describeBrokenUrl(written, text);
    if (fault) node.properties.href = undefined;
    return fault;
  }
  const resolved = inside ? context.link(inside) : undefined;
  const isHidden = resolved !== undefined && leavesPortal(resolved);
  node.properties.href = isHidden ? undefined : resolved;
  if (isHidden) return describeHiddenHost(written, text);
  if (resolved === undefined) return describeDead(inside, written, text, state);
  state.links.push({ href: resolved, written, text, line: lineOf(node) ?? 1 });
  return undefined;
}

async function describeDead(
  inside: string,
  written: string,
  text: string,
  { context }: RenderState,
): Promise<MarkdownProblem> {
  return describeDeadLink(written, text, await context.explainDeadLink?.(inside, text));
}

function hasContent(node: Element): boolean {
  return Boolean(readableText(node)) || node.children.some((child) => isElement(child, 'img'));
}

function describeEmpty(href: string): MarkdownProblem {
  return {
    severity: 'warning',
    message: `Liên kết tới ${href || '(không có địa chỉ)'} không có chữ để bấm nên đã bị bỏ.`,
    hint: href
      ? `Hãy viết chữ trong ngoặc vuông: [tên tài liệu](${href})`
      : 'Hãy xóa các dấu ngoặc ấy. Nếu là chữ của bài, hãy viết: \\[]()',
  };
}
