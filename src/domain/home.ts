/** What the home page shows, so that no article stands on it twice where that can be helped. */
interface Candidate {
  id: string;
  featured: boolean;
  cover?: unknown;
}

/** A category with its articles, newest first. */
export interface Band<A> {
  slug: string;
  articles: A[];
}

/** Beside the lead story. */
const FEATURED = 4;
const LATEST = 6;
/** One with its picture and four titles. */
const BAND = 5;

/**
 * Chooses from articles sorted newest first: the lead story (the newest featured one with a picture), the featured ones
 * beside it, filled up with the newest; the latest; and a band for each category that has something else to show.
 */
export function chooseHome<A extends Candidate>(
  articles: readonly A[],
  categories: readonly Band<A>[],
): { lead: A | undefined; featured: A[]; latest: A[]; bands: Band<A>[] } {
  const chosen = articles.filter(({ featured }) => featured);
  const lead =
    chosen.find(({ cover }) => cover) ?? articles.find(({ cover }) => cover) ?? articles[0];
  const others = articles.filter((article) => article !== lead);
  const featured = [
    ...others.filter((article) => article.featured),
    ...others.filter((article) => !article.featured),
  ].slice(0, FEATURED);
  const shown = new Set([lead, ...featured]);
  const bands: Band<A>[] = [];
  for (const { slug, articles: all } of categories) {
    const fresh = all.filter((article) => !shown.has(article)).slice(0, BAND);
    if (fresh.length === 0) continue;
    // The one with a picture goes first: a band opens with it.
    const opener = fresh.find(({ cover }) => cover) ?? fresh[0];
    bands.push({
      slug,
      articles: fresh.sort((a, b) => Number(b === opener) - Number(a === opener)),
    });
    fresh.forEach((article) => shown.add(article));
  }
  const latest = articles.filter((article) => article !== lead).slice(0, LATEST);
  return { lead, featured, latest, bands };
}
