/** Holds one file against the rules for texts. */
import { unified } from 'unified';
import { parseMarkdownFile } from '../content/front-matter.ts';
import { readText } from '../content/read-text.ts';
import { extendSyntax } from '../markdown/extend-syntax.ts';
import { normaliseText } from '../markdown/normalise-text.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import type { KnownText } from './known-texts.ts';
import { externalUrls } from './external-urls.ts';
import { RULES } from './rules/index.ts';
import type { RuleText } from './rules/rule.ts';

const parser = unified().use(parseMarkdown).use(extendSyntax).freeze();

/** What the rules find in a file, and the addresses of other sites in it. */
export async function lookAtText(
  folder: string,
  file: string,
  data: unknown,
): Promise<Pick<KnownText, 'findings' | 'external'>> {
  const read = await readText(folder, file);
  if (!('text' in read)) return { findings: [], external: [] };
  const text = asRuleText(read.text, file, data);
  const findings = RULES.flatMap(({ name, inText }) =>
    (inText?.(text) ?? []).map((found) => ({
      severity: 'warning' as const,
      file,
      rule: name,
      ...found,
    })),
  );
  return { findings, external: externalUrls(text) };
}

/** A file as rules look at it. */
export function asRuleText(source: string, file: string, data: unknown): RuleText {
  const { body, bodyLine, lineOf } = parseMarkdownFile(source);
  const { source: plain } = normaliseText(body);
  // Empty lines in the place of the front matter, so that lines count as in the file.
  const tree = parser.parse('\n'.repeat(bodyLine - 1) + plain) as RuleText['tree'];
  return { file, data: Object(data) as RuleText['data'], body, tree, lineOf };
}
