// The rules of counting, told once: for the elements of a page, for the counting service and for the page on privacy.

/** A view is reported when the page has been in view for so many seconds, all in all. */
export const VISIBLE_SECONDS = 5;

/** A reader counts once an article in this time, in milliseconds. */
export const VIEW_INTERVAL = 30 * 60 * 1000;

/** Readers are known by a key of the day, which is forgotten so long after its day, in milliseconds. */
export const KEY_OVERLAP = VIEW_INTERVAL;

/** `recent` is the views of so many Hanoi days, today included. */
export const RECENT_DAYS = 30;

/** Where on an article's page the rating is; a form leads back to it. */
export const RATING_ANCHOR = 'danh-gia';
