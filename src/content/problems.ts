/** What is wrong with the content of a portal, collected while it is read and rendered, and listed once. */
import diagnostics from 'node:diagnostics_channel';
import { formatNumber } from '../domain/format-number.ts';
import { shorten } from '../domain/shorten.ts';
import { guideTo } from './guide/index.ts';

export interface Problem {
  /** An error stops the build; a warning is only listed. */
  severity: 'error' | 'warning';
  /** The file an editor must open, relative to the content folder. */
  file: string;
  /** The line in that file, from 1. */
  line?: number;
  /** What is wrong, in Vietnamese. */
  message: string;
  /** What to do about it, when the message does not say so itself. */
  hint?: string;
}

/**
 * Astro loads its configuration, the content layer and the pages as three separate module graphs, so a list in a
 * module would be three lists. A diagnostics channel is one for the whole process.
 */
const channel = diagnostics.channel('tin-quan:problem');

/** Reports a problem to all subscribers in this process. */
export function reportProblem(problem: Problem): void {
  channel.publish(problem);
}

/** Subscribes to problems; the returned list grows, and `onNew` is called for each. */
export function collectProblems(onNew: (problem: Problem) => void = () => {}): Problem[] {
  const problems: Problem[] = [];
  const known = new Set<string>();
  channel.subscribe((message) => {
    const problem = message as Problem;
    // A picture may be shown on several pages; its fault counts once.
    const key = `${problem.file}\n${problem.line}\n${problem.message}`;
    if (known.has(key)) return;
    known.add(key);
    problems.push(problem);
    onNew(problem);
  });
  return problems;
}

/** A hint may repeat a whole line of the file, mended; a longer one would hide the rest of the list. */
const MAX_CHARS = 2_000;

/** Problems as an editor reads them: by file and line, errors first, with a closing line that counts them. */
export function describeProblems(problems: readonly Problem[]): string {
  const explain = explainOnce();
  const lines = [...problems].sort(byFileAndLine).map((problem) => {
    const place = problem.line ? `${problem.file}:${problem.line}` : problem.file;
    const label = problem.severity === 'error' ? 'Lỗi' : 'Cảnh báo';
    const hint = problem.hint ? `\n    Cách sửa: ${shorten(problem.hint, MAX_CHARS)}` : '';
    return `  ${label} – ${place}\n    ${shorten(problem.message, MAX_CHARS)}${hint}${explain(problem.message)}`;
  });
  return lines.join('\n');
}

/** Gives the line that leads to the explanation of a message: for the first of each kind, since the next ones stand below it. */
export function explainOnce(): (message: string, rule?: string) => string {
  const told = new Set<string>();
  return (message, rule) => {
    const guide = guideTo(message, rule);
    if (guide === undefined || told.has(guide)) return '';
    told.add(guide);
    return `\n    Xem thêm: ${guide}`;
  };
}

/** “2 lỗi, 1 cảnh báo” */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [errors && `${formatNumber(errors)} lỗi`, warnings && `${formatNumber(warnings)} cảnh báo`]
    .filter(Boolean)
    .join(', ');
}

function byFileAndLine(a: Problem, b: Problem): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  return a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
}

/** Stops a build; its message is the list an editor reads, and a stack would only hide it. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      `Nội dung có ${countProblems(problems)}, nên chưa xuất bản. Bản đang chạy được giữ nguyên.\n\n${describeProblems(problems)}\n`,
    );
    this.problems = problems;
    this.stack = '';
  }
}
