/** When the portal changes by itself: an entry is shown, or is over. A build is needed then, and not before. */
import diagnostics from 'node:diagnostics_channel';
import { collectionRows, visibilityOf } from '../collections.ts';
import { formatDateTime } from '../domain/time/format-date.ts';
import type { Content } from './read-content.ts';

/** A change that only time brings. */
export interface TimedChange {
  at: Date;
  file: string;
  change: 'shown' | 'over';
}

/** One channel for the whole process; see problems.ts for the reason. */
const channel = diagnostics.channel('tin-quan:next-change');

/** Tells the next change after `now`, if there is one, to all subscribers in this process. */
export function reportNextChange(content: Content, now: Date): void {
  channel.publish(nextChange(content, now));
}

/** Subscribes to these reports. */
export function collectNextChange(): { latest: TimedChange | undefined } {
  const collected = { latest: undefined as TimedChange | undefined };
  channel.subscribe((message) => (collected.latest = message as TimedChange | undefined));
  return collected;
}

/** The first change after `now`; undefined when nothing waits. */
export function nextChange(content: Content, now: Date): TimedChange | undefined {
  return changesOf(content).find(({ at }) => at > now);
}

/** The changes after one moment and up to another, in their order. */
export function changesBetween(content: Content, after: Date, until: Date): TimedChange[] {
  return changesOf(content).filter(({ at }) => at > after && at <= until);
}

/** All changes, those of drafts excepted, in their order. */
function changesOf(content: Content): TimedChange[] {
  const changes = collectionRows.flatMap(([name, row]) =>
    content[name].flatMap(({ file, data }): TimedChange[] => {
      const { from, until, draft } = visibilityOf(row, data);
      if (draft) return [];
      return [
        ...(from ? [{ at: from, file, change: 'shown' as const }] : []),
        ...(until ? [{ at: until, file, change: 'over' as const }] : []),
      ];
    }),
  );
  return changes.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** `articles/2026/lich.md – hết hạn lúc 05/12/2026, 08:00` */
export function describeChange({ at, file, change }: TimedChange): string {
  return `${file} – ${change === 'shown' ? 'hiện từ' : 'hết hạn lúc'} ${formatDateTime(at)}`;
}
