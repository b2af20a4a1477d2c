/** Reads and renders the body of a file when its page is built, so that no more than a few are in memory at once. */
import path from 'node:path';
import {
  renderMarkdown,
  type MarkdownContext,
  type MarkdownProblem,
  type Rendered,
} from '../markdown/index.ts';
import { explainDeadLink } from './explain-dead-link.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { LinkOrigin } from './link-resolver.ts';
import type { InLanguage } from '../domain/languages.ts';
import { reportProblem, type Problem } from './problems.ts';
import { describeUnexpected, digestOf, readText } from './read-text.ts';

/** A rendered body as plain data, which can be stored and compared. */
export interface RenderedBody extends Rendered {
  /** The picture files it shows, below the content folder. */
  pictures: string[];
}

type FindMedia = NonNullable<MarkdownContext['media']>;

/** What rendering needs from its surroundings; see MarkdownContext. */
export interface BodyContext {
  /** The content folder, absolute. */
  folder: string;
  /** A picture by its path below the content folder. */
  picture(file: string): ReturnType<MarkdownContext['picture']>;
  /** A film or sound by its path below the content folder, as the page of the article plays it. */
  media?(origin: Pick<LinkOrigin, 'id'>, file: string): ReturnType<FindMedia>;
  link(origin: LinkOrigin, href: string): string | undefined;
  ownPath?: MarkdownContext['ownPath'];
}

/** The body of a file without text, or with a text that could not be rendered. */
const EMPTY: RenderedBody = {
  html: '',
  headings: [],
  blocks: [],
  links: [],
  pictures: [],
  words: 0,
  media: [],
};

/** Title and text would be of two versions. */
const CHANGED = {
  message: 'Tệp này bị sửa, đổi tên hoặc xóa trong lúc cổng đang được dựng.',
  hint: 'Đợi lưu hoặc chép xong các tệp, rồi dựng lại.',
};

/**
 * Renders the body of a Markdown file. Faults are reported, not thrown: the page comes out without a body, and the
 * whole build stops or passes once it has seen all pages. Without the `digest` that its front matter was read with, a file
 * that cannot be read is left to whoever has told so before.
 */
export async function renderBody(
  origin: LinkOrigin & InLanguage & { digest?: string | undefined },
  context: BodyContext,
  report: (problem: Problem) => void = reportProblem,
): Promise<RenderedBody> {
  const read = await readText(context.folder, origin.file);
  const digest = 'text' in read ? digestOf(read.text) : undefined;
  if (origin.digest !== undefined && digest !== origin.digest) {
    report({ severity: 'error', file: origin.file, ...CHANGED });
    return EMPTY;
  }
  const parts = 'text' in read ? splitFrontMatter(read.text) : undefined;
  if (!parts) return EMPTY;
  const { body, bodyLine } = parts;
  const pictures = new Set<string>();
  try {
    const rendered = await renderMarkdown(body, {
      lang: origin.lang,
      picture: async (src) => {
        const file = path.posix.join(path.posix.dirname(origin.file), src);
        // Nothing above the content folder is published.
        if (file.startsWith('../')) return undefined;
        pictures.add(file);
        return context.picture(file);
      },
      media: async (src) => {
        if (!origin.file.startsWith('articles/')) return 'elsewhere';
        const file = path.posix.join(path.posix.dirname(origin.file), src);
        // Nothing outside of the articles is published.
        return file.startsWith('articles/') ? context.media?.({ id: origin.id }, file) : undefined;
      },
      link: (href) => context.link(origin, href),
      ...(context.ownPath && { ownPath: context.ownPath }),
      explainDeadLink: (href, text) =>
        explainDeadLink(context.folder, { file: origin.file, href, text }),
      report: (fault) => report(inFile(fault, origin.file, bodyLine)),
    });
    const links = rendered.links.map((link) => ({ ...link, line: bodyLine + link.line - 1 }));
    return { ...rendered, links, pictures: [...pictures] };
  } catch (cause) {
    report({
      severity: 'error',
      file: origin.file,
      line: bodyLine,
      ...describeUnexpected(cause),
      message: 'Không dựng được nội dung bài vì một lỗi của chương trình.',
    });
    return EMPTY;
  }
}

/** A fault of a body as one of its file, whose lines count from the front matter on. */
function inFile(
  { line = 1, moreLines = [], message, ...fault }: MarkdownProblem,
  file: string,
  bodyLine: number,
): Problem {
  const offset = bodyLine - 1;
  const others = listLines(moreLines.map((each) => each + offset));
  return { ...fault, file, line: line + offset, message: message + others };
}

/** More numbers than these nobody looks up one by one. */
const MAX_LINES_LISTED = 30;

/** ` Cũng vậy ở các dòng 5, 7 và 9.` */
function listLines(lines: readonly number[]): string {
  if (lines.length === 0) return '';
  const listed: (number | string)[] = lines.slice(0, MAX_LINES_LISTED);
  const more = lines.length - listed.length;
  const last = more > 0 ? `${more} dòng nữa` : listed.pop();
  if (listed.length === 0) return ` Cũng vậy ở dòng ${last}.`;
  return ` Cũng vậy ở các dòng ${listed.join(', ')} và ${last}.`;
}
