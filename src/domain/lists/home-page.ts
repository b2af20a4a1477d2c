/** What the home page shows, so that no article stands on it twice where that can be helped. */
interface Candidate {
  id: string;
  publishedAt: Date;
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
 * titles, `row` equal cards for a band of few articles, `titles` for one whose newest articles have no picture.
 */
export type BandForm = 'beside' | 'mirrored' | 'pair' | 'row' | 'titles';

/** A category on the home page, newest article first. */
export interface Band<A> {
  slug: string;
  articles: A[];
  form: BandForm;
}

/** In a row below the lead story. */
const FEATURED = 4;
const LATEST = 6;
const NOTICES = 5;
/** One with its picture and four titles. */
const BAND = 5;
/** A band of fewer would leave holes. */
const FEWEST = 2;

/**
 * Chooses from articles sorted newest first: the lead story (the newest featured one with a picture), the featured ones
 * below it, filled up with the newest; the newest of the category of notices; the latest of the others; and a band for
 * each other category that is the main one of enough articles not shown above. Every list is newest first, and the band
 * with the newest article comes first.
 */
export function chooseHome<A extends Candidate>(
  articles: readonly A[],
  sections: readonly Section<A>[],
  noticeCategory?: string,
): { lead: A | undefined; featured: A[]; latest: A[]; notices: A[]; bands: Band<A>[] } {
  const chosen = articles.filter(({ featured }) => featured);
  const lead =
    chosen.find(({ cover }) => cover) ?? articles.find(({ cover }) => cover) ?? articles[0];
  const others = articles.filter((article) => article !== lead);
  const featured = [
    ...others.filter((article) => article.featured),
    ...others.filter((article) => !article.featured),
  ].slice(0, FEATURED);
  const shown = new Set([lead, ...featured]);
  const ownOf = ({ below, articles: all }: Section<A>) =>
    all.filter((article) => below.has(article.categories[0] ?? '') && !shown.has(article));
  const noticeSection = sections.find(({ slug }) => slug === noticeCategory);
  const notices = noticeSection ? ownOf(noticeSection).slice(0, NOTICES) : [];
  notices.forEach((notice) => shown.add(notice));
  const latest = others.filter((article) => !shown.has(article)).slice(0, LATEST);
  const fresh = sections
    .filter((section) => section !== noticeSection)
    .map((section) => ({ slug: section.slug, articles: ownOf(section).slice(0, BAND) }))
    .filter(({ articles: own }) => own.length >= FEWEST)
    .sort((a, b) => newestOf(b) - newestOf(a));
  const bands: Band<A>[] = [];
  for (const band of fresh) {
    bands.push({ ...band, form: formOf(band.articles, bands.at(-1)?.form) });
  }
  return { lead, featured, latest, notices, bands };
}

function newestOf({ articles }: { articles: readonly Candidate[] }): number {
  return articles[0]?.publishedAt.getTime() ?? 0;
}

/** The form that suits a band and is not that of its neighbour above, where there is a choice. */
function formOf(articles: readonly Candidate[], above: BandForm | undefined): BandForm {
  const [first, second] = articles;
  // A picture of an older article would have to jump ahead of newer ones.
  if (!first?.cover) return 'titles';
  if (articles.length <= 3) return 'row';
  const suitable: BandForm[] = second?.cover
    ? ['beside', 'pair', 'mirrored']
    : ['beside', 'mirrored'];
  const next = suitable[(suitable.indexOf(above ?? 'mirrored') + 1) % suitable.length];
  return next ?? 'beside';
}
