/** What has to be known of an article to put it in order. */
export interface Dated {
  id: string;
  publishedAt: Date;
}

/**
 * The part of an id that becomes the URL: `2023/le-ky-niem` → `le-ky-niem`.
 * The folder is left out, so that an article can move to another one without changing its URL.
 */
export function slugOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/**
 * Whether citizens may see the article at `now`: not a draft, already published, not yet expired.
 * The moment of publication belongs to the visible time, the moment of expiry no longer does.
 */
export function isVisible(
  article: Pick<Dated, 'publishedAt'> & { draft: boolean; expiresAt?: Date | undefined },
  now: Date,
): boolean {
  if (article.draft || article.publishedAt > now) return false;
  return article.expiresAt === undefined || article.expiresAt > now;
}

/**
 * Comparator for `sort`: the newest article first. Articles of the same moment stand in the order of
 * their ids, compared by code unit, so that every builder prints the same list.
 */
export function newestFirst(a: Dated, b: Dated): number {
  const newer = b.publishedAt.getTime() - a.publishedAt.getTime();
  if (newer !== 0) return newer;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * The picture at the head of an article or topic, below the content folder: `./toan-canh.jpg` of
 * `articles/2023/ten-bai.md` → `articles/2023/toan-canh.jpg`.
 */
export function coverFile(item: {
  file: string;
  cover?: { src: string } | undefined;
}): string | undefined {
  return item.cover && neighbourFile(item.file, item.cover.src);
}

/** A file named beside another, as a path below the same root; steps up are followed. */
export function neighbourFile(file: string, name: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
