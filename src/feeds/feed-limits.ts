/** How much a feed holds. */

/** Articles of a feed: what a reader may have missed in a week, not the archive. */
export const MAX_FEED_ITEMS = 20;
