/** Holds a new file against all that the portal asks of an article, before it is written. */
import type { Root } from 'mdast';
import { parseMarkdownFile } from '../../content/front-matter.ts';
import { explainIssues } from '../../content/explain-schema-issues.ts';
import type { Problem } from '../../content/problems.ts';
import { isError } from '../../content/text-problem.ts';
import { findFaults } from '../../markdown/index.ts';
import { article } from '../../schemas/article.ts';

/** Why a file cannot be published, empty for one that can; its pictures have been looked at before. `read` gets what it says. */
export async function checkFile(
  file: string,
  source: string,
  read?: (fields: unknown, text: Root) => void,
): Promise<Problem[]> {
  const parsed = parseMarkdownFile(source);
  const problems: Problem[] = parsed.faults.filter(isError).map((fault) => ({ ...fault, file }));
  if (problems.length > 0) return problems;
  const result = article.safeParse(parsed.data);
  if (!result.success) return explainIssues(result.error, article, file, parsed.lineOf);
  await findFaults(parsed.body, {
    picture: async (src) => ({ src, full: src, width: 16, height: 10 }),
    media: async (src) => ({ href: src, type: '', isVideo: true, captions: [] }),
    link: (href) => href,
    report: (fault) => {
      if (fault.severity === 'error')
        problems.push({ ...fault, file, line: parsed.bodyLine + (fault.line ?? 1) - 1 });
    },
    ...(read && { parsed: (tree) => read(result.data, tree) }),
  });
  return problems;
}
