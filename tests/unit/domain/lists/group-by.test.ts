import { describe, expect, test } from 'vitest';
import { groupBy, groupByName, indexInGroup } from '../../../../src/domain/lists/group-by.ts';

const article = (id: string, ...names: string[]) => ({ id, names });
const namesOf = ({ names }: { names: string[] }) => names;
const ids = (articles: readonly { id: string }[] | undefined) => articles?.map(({ id }) => id);

describe('groupBy', () => {
  test('lists articles under each of their keys, in the order given', () => {
    const groups = groupBy([article('a', 'x', 'y'), article('b', 'y'), article('c')], namesOf);
    expect([...groups].map(([key, group]) => [key, ids(group)])).toEqual([
      ['x', ['a']],
      ['y', ['a', 'b']],
    ]);
  });

  test('of no articles is empty', () => {
    expect(groupBy([], namesOf).size).toBe(0);
  });
});

describe('indexInGroup', () => {
  const [a, b, c, without] = [
    article('a', 'x'),
    article('b', 'y', 'x'),
    article('c', 'x'),
    article('d'),
  ] as const;
  const indexOf = indexInGroup(groupBy([a, b, c, without], namesOf), ({ names: [main] }) => main);

  test('gives the place of an article in the list of its main key, not of another one', () => {
    expect([a, b, c].map(indexOf)).toEqual([0, 0, 2]);
  });

  test('gives -1 for an article without a key', () => {
    expect(indexOf(without)).toBe(-1);
  });
});

describe('groupByName', () => {
  test('takes names with the same slug for one, under the spelling that comes first', () => {
    const groups = groupByName(
      [article('a', 'Điện'), article('b', 'điện'), article('c', 'ĐIỆN')],
      namesOf,
    );
    expect(groups).toEqual([
      {
        slug: 'dien',
        name: 'Điện',
        articles: [...['a', 'b', 'c']].map((id) => expect.objectContaining({ id })),
      },
    ]);
  });

  test('lists an article once that spells a name in two ways', () => {
    const [group] = groupByName([article('a', 'Điện', 'điện')], namesOf);
    expect(ids(group?.articles)).toEqual(['a']);
  });

  test('puts the largest group first, and groups of one size in the order of their slugs', () => {
    const groups = groupByName(
      [article('a', 'Nước', 'Cây'), article('b', 'Rác', 'Nước'), article('c', 'Ánh sáng')],
      namesOf,
    );
    expect(groups.map(({ slug }) => slug)).toEqual(['nuoc', 'anh-sang', 'cay', 'rac']);
  });
});
