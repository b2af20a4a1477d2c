/** Resolves links within the portal to paths of pages, and reports those that lead nowhere. */
import type { Element, Root } from 'hast';
import { asWritten, hasSchemeOrHost } from './href.ts';
import type { MarkdownFault, RenderState } from './context.ts';
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
function resolve(node: Element, state: RenderState): MarkdownFault | undefined {
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

function describeEmpty(href: string): MarkdownFault {
  return {
    severity: 'warning',
    message: `Liên kết tới ${href || '(không có địa chỉ)'} không có chữ để bấm nên đã bị bỏ.`,
    hint: `Hãy viết chữ trong ngoặc vuông: [tên tài liệu](${href})`,
  };
}

/** What to say of a link to a page that has no such place. */
export function describeMissingAnchor(href: string, text: string): MarkdownFault {
  const place = href.startsWith('#') ? 'bài' : 'trang ấy';
  return {
    severity: 'error',
    message: `Liên kết “${text}” tới ${href}, nhưng ${place} không có tiêu đề nào mang địa chỉ đó.`,
    hint: 'Địa chỉ của một tiêu đề là chữ của nó viết thường, bỏ dấu, nối bằng gạch: ## Kết quả đạt được thành #ket-qua-dat-duoc.',
  };
}

/** What to say of a link that leads to no page and no file. */
export function describeDeadLink(href: string, text: string): MarkdownFault {
  if (!href) {
    return {
      severity: 'error',
      message: `Liên kết “${text}” chưa có địa chỉ.`,
      hint: `Hãy viết địa chỉ trong ngoặc tròn: [${text}](/bai-viet/ten-bai/)`,
    };
  }
  const isBareHost =
    /^www\.|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|info|example)(?:\/|$)/i;
  return {
    severity: 'error',
    message: `Liên kết “${text}” tới ${href} không dẫn tới trang hay tệp nào của cổng.`,
    hint: isBareHost.test(href)
      ? `Hãy viết đủ địa chỉ của trang ngoài: https://${href}`
      : 'Hãy kiểm tra lại tên bài hoặc tên tệp. Bài trong cổng viết /bai-viet/ten-bai/, tệp cạnh bài viết ./ten-tep.pdf, trang ngoài viết đủ https://…',
  };
}
