/** Counts on a page that is built once while the counting service goes on: shown = snapshot − pulled from the service + live. */
import type { ArticleCounts } from './article-counts.ts';

/** What is known of the readers of an article, whenever they came. */
export type ReaderCounts = Omit<ArticleCounts, 'recent'>;

/** What the snapshot keeps of a source of counts. */
type Source =
  | { kind: 'logs' }
  | { kind: 'service'; pulledAt: string; articles: Readonly<Record<string, ReaderCounts>> };

/** The address below which the service answers, from that in portal.yaml: `https://dem.example/`, with its last slash. */
export function serviceAddress(counter: string): string {
  return new URL(counter).href.replace(/\/*$/, '/');
}

/**
 * What was pulled from the service at `counter`, by article. Who pulls may call the service by another address, such as
 * one inside the host; so without a source of this name, the one pulled last is taken.
 */
export function pulledCounts(
  sources: Readonly<Record<string, Source>>,
  counter: string,
): Readonly<Record<string, ReaderCounts>> {
  const services = Object.entries(sources).flatMap(([name, source]) =>
    source.kind === 'service' ? [{ ...source, name }] : [],
  );
  const named = services.find(
    ({ name }) => URL.canParse(name) && serviceAddress(name) === serviceAddress(counter),
  );
  const [last] = services.toSorted((a, b) => Date.parse(b.pulledAt) - Date.parse(a.pulledAt));
  return (named ?? last)?.articles ?? {};
}

/**
 * The views of all articles together that the service does not know of; `known` are those of the snapshot. Worked out of the
 * sums, since the service goes on telling an article by the name it had before it was renamed.
 */
export function viewsElsewhere(
  known: readonly { views: number }[],
  pulled: readonly { views: number }[],
): number {
  const sum = (all: readonly { views: number }[]) =>
    all.reduce((total, { views }) => total + views, 0);
  return Math.max(0, sum(known) - sum(pulled));
}

/** The counts of an article that the service does not know of: those of its logs and of the old portal. */
export function countsElsewhere(
  known: ReaderCounts,
  pulled: ReaderCounts | undefined,
): ReaderCounts {
  const beyond = (name: keyof ReaderCounts) => Math.max(0, known[name] - (pulled?.[name] ?? 0));
  return { views: beyond('views'), ratings: beyond('ratings'), score: beyond('score') };
}
