/** What the development server knows of the content: the last reading that went well, and what is wrong now. */
import { collectionRows } from '../collections.ts';
import { findProblemsOf } from '../check/find-problems.ts';
import type { Finding } from '../check/finding.ts';
import { pageOf } from '../check/site-to-be.ts';
import { guideTo } from '../content/guide/index.ts';
import { describeUnexpected } from '../content/read-text.ts';
import type { Problem } from '../content/problems.ts';
import { watchReadings, type Reading } from '../content/reading-channel.ts';
import type { Content } from '../content/read-content.ts';

/** A problem as a page shows it. */
export interface ShownProblem extends Problem {
  column?: number;
  rule?: string;
  guide?: string;
}

/** What is shown on a page. */
export interface PageState {
  /** Errors of the content, because of which the pages are still those of before. */
  errors: ShownProblem[];
  /** The file that the page is made of, and what is missing in it; undefined for lists. */
  entry?: { file: string; problems: ShownProblem[] };
}

/** Watches the readings of this process. */
export function watchContent(onChange: () => void) {
  let last: Reading | undefined;
  let content: Content | undefined;
  watchReadings((reading) => {
    last = reading;
    content = reading.content ?? content;
    onChange();
  });
  const errors = () => (last?.content ? [] : [...(last?.problems ?? [])].map(shown));
  return {
    errors,
    /** Whether there is a portal to show. */
    isReadable: () => content !== undefined,
    /**
     * What the page at a path shows.
     *
     * @param page below the home page, without its first slash
     * @param folder of the content
     */
    async stateOf(page: string, folder: string, now: Date): Promise<PageState> {
      const file = content && fileOf(content, page);
      if (!content || file === undefined) return { errors: errors() };
      const ofReading = last?.problems ?? [];
      const problems = await findProblemsOf(file, { folder, content, now }, ofReading).catch(
        (cause: unknown): Finding[] => [{ severity: 'error', file, ...describeUnexpected(cause) }],
      );
      return { errors: errors(), entry: { file, problems: problems.map(shown) } };
    },
  };
}

function shown(problem: Finding): ShownProblem {
  const guide = guideTo(problem.message, problem.rule);
  return guide === undefined ? problem : { ...problem, guide };
}

/** The file of the entry whose page it is. */
function fileOf(content: Content, page: string): string | undefined {
  for (const [name, row] of collectionRows) {
    if (row.path === undefined || !page.startsWith(row.path && `${row.path}/`)) continue;
    const found = content[name].find(({ id }) => pageOf(row.path, id) === page);
    if (found) return found.file;
  }
  return undefined;
}
