/** Words of feeds. */

export const feedWords = {
  /** The title of a feed of one category or topic. */
  section: (title: string, portal: string) => `${title} – ${portal}`,
  /** The name of a feed in browsers and feed readers: `Tin mới – Quận … (RSS)`. */
  named: (title: string, format: string) => `${title} (${format})`,
  news: (portal: string) => `Tin mới – ${portal}`,
};
