/** The counts of a page that was built some time ago: shown = snapshot − pulled from the service + live. */
import type { ArticleCounts } from './article-counts.ts';
import { serviceUrl } from './service-url.ts';

/** What is known of the readers of an article, whenever they came. */
export type ReaderCounts = Omit<ArticleCounts, 'recent'>;

/** What the snapshot keeps of a source of counts. */
type Source =
  | { kind: 'logs' }
  | { kind: 'service'; pulledAt: string; articles: Readonly<Record<string, ReaderCounts>> };

/**
 * What was pulled from the service at `counter`, by article. The service may be pulled under another URL, such as an internal
 * one, so without a source of this name the source pulled last is taken.
 */
export function pulledCounts(
  sources: Readonly<Record<string, Source>>,
  counter: string,
): Readonly<Record<string, ReaderCounts>> {
  const services = Object.entries(sources).flatMap(([name, source]) =>
    source.kind === 'service' ? [{ ...source, name }] : [],
  );
  const named = services.find(
    ({ name }) => URL.canParse(name) && serviceUrl(name) === serviceUrl(counter),
  );
  const [last] = services.toSorted((a, b) => Date.parse(b.pulledAt) - Date.parse(a.pulledAt));
  return (named ?? last)?.articles ?? {};
}

/**
 * The views of all articles in the snapshot (`known`) that the service does not have. Computed from the sums, since the service
 * keeps the old id of a renamed article.
 */
export function viewsNotInService(
  known: readonly { views: number }[],
  pulled: readonly { views: number }[],
): number {
  const sum = (all: readonly { views: number }[]) =>
    all.reduce((total, { views }) => total + views, 0);
  return Math.max(0, sum(known) - sum(pulled));
}

/** The counts of an article that the service does not have: those of logs and of the previous portal. */
export function countsNotInService(
  known: ReaderCounts,
  pulled: ReaderCounts | undefined,
): ReaderCounts {
  const beyond = (name: keyof ReaderCounts) => Math.max(0, known[name] - (pulled?.[name] ?? 0));
  return { views: beyond('views'), ratings: beyond('ratings'), score: beyond('score') };
}
