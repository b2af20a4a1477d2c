/** Where a page asks what is wrong. */
export const STATE_PATH = '/__tin-quan/xem-thu.json';

/** The event of Vite's socket that says: ask again. */
export const CHANGED_EVENT = 'tin-quan:content';
