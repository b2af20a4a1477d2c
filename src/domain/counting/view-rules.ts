// The rules of counting, for the elements of a page, the counting service, the import of logs and the privacy page.

/** A view is reported when the page has been visible for this many seconds in total. */
export const MIN_VISIBLE_S = 5;

/** A reader counts once an article in this time. */
export const VIEW_INTERVAL_MS = 30 * 60 * 1000;

/** A visitor who returns to an article within this time, in seconds, is not counted again. */
export const VIEW_WINDOW_S = VIEW_INTERVAL_MS / 1000;

/** Readers are hashed with a key of the day. It is deleted this long after its day. */
export const KEY_OVERLAP_MS = VIEW_INTERVAL_MS;

/** `recent` counts the views of this many Hanoi days, today included. */
export const RECENT_DAYS = 30;

/** Whether a response of this HTTP status is a view: it delivered the page complete (200), in part (206) or unchanged (304). */
export function isDelivered(status: string): boolean {
  return status === '200' || status === '206' || status === '304';
}
