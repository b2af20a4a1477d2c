/** The text of content/counts.json, with messages that say how to repair it. */
import { parseJson } from './front-matter.ts';
import { explainIssues } from './explain-schema-issues.ts';
import type { Problem } from './problems.ts';
import { dataFiles } from '../collections.ts';
import { counts, type Counts } from '../schemas/counts.ts';

export const SNAPSHOT = dataFiles.counts.file;

/** The marks that Git leaves where two versions meet. */
const CONFLICT = /^(?:<{7}|={7}|>{7})(?: |$)/m;

const TAKE_BACK =
  'Xin đừng sửa tay. Lấy lại bản lành gần nhất: “git checkout HEAD -- content/counts.json”. Bài đã đổi tên: “npm run counts -- rename”.';

/** Reads the text of a snapshot; without data, the problems say what is wrong with it. */
export function parseSnapshot(text: string): { data?: Counts; problems: Problem[] } {
  const place = { severity: 'error' as const, file: SNAPSHOT };
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    const line = text.slice(0, conflict.index).split('\n').length;
    const message =
      'Tệp còn dấu xung đột của Git (<<<<<<<, =======, >>>>>>>): hai bản số liệu chưa được nhập làm một.';
    const hint =
      'Giữ một trong hai bản: “git checkout --ours content/counts.json” (hoặc --theirs), rồi “git add content/counts.json”.';
    return { problems: [{ ...place, line, message, hint }] };
  }
  const parsed = parseJson(text);
  const [fault] = parsed.faults;
  if (fault) {
    const isTwice = fault.message.includes('hai lần');
    const message = isTwice
      ? 'Một mã bài hay một trường được ghi hai lần, nên không biết số nào đúng.'
      : fault.message;
    return { problems: [{ ...place, line: fault.line, message, hint: TAKE_BACK }] };
  }
  const result = counts.safeParse(parsed.data);
  if (result.success) return { data: result.data, problems: [] };
  const problems = explainIssues(result.error, counts, SNAPSHOT, parsed.lineOf);
  return { problems: problems.map((problem) => ({ ...problem, hint: TAKE_BACK })) };
}
