/** Whether two files say the same, however an editor's program has written them: `_x_` is `*x*`, a table may be padded. */
import { hash } from 'node:crypto';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseMarkdownFile, type ParsedFile } from '../../content/front-matter.ts';
import { extendSyntax } from '../../markdown/extend-syntax.ts';
import { normaliseText } from '../../markdown/normalise-text.ts';
import { article } from '../../schemas/article.ts';

const parser = unified().use(remarkParse).use(extendSyntax).freeze();

/** A digest of what a file of an article says. */
export function meaningOf(source: string, parsed: ParsedFile = parseMarkdownFile(source)): string {
  const { data, body } = parsed;
  const checked = article.safeParse(data ?? {});
  const fields = checked.success ? checked.data : data;
  const tree = parser.parse(normaliseText(body).source);
  return hash('sha1', JSON.stringify([sorted(fields), simplified(tree)]), 'base64url');
}

function sorted(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** A tree without places, and with what Markdown can write in two ways written in one. */
function simplified(node: Nodes): unknown {
  const fields: Record<string, unknown> = { ...node };
  delete fields['position'];
  delete fields['data'];
  delete fields['spread'];
  delete fields['align'];
  if (typeof fields['value'] === 'string')
    fields['value'] = fields['value'].replace(/\s+/g, ' ').trim();
  if ('children' in node)
    fields['children'] = node.children.map((child) => simplified(child as Nodes));
  return sorted(fields);
}
