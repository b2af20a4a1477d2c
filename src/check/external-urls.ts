/** Addresses of other sites in a text, with their places. */
import { walk } from '../markdown/walk.ts';
import type { RuleText } from './rules/rule.ts';

export interface ExternalUrl {
  url: string;
  line?: number;
  column?: number;
}

/** Every http and https address of the front matter and of the text. */
export function externalUrls({ data, tree, lineOf }: Pick<RuleText, 'data' | 'tree' | 'lineOf'>) {
  const found = inFields(data, [], lineOf);
  walk(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    if (!isWeb(node.url)) return;
    const { line, column } = node.position?.start ?? {};
    found.push({ url: node.url, ...(line && column && { line, column }) });
  });
  return found;
}

function inFields(value: unknown, path: PropertyKey[], lineOf: RuleText['lineOf']): ExternalUrl[] {
  if (typeof value === 'string') return isWeb(value) ? [{ url: value, line: lineOf(path) }] : [];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    inFields(inner, [...path, Array.isArray(value) ? Number(key) : key], lineOf),
  );
}

function isWeb(url: string): boolean {
  return /^https?:/i.test(url) && !/\s/.test(url);
}
