/** A part of the search index: the articles of a few years, or a part of a year that has many. */
export interface Bundle<Item> {
  /** Name of its folder: `2019-2021`, or `2024-2` for the second part of 2024. */
  name: string;
  /** Years of its oldest and its newest article. */
  from: number;
  to: number;
  /** Newest first. */
  items: Item[];
}

/**
 * Cuts articles into bundles of at most `most` each, newest bundle first. A reader's browser fetches them one after
 * the other, so that the first answers come from few bytes; a build holds the articles of one of them at a time. They
 * are counted from the oldest article on: what was published long ago stays in the bundle it is in, and a browser may
 * keep that bundle, until an article of its years or its number of views changes.
 *
 * @param items newest first
 */
export function bundlesOf<Item extends { year: number }>(
  items: readonly Item[],
  most: number,
): Bundle<Item>[] {
  const bundles: Bundle<Item>[] = [];
  let open: Item[] = [];
  const close = () => {
    if (open.length > 0) bundles.push(...cut(open, most));
    open = [];
  };
  for (const year of yearsOf(items)) {
    if (open.length + year.length > most) close();
    open.push(...year);
  }
  close();
  return bundles.reverse();
}

/** The articles of each year, oldest first, and so the years. */
function yearsOf<Item extends { year: number }>(items: readonly Item[]): Item[][] {
  const years = new Map<number, Item[]>();
  for (const item of items.toReversed()) {
    const year = years.get(item.year) ?? [];
    year.push(item);
    years.set(item.year, year);
  }
  return [...years.values()];
}

/** One bundle of whole years, or several of the same year. */
function cut<Item extends { year: number }>(items: Item[], most: number): Bundle<Item>[] {
  const from = items[0]?.year ?? 0;
  const to = items.at(-1)?.year ?? 0;
  const years = from === to ? `${from}` : `${from}-${to}`;
  const parts = Math.ceil(items.length / most);
  return Array.from({ length: parts }, (_, index) => ({
    name: parts > 1 ? `${years}-${index + 1}` : years,
    from,
    to,
    items: items.slice(index * most, (index + 1) * most).reverse(),
  }));
}
