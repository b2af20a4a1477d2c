/** `npm run counts -- doctor`: checks the snapshot and logs, and says how to mend them. */
import { countProblems, describeProblems, type Problem } from '../../content/problems.ts';
import { CONTENT_DIR } from '../../environment.ts';
import { findOrphanedCounts, findUnreadableLogs } from '../doctor/find-faults.ts';
import { chooseFormats, type FormatOptions } from '../log/choose-format.ts';
import { findDoubleCounting } from '../doctor/double-counting.ts';
import { parseSnapshot, SNAPSHOT } from '../../content/counts-file.ts';
import { readPathIndex } from '../articles/read-path-index.ts';
import { readText } from '../snapshot/snapshot.ts';

/** Checks the snapshot of the content folder and the given logs. Exit code 1 when there is an error. */
export async function runDoctor(
  files: readonly string[],
  formatOptions: FormatOptions = {},
): Promise<void> {
  const { templateOf } = await chooseFormats(files, formatOptions);
  const pathIndex = await readPathIndex(CONTENT_DIR);
  const problems: Problem[] = await findUnreadableLogs(files, pathIndex, templateOf);
  const text = await readText(CONTENT_DIR);
  if (text === undefined) console.log(`Chưa có tệp ${SNAPSHOT}.`);
  else {
    const { data, problems: faults } = parseSnapshot(text);
    problems.push(...faults);
    if (data)
      problems.push(...findDoubleCounting(data), ...findOrphanedCounts(data, pathIndex.ids));
  }
  if (problems.length === 0) {
    console.log('Không thấy gì sai.');
    return;
  }
  console.log(`${describeProblems(problems)}\n\n${countProblems(problems)}.`);
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}
