/** Whether two files say the same, however an editor's program has written them: `_x_` is `*x*`, a table may be padded. */
import { hash } from 'node:crypto';
import type { Nodes } from 'mdast';
import { parseMarkdownFile } from '../../content/front-matter.ts';
import { parseText } from '../../markdown/parse-text.ts';
import { article } from '../../schemas/article.ts';

/** A digest of what a file of an article says. */
export function meaningOf(source: string): string {
  const { data, body } = parseMarkdownFile(source);
  const checked = article.safeParse(data ?? {});
  // A text that nobody parses says what its letters are.
  const text = parseText(body) ?? { type: 'html', value: body };
  return digestOf(checked.success ? checked.data : data, text);
}

/** The same digest of fields that the schema has read, and of the tree of the text as it is parsed. */
export function digestOf(fields: unknown, text: Nodes): string {
  return hash('sha1', `[${canonical(fields)},${canonical(text)}]`, 'base64url');
}

/** Of a node: where it stands, and what Markdown can write in two ways. */
const NO_MEANING = new Set(['position', 'data', 'spread', 'align']);

/** JSON with the keys in order, without what means nothing. */
function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = value as Record<string, unknown>;
  // Most nodes are text; this is what comes out below.
  if (fields['type'] === 'text' && typeof fields['value'] === 'string' && isBare(fields))
    return `{"type":"text","value":${JSON.stringify(collapsed(fields['value']))}}`;
  const isNode = typeof fields['type'] === 'string';
  const parts: string[] = [];
  for (const key of Object.keys(fields).sort()) {
    const inner = fields[key];
    if (inner === undefined || (isNode && NO_MEANING.has(key))) continue;
    const text =
      isNode && key === 'value' && typeof inner === 'string'
        ? JSON.stringify(collapsed(inner))
        : canonical(inner);
    parts.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${parts.join(',')}}`;
}

/** Whether a node has no field but its kind, its value, its place and what plugins note. */
function isBare(node: Record<string, unknown>): boolean {
  for (const key in node)
    if (key !== 'type' && key !== 'value' && !NO_MEANING.has(key)) return false;
  return true;
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
