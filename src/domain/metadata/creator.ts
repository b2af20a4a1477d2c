/** What says where an article comes from. */
export interface Attributed {
  author?: string | undefined;
  source?: { name: string; url?: string | undefined } | undefined;
}

/** Who issues a portal. */
export interface Publisher {
  publisher: string;
}

/**
 * Who made an article, for machines that insist on a name: its author, else the source it was taken from, else the
 * publisher of the portal.
 */
export function creatorOf(article: Attributed, portal: Publisher): string {
  return article.author ?? article.source?.name ?? portal.publisher;
}
