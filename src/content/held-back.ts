/** Entries of the content that the portal does not show now, reported while content is read, for the report of the build. */
import diagnostics from 'node:diagnostics_channel';
import { collectionRows, visibilityOf } from '../collections.ts';
import { heldBackState, type HeldBackState } from '../domain/visibility.ts';
import type { Content } from './read-content.ts';

export type { HeldBackState } from '../domain/visibility.ts';

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
  return collectionRows.flatMap(([name, row]) =>
    content[name].flatMap(({ file, data }): HeldBack[] => {
      const visibility = visibilityOf(row, data);
      const state = heldBackState(visibility, now);
      if (!state) return [];
      const { from, until } = visibility;
      const at = { scheduled: from, expired: until, draft: undefined, review: undefined }[state];
      return [{ file, state, ...(at && { at }) }];
    }),
  );
}
