/** What the home page shows, so that no article stands on it twice where that can be helped. */
interface Candidate {
  id: string;
  featured: boolean;
  categories: readonly string[];
  cover?: unknown;
}

/** A category with those below it, and all their articles, newest first. */
export interface Section<A> {
  slug: string;
  /** The slugs of the category and of those below it. */
  below: ReadonlySet<string>;
  articles: readonly A[];
}

/**
 * How a band is laid out: `beside` and `mirrored` one picture and titles side by side, `pair` two pictures above
 * titles, `row` equal cards for a band of few articles, `titles` for one without pictures.
 */
export type BandForm = 'beside' | 'mirrored' | 'pair' | 'row' | 'titles';

/** A category on the home page; the article it opens with comes first. */
export interface Band<A> {
  slug: string;
  articles: A[];
  form: BandForm;
}

/** Beside the lead story. */
const FEATURED = 4;
const LATEST = 8;
/** One with its picture and four titles. */
const BAND = 5;
/** A band of fewer would leave holes. */
const FEWEST = 2;

/**
 * Chooses from articles sorted newest first: the lead story (the newest featured one with a picture), the featured ones
 * beside it, filled up with the newest; the latest of the others; and a band for each category that is the main one of
 * enough articles not shown above.
 */
export function chooseHome<A extends Candidate>(
  articles: readonly A[],
  sections: readonly Section<A>[],
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
  for (const { slug, below, articles: all } of sections) {
    const own = all.filter(
      (article) => below.has(article.categories[0] ?? '') && !shown.has(article),
    );
    const fresh = own.slice(0, BAND);
    if (fresh.length < FEWEST) continue;
    // Those with pictures go first: a band opens with them.
    const opening = [...fresh.filter(({ cover }) => cover), ...fresh.filter(({ cover }) => !cover)];
    bands.push({ slug, articles: opening, form: formOf(fresh, bands.at(-1)?.form) });
  }
  const latest = others.filter((article) => !shown.has(article)).slice(0, LATEST);
  return { lead, featured, latest, bands };
}

/** The form that suits a band and is not that of its neighbour above, where there is a choice. */
function formOf(articles: readonly Candidate[], above: BandForm | undefined): BandForm {
  const pictures = articles.filter(({ cover }) => cover).length;
  if (pictures === 0) return 'titles';
  if (articles.length <= 3) return 'row';
  const suitable: BandForm[] =
    pictures > 1 ? ['beside', 'pair', 'mirrored'] : ['beside', 'mirrored'];
  const next = suitable[(suitable.indexOf(above ?? 'mirrored') + 1) % suitable.length];
  return next ?? 'beside';
}
