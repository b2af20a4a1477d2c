import { CONTENT_DIR } from '../settings.ts';
import { checkBodies } from './check-bodies.ts';
import { checkReferences, locate } from './check-references.ts';
import { reportLegacyUrls } from './legacy-urls.ts';
import { ContentError, reportProblem, type Problem } from './problems.ts';
import { readContent, type Content } from './read-content.ts';

/**
 * Reads everything below the content folder. Throws a ContentError when something is broken, which lists all problems of
 * front matter and bodies alike; without an error, prints the warnings. A fault that is only in a body is met when its page
 * is built.
 */
export async function readChecked(): Promise<Content> {
  const { content, problems } = await readContent(CONTENT_DIR);
  problems.push(...(await locate(CONTENT_DIR, checkReferences(content))));
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new ContentError([...problems, ...(await checkBodies(CONTENT_DIR, content))]);
  }
  reportLegacyUrls(content);
  problems.forEach((problem: Problem) => reportProblem(problem));
  return content;
}
