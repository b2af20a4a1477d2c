import { describe, expect, test } from 'vitest';
import {
  ancestorsOf,
  categoryMenu,
  type CategoryLike,
  categoryTree,
  type CategoryNode,
  withDescendants,
} from '../../../src/domain/category.ts';

const category = (slug: string, order: number, parent?: string, title = slug): CategoryLike => ({
  slug,
  title,
  order,
  parent,
});

const portal = [
  category('y-te', 8, 'van-hoa-xa-hoi'),
  category('thong-bao', 11),
  category('mam-non', 1, 'giao-duc'),
  category('van-hoa-xa-hoi', 6),
  category('giao-duc', 7, 'van-hoa-xa-hoi'),
  category('kinh-te', 4),
];
const circle = [category('a', 1, 'b'), category('b', 2, 'a'), category('c', 3, 'b')];

/** `parent(child child)`, so that a tree can be read in one line. */
const drawn = (nodes: CategoryNode<CategoryLike>[]): string =>
  nodes
    .map(({ category: { slug }, children }) =>
      children.length === 0 ? slug : `${slug}(${drawn(children)})`,
    )
    .join(' ');

describe('categoryTree', () => {
  test('children stand below their parents, each level by its order', () => {
    expect(drawn(categoryTree(portal))).toBe(
      'kinh-te van-hoa-xa-hoi(giao-duc(mam-non) y-te) thong-bao',
    );
  });

  test('categories of the same order are sorted by Vietnamese title', () => {
    const tree = categoryTree([
      category('e', 1, undefined, 'Em'),
      category('dd', 1, undefined, 'Đò'),
      category('d', 1, undefined, 'Dê'),
    ]);
    expect(drawn(tree)).toBe('d dd e');
  });

  test('a category whose parent does not exist is still in the tree', () => {
    expect(drawn(categoryTree([category('lost', 2, 'gone'), category('a', 1)]))).toBe('a lost');
  });

  test('categories that belong to no root are left out', () => {
    expect(categoryTree(circle)).toEqual([]);
  });

  test('without categories the tree is empty, and the list it was given stays as it was', () => {
    expect(categoryTree([])).toEqual([]);
    expect(portal[0]?.slug).toBe('y-te');
  });
});

describe('categoryMenu', () => {
  test('the categories of portal.yaml come first, in its order, and the other roots follow', () => {
    expect(drawn(categoryMenu(['thong-bao', 'kinh-te'], portal))).toBe(
      'thong-bao kinh-te van-hoa-xa-hoi(giao-duc(mam-non) y-te)',
    );
  });

  test('a listed category does not stand below its parent as well, at any depth', () => {
    expect(drawn(categoryMenu(['mam-non', 'giao-duc'], portal))).toBe(
      'mam-non giao-duc kinh-te van-hoa-xa-hoi(y-te) thong-bao',
    );
  });

  test('a category that is listed twice or does not exist changes nothing', () => {
    expect(drawn(categoryMenu(['kinh-te', 'gone', 'kinh-te'], portal))).toBe(
      drawn(categoryMenu(['kinh-te'], portal)),
    );
  });

  test('without a list the menu is the tree', () => {
    expect(categoryMenu([], portal)).toEqual(categoryTree(portal));
  });
});

describe('withDescendants', () => {
  test.each([
    ['van-hoa-xa-hoi', portal, ['giao-duc', 'mam-non', 'van-hoa-xa-hoi', 'y-te']],
    ['giao-duc', portal, ['giao-duc', 'mam-non']],
    ['kinh-te', portal, ['kinh-te']],
    ['unknown', portal, ['unknown']],
    ['a', circle, ['a', 'b', 'c']],
    ['x', [], ['x']],
  ])('withDescendants(%j) holds itself and everything below', (slug, categories, expected) => {
    expect([...withDescendants(slug, categories)].sort()).toEqual(expected);
  });
});

describe('ancestorsOf', () => {
  test.each([
    ['mam-non', portal, ['van-hoa-xa-hoi', 'giao-duc']],
    ['y-te', portal, ['van-hoa-xa-hoi']],
    ['kinh-te', portal, []],
    ['unknown', portal, []],
    ['a', circle, ['b']],
    ['c', circle, ['a', 'b']],
    ['x', [], []],
  ])('ancestorsOf(%j) names those above, root first', (slug, categories, expected) => {
    expect(ancestorsOf(slug, categories).map((above) => above.slug)).toEqual(expected);
  });
});
