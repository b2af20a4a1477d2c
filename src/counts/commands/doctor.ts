/** `npm run counts -- doctor`: what is wrong, and what to do about it. */
import { countProblems, describeProblems, type Problem } from '../../content/problems.ts';
import { CONTENT_DIR } from '../../settings.ts';
import { findStrayCounts, findUnreadableLogs } from '../doctor/find-faults.ts';
import { findDoubleCounting } from '../doctor/double-counting.ts';
import { parseSnapshot, SNAPSHOT } from '../../content/snapshot.ts';
import { readAddresses } from '../articles/read-path-index.ts';
import { readText } from '../snapshot/snapshot.ts';

/** Looks at the snapshot of the content folder, and at logs. Ends with exit code 1 when there is an error. */
export async function runDoctor(files: readonly string[]): Promise<void> {
  const addresses = await readAddresses(CONTENT_DIR);
  const problems: Problem[] = await findUnreadableLogs(files, addresses);
  const text = await readText(CONTENT_DIR);
  if (text === undefined) console.log(`Chưa có tệp ${SNAPSHOT}.`);
  else {
    const { data, problems: faults } = parseSnapshot(text);
    problems.push(...faults);
    if (data) problems.push(...findDoubleCounting(data), ...findStrayCounts(data, addresses.ids));
  }
  if (problems.length === 0) {
    console.log('Không thấy gì sai.');
    return;
  }
  console.log(`${describeProblems(problems)}\n\n${countProblems(problems)}.`);
  if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}
