/** Reads and renders the body of a file when its page is built, so that no more than a few are in memory at once. */
import path from 'node:path';
import { renderMarkdown, type MarkdownContext, type Rendered } from '../markdown/index.ts';
import { CONTENT_DIR } from '../settings.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { LinkOrigin } from './links.ts';
import { reportProblem, type Problem } from './problems.ts';
import { describeUnexpected, readText } from './read-text.ts';

export type { Rendered } from '../markdown/index.ts';

/** What rendering needs from its surroundings; see MarkdownContext. */
export interface BodyContext {
  /** A picture by its path below the content folder. */
  picture(file: string): ReturnType<MarkdownContext['picture']>;
  link(origin: LinkOrigin, href: string): string | undefined;
}

const NOTHING: Rendered = { html: '', headings: [], words: 0 };

/**
 * Renders the body of a Markdown file. Faults are reported, not thrown: the page comes out without a body, and the
 * whole build is judged once it has seen all pages.
 */
export async function renderBody(
  origin: LinkOrigin,
  context: BodyContext,
  report: (problem: Problem) => void = reportProblem,
): Promise<Rendered> {
  const read = await readText(CONTENT_DIR, origin.file);
  const parts = 'text' in read ? splitFrontMatter(read.text) : undefined;
  if (!parts) return NOTHING;
  const { body, bodyLine } = parts;
  try {
    return await renderMarkdown(body, {
      picture: async (src) => {
        const file = path.posix.join(path.posix.dirname(origin.file), src);
        // Nothing above the content folder is published, whatever an article asks for.
        return file.startsWith('../') ? undefined : context.picture(file);
      },
      link: (href) => context.link(origin, href),
      report: ({ line, ...fault }) =>
        report({ ...fault, file: origin.file, line: bodyLine + (line ?? 1) - 1 }),
    });
  } catch (cause) {
    report({
      severity: 'error',
      file: origin.file,
      line: bodyLine,
      ...describeUnexpected(cause),
      message: 'Không dựng được nội dung bài vì một lỗi của chương trình.',
    });
    return NOTHING;
  }
}
