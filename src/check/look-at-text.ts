/** Holds one file against the rules for texts. */
import { parseMarkdownFile } from '../content/front-matter.ts';
import { readText } from '../content/read-text.ts';
import { parseText } from '../markdown/parse-text.ts';
import type { KnownText } from './known-texts.ts';
import { externalUrls } from './external-urls.ts';
import { RULES } from './rules/index.ts';
import type { RuleText } from './rules/rule.ts';

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

/** A file as rules look at it; a text beyond the limits has no words for them. */
export function asRuleText(source: string, file: string, data: unknown): RuleText {
  const { body, bodyLine, lineOf } = parseMarkdownFile(source);
  const tree = parseText(body, bodyLine - 1) ?? { type: 'root', children: [] };
  return { file, data: Object(data) as RuleText['data'], body, tree, lineOf };
}
