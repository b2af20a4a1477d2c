/** A part of the search index: the articles of a few years, or a part of a year that has many. */
export interface Bundle<Item> {
  /** Years of its oldest and its newest article. */
  from: number;
  to: number;
  /** Newest first. */
  items: Item[];
}

/** How many articles a bundle holds. */
export interface BundleSizes {
  /** The most. Years that are over share a bundle up to so many, and a longer year is cut into parts of so many. */
  large: number;
  /** Parts of the years that still grow; a part of `large`. */
  medium: number;
  /** What is left of them; a part of `medium`. The newest part has at least half of it and less than one and a half. */
  small: number;
}

/**
 * Cuts articles into bundles, newest bundle first. The newest is small, so that the first answers come from few bytes, and
 * the old ones are large, so that a whole answer needs few requests. Borders are the ends of years, and within years they
 * are counted from the oldest article on: what was published long ago stays in the bundle it is in, and neither a build
 * nor a browser has to take it again until an article of its years changes.
 *
 * @param items newest first
 */
export function bundlesOf<Item extends { year: number }>(
  items: readonly Item[],
  sizes: BundleSizes,
): Bundle<Item>[] {
  const groups: Item[][] = [];
  for (const year of yearsOf(items)) {
    const last = groups.at(-1);
    if (last && last.length + year.length <= sizes.large) last.push(...year);
    else groups.push(year);
  }
  // A year that has just begun grows with the one before.
  const isYoung = (groups.at(-1)?.length ?? 0) < sizes.small / 2;
  const growing = groups.splice(isYoung ? -2 : -1).flat();
  const parts = [
    ...groups.flatMap((group) => cut(group, sizes.large)),
    ...cutGrowing(growing, sizes),
  ];
  return parts.reverse().map((part) => {
    const from = part[0]?.year ?? 0;
    return { from, to: part.at(-1)?.year ?? from, items: part.toReversed() };
  });
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

function cut<Item>(items: readonly Item[], size: number): Item[][] {
  const parts = Math.ceil(items.length / size);
  return Array.from({ length: parts }, (_, part) => items.slice(part * size, (part + 1) * size));
}

function cutGrowing<Item>(items: readonly Item[], { large, medium, small }: BundleSizes): Item[][] {
  // So many are always left for a small part.
  const least = Math.ceil(small / 2);
  const parts: Item[][] = [];
  let at = 0;
  for (const size of [large, medium, small]) {
    for (; items.length - at >= size + least; at += size) parts.push(items.slice(at, at + size));
  }
  if (at < items.length) parts.push(items.slice(at));
  return parts;
}
