/** How much more specific the selectors of a layer must become, so that no layer before outdoes them. */
import { compare, type ParsedSelector, type Specificity } from './selectors.ts';

/** A declaration under one of the selectors of its rule. */
export interface Placed {
  selector: ParsedSelector;
  /** What it sets, as `propertiesOf` says. */
  properties: readonly string[];
  /** How many ids its selector needs besides. */
  ids: number;
}

/** Sets `ids` in all layers, which come with the weakest first. */
export function lift(layers: readonly (readonly Placed[])[]): void {
  const before = new Strongest();
  for (const layer of layers) {
    for (const placed of layer) placed.ids = neededIds(placed, before);
    keepOrderWithin(layer);
    layer.forEach((placed) => before.add(placed));
  }
}

/** The most specific selector for each property, by the type of the elements that are meant. */
class Strongest {
  readonly #byKey = new Map<string, Map<string, Specificity>>();

  add(placed: Placed): void {
    const { type = '*' } = placed.selector;
    const specificity = lifted(placed);
    for (const key of keysOf(placed)) {
      const byType = this.#byKey.get(key) ?? new Map<string, Specificity>();
      const known = byType.get(type);
      if (!known || compare(known, specificity) < 0) byType.set(type, specificity);
      this.#byKey.set(key, byType);
    }
  }

  /** The most specific that may mean the same elements and sets the same. */
  rivalOf(placed: Placed): Specificity | undefined {
    const { type } = placed.selector;
    const rivals = keysOf(placed).flatMap((key) =>
      [...(this.#byKey.get(key) ?? [])]
        .filter(([other]) => mayMeet(type ?? '*', other))
        .map(([, specificity]) => ({ specificity })),
    );
    return rivals.sort((a, b) => compare(a.specificity, b.specificity)).at(-1)?.specificity;
  }
}

/** Whether an element can be of both types; `*` is any but `<html>` and `<body>`, which have no class. */
function mayMeet(type: string, other: string): boolean {
  if (type === other) return true;
  const named = [type, other].filter((name) => name !== '*');
  return named.length === 1 && !['html', 'body'].includes(named[0] ?? '');
}

function keysOf({ properties, selector }: Placed): string[] {
  return properties.map((property) => `${property}${selector.pseudoElement}`);
}

function neededIds(placed: Placed, before: Strongest): number {
  const rival = before.rivalOf(placed);
  if (!rival) return 0;
  let ids = 0;
  while (compare(lifted({ ...placed, ids }), rival) < 0) ids += 1;
  return ids;
}

/** A declaration that is as specific as another of its layer, and sets the same, is lifted as far as that one. */
function keepOrderWithin(layer: readonly Placed[]): void {
  const byKey = new Map<string, Placed[]>();
  for (const placed of layer) {
    for (const key of keysOf(placed)) byKey.set(key, [...(byKey.get(key) ?? []), placed]);
  }
  const groups = [...byKey.values()].map((group) =>
    group.sort((a, b) => compare(a.selector.specificity, b.selector.specificity)),
  );
  let changed = true;
  while (changed) changed = groups.map(raise).includes(true);
}

/** Lifts each as far as those that are less or as specific; whether anything changed. */
function raise(sorted: readonly Placed[]): boolean {
  let changed = false;
  for (const placed of sorted) {
    const rivals = sorted.filter(
      (other) =>
        compare(other.selector.specificity, placed.selector.specificity) <= 0 &&
        mayMeet(other.selector.type ?? '*', placed.selector.type ?? '*'),
    );
    const least = Math.max(...rivals.map(({ ids }) => ids));
    if (placed.ids >= least) continue;
    placed.ids = least;
    changed = true;
  }
  return changed;
}

function lifted({ selector, ids }: Placed): Specificity {
  const [own, classes, types] = selector.specificity;
  return [own + ids, classes, types];
}
