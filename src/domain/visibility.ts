/** What decides whether citizens see an entry; what is left out does not hold it back. */
export interface Visibility {
  from?: Date | undefined;
  until?: Date | undefined;
  draft?: boolean | undefined;
  review?: boolean | undefined;
}

/** Why an entry is not shown: it waits for its moment, is a draft, waits for approval, or its time is over. */
export type HeldBackState = 'scheduled' | 'draft' | 'review' | 'expired';

/**
 * Why citizens do not see an entry at `now`; undefined when they do. The moment it begins belongs to the visible time,
 * the moment it ends no longer does.
 */
export function heldBackState(
  { from, until, draft, review }: Visibility,
  now: Date,
): HeldBackState | undefined {
  if (draft) return 'draft';
  if (review) return 'review';
  if (from && from > now) return 'scheduled';
  return until && until <= now ? 'expired' : undefined;
}

/** Whether citizens see an entry at `now`. */
export function isVisible(visibility: Visibility, now: Date): boolean {
  return heldBackState(visibility, now) === undefined;
}
