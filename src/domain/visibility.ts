/**
 * Whether citizens may see the article at `now`: not a draft, already published, not yet expired.
 * It is visible at the moment of publication, and no longer visible at the moment of expiry.
 */
export function isVisible(
  article: { draft: boolean; publishedAt: Date; expiresAt?: Date | undefined },
  now: Date,
): boolean {
  if (article.draft || article.publishedAt > now) return false;
  return article.expiresAt === undefined || article.expiresAt > now;
}
