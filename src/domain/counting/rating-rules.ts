// The rules of ratings, for the page of an article and the counting service.

/** The id of the rating on an article's page; its form leads back to it. */
export const RATING_ANCHOR = 'danh-gia';
