/** Reads content/counts.json with clear errors and replaces it atomically. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../../cli/run-command.ts';
import { describeProblems } from '../../content/problems.ts';
import type { Counts } from '../../schemas/counts.ts';
import { parseSnapshot, SNAPSHOT } from '../../content/counts-file.ts';
import { replaceFile } from '../../cli/replace-file.ts';

/** A snapshot and the text it was read from; undefined when there was no file. */
export interface Snapshot {
  counts: Counts;
  text: string | undefined;
}

const NEXT_STEP =
  'Sau đó chạy lại “npm run counts -- import …” hoặc “pull …”: phần còn thiếu sẽ được đếm, phần đã có không bị đếm trùng.';

/** Reads the snapshot of a content folder; an empty one when there is no file. Throws a CommandError when it is invalid. */
export async function readSnapshot(directory: string): Promise<Snapshot> {
  const text = await readText(directory);
  if (text === undefined) {
    return { counts: { updatedAt: new Date(0).toISOString(), articles: {}, sources: {} }, text };
  }
  const { data, problems } = parseSnapshot(text);
  if (data) return { counts: data, text };
  throw new CommandError(
    `Chưa làm gì, vì tệp số liệu đang hỏng.\n\n${describeProblems(problems)}\n\n${NEXT_STEP}`,
  );
}

/**
 * Replaces the snapshot from which the counts were made; false when nothing changed. Throws a CommandError when another
 * process has replaced it meanwhile, or the file cannot be written.
 */
export async function writeSnapshot(
  directory: string,
  before: Snapshot,
  counts: Counts,
): Promise<boolean> {
  const updatedAt = before.counts.updatedAt;
  if (isSame({ ...counts, updatedAt }, before.counts)) return false;
  const file = path.join(directory, SNAPSHOT);
  const check = async (): Promise<void> => {
    if ((await readText(directory)) === before.text) return;
    throw new CommandError(
      `Chưa ghi gì: một lệnh khác vừa ghi ${SNAPSHOT} trong khi lệnh này đang chạy. Hãy chạy lại lệnh này; không có lượt xem nào bị đếm trùng.`,
    );
  };
  await replaceFile(file, formatSnapshot(counts), check).catch((error: Error) => {
    if (error instanceof CommandError) throw error;
    throw new CommandError(
      `Không ghi được ${file} (${error.message}). Số liệu cũ được giữ nguyên. Hãy kiểm tra quyền ghi và chỗ trống trên đĩa, rồi chạy lại lệnh này; không có lượt xem nào bị đếm trùng.`,
    );
  });
  return true;
}

/** One value a line and sorted keys, so that Git shows what changed and can merge. */
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

/** The text of the snapshot; undefined when there is no file. */
export async function readText(directory: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(directory, SNAPSHOT), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
