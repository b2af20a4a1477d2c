import { UsageError } from '../cli/run-command.ts';
import { openFrontMatterCache } from '../content/incremental/front-matter-cache.ts';
import { readLastBuild } from '../content/last-build.ts';
import {
  describeChange,
  changesBetween,
  nextChange,
  type TimedChange,
} from '../content/timed-changes.ts';
import { readContent } from '../content/read-content.ts';
import { formatDateTime } from '../domain/time/format-date.ts';
import { CACHE_DIR, CONTENT_DIR, NOW } from '../environment.ts';

/** Whether a build is needed, and why. */
export interface Due {
  due: boolean;
  /** Undefined when no build is known. */
  lastBuild: Date | undefined;
  /** What has changed since. */
  changes: TimedChange[];
  next: TimedChange | undefined;
}

/** Holds the content against the last build, or against another moment. Throws when the content cannot be read. */
export async function findDue(since?: Date): Promise<Due> {
  const { content } = await readContent(CONTENT_DIR, await openFrontMatterCache());
  if (content.files.size === 0) {
    throw new UsageError(
      `Không đọc được thư mục nội dung ${CONTENT_DIR}. Kiểm tra biến CONTENT_DIR.`,
    );
  }
  const lastBuild = since ?? (await readLastBuild(CACHE_DIR));
  const changes = lastBuild ? changesBetween(content, lastBuild, NOW) : [];
  const due = lastBuild === undefined || changes.length > 0;
  return { due, lastBuild, changes, next: nextChange(content, NOW) };
}

/** More lines than these nobody reads. */
const MAX_LINES = 10;

/** The answer for people. */
export function describeDue({ lastBuild, changes, next }: Due): string {
  const why =
    lastBuild === undefined
      ? ['Cần dựng: máy này chưa ghi lần dựng nào.']
      : changes.length === 0
        ? [
            `Chưa cần dựng: từ lần dựng ${formatDateTime(lastBuild)}, không bài nào tới giờ hiện hay hết hạn.`,
          ]
        : [
            `Cần dựng: từ lần dựng ${formatDateTime(lastBuild)} có`,
            ...changes.slice(0, MAX_LINES).map((change) => `  ${describeChange(change)}`),
            ...(changes.length > MAX_LINES
              ? [`  … và ${changes.length - MAX_LINES} thay đổi nữa`]
              : []),
          ];
  return [...why, describeNext(next)].join('\n');
}

function describeNext(next: TimedChange | undefined): string {
  return next
    ? `Lần đổi kế tiếp: ${describeChange(next)}.`
    : 'Không bài nào đang chờ giờ hiện hay hết hạn.';
}
