/** Entries of the content that the portal does not show now, reported while content is read, for the report of the build. */
import diagnostics from 'node:diagnostics_channel';
import { collectionRows } from '../collections.ts';
import { isVisible } from '../domain/visibility.ts';
import type { Content } from './read-content.ts';

/** Why an entry is not shown: it waits for its moment, is a draft, or its time is over. */
export type HeldBackState = 'scheduled' | 'draft' | 'expired';

/** An entry that is not shown. */
export interface HeldBack {
  file: string;
  state: HeldBackState;
  /** When it will be shown, or was shown for the last time. */
  at?: Date;
}

/** One channel for the whole process; see problems.ts for the reason. */
const channel = diagnostics.channel('tin-quan:held-back');

/** Reports the entries not shown at `now` to all subscribers in this process. */
export function reportHeldBack(content: Content, now: Date): void {
  channel.publish(findHeldBack(content, now));
}

/** Subscribes to these reports; the returned list grows. */
export function collectHeldBack(): HeldBack[] {
  const collected: HeldBack[] = [];
  channel.subscribe((message) => collected.push(...(message as HeldBack[])));
  return collected;
}

/** Every entry that citizens do not see at `now`, in the order of the files. */
export function findHeldBack(content: Content, now: Date): HeldBack[] {
  const entries = collectionRows.flatMap(
    ([name]): readonly { file: string; data: object }[] => content[name],
  );
  return entries.flatMap(({ file, data }) => {
    const held = stateOf(data, now);
    return held ? [{ file, ...held }] : [];
  });
}

/** The fields that decide whether an entry is shown, of articles and of alerts. */
interface Timed {
  draft?: boolean;
  publishedAt?: Date;
  expiresAt?: Date;
  from?: Date;
  until?: Date;
}

function stateOf(data: Timed, now: Date): Omit<HeldBack, 'file'> | undefined {
  const { draft = false, publishedAt = data.from, expiresAt = data.until } = data;
  if (!publishedAt || isVisible({ draft, publishedAt, expiresAt }, now)) return undefined;
  if (draft) return { state: 'draft' };
  if (publishedAt > now) return { state: 'scheduled', at: publishedAt };
  return { state: 'expired', ...(expiresAt && { at: expiresAt }) };
}
