/** content/counts.json on disk: read with its faults told, written whole or not at all. */
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../commands/run-command.ts';
import { parseJson } from '../content/front-matter.ts';
import { explainIssues } from '../content/issues.ts';
import { describeProblems, type Problem } from '../content/problems.ts';
import { counts, type Counts } from '../schemas/counts.ts';

export const SNAPSHOT = 'counts.json';

/** A snapshot with the text it was read from: undefined when there was no file. */
export interface Snapshot {
  counts: Counts;
  text: string | undefined;
}

/** The marks that Git leaves where two versions meet. */
const CONFLICT = /^(?:<{7}|={7}|>{7})(?: |$)/m;

const TAKE_BACK =
  'Xin đừng sửa tay. Lấy lại bản lành gần nhất: “git checkout HEAD -- content/counts.json”.';
const THEN =
  'Sau đó chạy lại “npm run counts -- import …” hoặc “pull …”: phần còn thiếu sẽ được đếm, phần đã có không bị đếm trùng.';

/** Reads the snapshot of a content folder; an empty one when there is none. Throws a CommandError when it is broken. */
export async function readSnapshot(directory: string): Promise<Snapshot> {
  const text = await readText(directory);
  if (text === undefined) {
    return { counts: { updatedAt: new Date(0).toISOString(), articles: {}, sources: {} }, text };
  }
  const { data, problems } = parseSnapshot(text);
  if (data) return { counts: data, text };
  throw new CommandError(
    `Chưa làm gì, vì tệp số liệu đang hỏng.\n\n${describeProblems(problems)}\n\n${THEN}`,
  );
}

/** Reads the text of a snapshot; without data, the problems say what is wrong with it. */
export function parseSnapshot(text: string): { data?: Counts; problems: Problem[] } {
  const place = { severity: 'error' as const, file: SNAPSHOT };
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    const line = text.slice(0, conflict.index).split('\n').length;
    const message =
      'Tệp còn dấu xung đột của Git (<<<<<<<, =======, >>>>>>>): hai bản số liệu chưa được nhập làm một.';
    const remedy =
      'Giữ một trong hai bản: “git checkout --ours content/counts.json” (hoặc --theirs), rồi “git add content/counts.json”.';
    return { problems: [{ ...place, line, message, remedy }] };
  }
  const parsed = parseJson(text);
  if (parsed.faults.length > 0) {
    const message = 'Tệp không đúng cú pháp JSON.';
    const [{ line } = { line: 1 }] = parsed.faults;
    return { problems: [{ ...place, line, message, remedy: TAKE_BACK }] };
  }
  const result = counts.safeParse(parsed.data);
  if (result.success) return { data: result.data, problems: [] };
  const problems = explainIssues(result.error, counts, SNAPSHOT, parsed.lineOf);
  return { problems: problems.map((problem) => ({ remedy: TAKE_BACK, ...problem })) };
}

/**
 * Writes the counts in the place of the snapshot they were made from; false when they say nothing new. Whoever reads at the
 * same time, or is left when the machine stops, finds the old file or the new one, both whole. Throws a CommandError when
 * somebody else has written meanwhile.
 */
export async function writeSnapshot(
  directory: string,
  before: Snapshot,
  counts: Counts,
): Promise<boolean> {
  const updatedAt = before.counts.updatedAt;
  if (before.text !== undefined && isSame({ ...counts, updatedAt }, before.counts)) return false;
  if ((await readText(directory)) !== before.text) {
    throw new CommandError(
      `Chưa ghi gì: một lệnh khác vừa ghi ${SNAPSHOT} trong khi lệnh này đang chạy. Hãy chạy lại lệnh này; không có lượt xem nào bị đếm trùng.`,
    );
  }
  const file = path.join(directory, SNAPSHOT);
  const aside = `${file}.${process.pid}.tmp`;
  try {
    await writeToDisk(aside, formatSnapshot(counts));
    await rename(aside, file);
  } finally {
    await rm(aside, { force: true });
  }
  await syncFolder(directory);
  return true;
}

/** One value a line and keys in order, so that Git shows what has changed and can merge it. */
export function formatSnapshot(counts: Counts): string {
  return `${JSON.stringify(sorted(counts), null, 2)}\n`;
}

function isSame(a: Counts, b: Counts): boolean {
  return formatSnapshot(a) === formatSnapshot(b);
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** The text of the snapshot; undefined when there is none. */
export async function readText(directory: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(directory, SNAPSHOT), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeToDisk(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The new name of a file is safe only when its folder is on disk, too; Windows cannot say so. */
async function syncFolder(directory: string): Promise<void> {
  const handle = await open(directory, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
