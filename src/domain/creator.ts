/**
 * Who made an article, for machines that insist on a name: its author, else the source it was taken from, else the
 * publisher of the portal.
 */
export function creatorOf(
  article: { author?: string | undefined; source?: { name: string } | undefined },
  portal: { publisher: string },
): string {
  return article.author ?? article.source?.name ?? portal.publisher;
}
