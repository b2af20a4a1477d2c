/**
 * Cascade layers, taken out of a style sheet without a change of which declaration wins: browsers before 2022 leave out
 * whatever stands in a layer. The rules come in the order of the layers; where a former layer could outdo a declaration
 * by a more specific selector, its selector becomes more specific by `:not(#\#)`, which excludes nothing.
 *
 * `!important` turns the order of layers round, which is not kept: a test looks at the few declarations that have it.
 */
import postcss, { type ChildNode, type Root, type Rule } from 'postcss';
import { lift, type Placed } from './lift.ts';
import { parseList, propertiesOf } from './selectors.ts';

/** The style sheet without layers. `order` names all of them, the weakest first; a layer that it does not name throws. */
export function flattenLayers(css: string, order: readonly string[]): string {
  const root = postcss.parse(css);
  const unknown = root.nodes
    .flatMap((node) => layerOf(node) ?? [])
    .find((name) => !order.includes(name));
  if (unknown) throw new Error(`src/styles/layers.css does not name the layer "${unknown}".`);
  const rules = layersOf(root, order).map((nodes) => nodes.flatMap(rulesOf).map(placedIn));
  lift(rules.map((layer) => layer.flatMap(({ placed }) => placed.flat())));
  rules.flat().forEach(rewrite);
  const [faces, others] = [isFontFace, (node: ChildNode) => !isFontFace(node)].map((isMeant) =>
    layersOf(root, order).flat().filter(isMeant),
  );
  return [...(faces ?? []), ...(others ?? [])].map(String).join('');
}

/** What stands in each layer, and at last what stands in none, which is stronger. */
function layersOf(root: Root, order: readonly string[]): ChildNode[][] {
  const nodesIn = (name: string) =>
    root.nodes.flatMap((node) =>
      node.type === 'atrule' && layerOf(node) === name ? (node.nodes ?? []) : [],
    );
  const outside = root.nodes.filter((node) => node.type !== 'atrule' || node.name !== 'layer');
  return [...order.map(nodesIn), outside];
}

/** The name of the layer that a block belongs to; a list of names, which only says an order, is none. */
function layerOf(node: ChildNode): string | undefined {
  return node.type === 'atrule' && node.name === 'layer' && node.nodes ? node.params : undefined;
}

function rulesOf(node: ChildNode): Rule[] {
  if (node.type === 'rule') return [node];
  if (node.type !== 'atrule' || node.name.endsWith('keyframes')) return [];
  return node.nodes?.flatMap(rulesOf) ?? [];
}

interface PlacedRule {
  rule: Rule;
  /** Each declaration of the rule under each of its selectors. */
  placed: Placed[][];
}

function placedIn(rule: Rule): PlacedRule {
  const selectors = parseList(rule.selector);
  const placed = rule.nodes.map((node) => {
    // What is important wins anyway.
    const takesPart = node.type === 'decl' && !node.important;
    const properties = takesPart ? propertiesOf(node.prop) : [];
    return selectors.map((selector) => ({ selector, properties, ids: 0 }));
  });
  return { rule, placed };
}

/** Divides a rule into one for each degree of lifting that its declarations need. */
function rewrite({ rule, placed }: PlacedRule): void {
  const byDegree = Map.groupBy(rule.nodes.keys(), (index) =>
    (placed[index] ?? []).map(({ ids }) => ids).join(),
  );
  const copies = [...byDegree.values()].map((indexes) => {
    const list = (placed[indexes[0] ?? 0] ?? []).map(({ selector, ids }) => selector.lifted(ids));
    const nodes = indexes.flatMap((index) => rule.nodes[index]?.clone() ?? []);
    return rule.clone({ selector: list.join(), nodes });
  });
  rule.replaceWith(...copies);
}

function isFontFace(node: ChildNode): boolean {
  return node.type === 'atrule' && node.name === 'font-face';
}
