/** `npm run check-content`: finds, chooses, reports. */
import path from 'node:path';
import { confirm, isInteractive } from '../cli/ask.ts';
import { UsageError } from '../cli/run-command.ts';
import { readSiteAndBase } from '../content/site-and-base.ts';
import { CACHE_DIR, CONTENT_DIR, NOW, ROOT } from '../environment.ts';
import { addColumns } from './add-columns.ts';
import { askExternalLinks } from './external-links.ts';
import { findProblems } from './find-problems.ts';
import type { Finding } from './finding.ts';
import { describeAs, type Format } from './formats.ts';

export interface CheckOptions {
  /** Absolute paths of files and folders; everything when there are none. */
  only: readonly string[];
  format: Format;
  /** Whether warnings count, too. */
  strict: boolean;
  /** Whether other sites are asked. */
  links: boolean;
  /** Repairs what is safe before the report: after asking, or at once. */
  fix: 'ask' | 'yes' | undefined;
}

/** Checks the content and prints the report; false when there is something to mend. */
export async function runCheck(options: CheckOptions): Promise<boolean> {
  const { only, format, strict, links, fix } = options;
  // Throws what a build would about SITE_URL and BASE_PATH.
  await readSiteAndBase();
  const chosen = only.map(belowContent);
  const checked = await findProblems(CONTENT_DIR, NOW, CACHE_DIR);
  const isChosen = (file: string) =>
    chosen.length === 0 ||
    chosen.some((each) => each === '' || file === each || file.startsWith(`${each}/`));
  const { files } = checked.content;
  for (const [index, each] of chosen.entries()) {
    const isKnown =
      each === '' || [...files].some((file) => file === each || file.startsWith(`${each}/`));
    if (!isKnown)
      throw new UsageError(`Trong nội dung không có “${only[index]}”. Hãy xem lại đường dẫn.`);
  }
  if (fix) {
    const { runFix } = await import('./fix/run-fix.ts');
    const { content } = checked;
    const print = (line: string) => console.log(line);
    const confirmed = async () =>
      fix === 'yes' || (isInteractive() && (await confirm('Ghi các thay đổi này?')));
    const place = { folder: CONTENT_DIR, content };
    if (!(await runFix({ ...place, isChosen, print, confirm: confirmed }))) return false;
    return runCheck({ ...options, fix: undefined });
  }
  const outside = links ? await askExternalLinks(checked, isChosen) : [];
  const found = [...checked.findings, ...outside].filter(({ file }) => isChosen(file));
  const findings = (await addColumns(CONTENT_DIR, found)).sort(byPlace);
  const prefix = path.relative(ROOT, CONTENT_DIR).split(path.sep).join('/');
  const counted = [...files].filter(isChosen).length;
  const report = describeAs[format]({ findings, files: counted, prefix });
  if (report !== '') console.log(report);
  return !findings.some(({ severity }) => strict || severity === 'error');
}

/**
 * A path below the content folder with forward slashes; `''` for the folder itself. A path may also be written as the
 * report has it, without the name of that folder.
 */
function belowContent(file: string): string {
  const steps = [CONTENT_DIR, ROOT]
    .map((folder) => path.relative(folder, file))
    .find((each) => !each.startsWith('..') && !path.isAbsolute(each));
  if (steps === undefined) {
    throw new UsageError(
      `“${file}” nằm ngoài thư mục nội dung ${CONTENT_DIR}. Thêm --help để xem cách dùng.`,
    );
  }
  return steps.split(path.sep).join('/').normalize('NFC');
}

function byPlace(a: Finding, b: Finding): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
