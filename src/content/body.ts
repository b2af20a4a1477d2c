/** Reads and renders the body of a file when its page is built, so that no more than a few are in memory at once. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { renderMarkdown, type MarkdownContext, type Rendered } from '../markdown/index.ts';
import { CONTENT_DIR } from '../settings.ts';
import { parseMarkdownFile } from './front-matter.ts';
import type { LinkOrigin } from './links.ts';
import { reportProblem, type Problem } from './problems.ts';

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
  const parsed = parseMarkdownFile(await readFile(path.join(CONTENT_DIR, origin.file), 'utf8'));
  if (!parsed) return NOTHING;
  const { body, bodyLine } = parsed;
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
      message: `Không dựng được nội dung bài: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: 'Thử bỏ bớt phần vừa thêm; nếu vẫn lỗi, gửi tệp này cho người phụ trách kỹ thuật.',
    });
    return NOTHING;
  }
}
