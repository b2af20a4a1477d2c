/** What was wrong in articles, gathered from all of them (đính chính, Luật 104/2016 Đ32). */
interface Corrected {
  corrections: readonly { at: Date; note: string }[];
}

/** One correction, and where on the page of its article it stands. */
export interface CorrectionOf<A> {
  article: A;
  at: Date;
  note: string;
  /** The id of its line on that page. */
  anchor: string;
}

/** The id of a correction on the page of its article; `index` counts from 0, in the order of the front matter. */
export function correctionAnchor(index: number): string {
  return `dinh-chinh-${index + 1}`;
}

/** Every correction, the newest first. */
export function correctionsOf<A extends Corrected>(articles: readonly A[]): CorrectionOf<A>[] {
  return articles
    .flatMap((article) =>
      article.corrections.map(({ at, note }, index) => ({
        ...{ article, at, note },
        anchor: correctionAnchor(index),
      })),
    )
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}
