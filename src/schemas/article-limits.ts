/** How long the texts in the front matter of an article may be, in characters. */

/** The longest title that still fits three lines on a phone and a search result. */
export const MAX_TITLE_CHARS = 180;
/** Titles of migrated articles may be longer. */
export const MAX_LEGACY_TITLE_CHARS = 400;
/** The longest lead (sapo). */
export const MAX_SUMMARY_CHARS = 500;
export const MAX_TAG_CHARS = 60;
export const MAX_AUTHOR_CHARS = 120;
/** The longest name of another paper. */
export const MAX_SOURCE_CHARS = 160;
