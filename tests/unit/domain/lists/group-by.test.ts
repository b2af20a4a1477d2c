import { describe, expect, test } from 'vitest';
import {
  groupBy,
  groupByName,
  indexInGroup,
  inListedOrder,
} from '../../../../src/domain/lists/group-by.ts';

const article = (id: string, ...names: string[]) => ({ id, names });
const namesOf = ({ names }: { names: string[] }) => names;
const ids = (articles: readonly { id: string }[] | undefined) => articles?.map(({ id }) => id);

describe('groupBy', () => {
  test('articles are listed under each of their keys, in the order given', () => {
    const groups = groupBy([article('a', 'x', 'y'), article('b', 'y'), article('c')], namesOf);
    expect([...groups].map(([key, group]) => [key, ids(group)])).toEqual([
      ['x', ['a']],
      ['y', ['a', 'b']],
    ]);
  });

  test('without articles there are no groups', () => {
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

  test('an article has its place in the list of its main key, not of another one', () => {
    expect([a, b, c].map(indexOf)).toEqual([0, 0, 2]);
  });

  test('an article without a key has the place -1', () => {
    expect(indexOf(without)).toBe(-1);
  });
});

describe('groupByName', () => {
  test('names with the same slug are one, under the spelling that comes first', () => {
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

  test('an article that spells a name in two ways is listed once', () => {
    const [group] = groupByName([article('a', 'Điện', 'điện')], namesOf);
    expect(ids(group?.articles)).toEqual(['a']);
  });

  test('the largest group comes first, and groups of one size in the order of their slugs', () => {
    const groups = groupByName(
      [article('a', 'Nước', 'Cây'), article('b', 'Rác', 'Nước'), article('c', 'Ánh sáng')],
      namesOf,
    );
    expect(groups.map(({ slug }) => slug)).toEqual(['nuoc', 'anh-sang', 'cay', 'rac']);
  });
});

describe('inListedOrder', () => {
  const groups = groupByName(
    [
      article('a', 'Rạch Bàng', 'Sen Hạ', 'Đối Chứng'),
      article('b', 'Rạch Bàng', 'bến mới'),
      article('c', 'Rạch Bàng', 'Sen Hạ', 'An Lá'),
    ],
    namesOf,
  );
  const namesIn = (...listed: string[]) => inListedOrder(groups, listed).map(({ name }) => name);

  test('groups stand in the order of the list, however many articles they have', () => {
    expect(namesIn('Đối Chứng', 'Bến Mới', 'Sen Hạ', 'Rạch Bàng', 'An Lá')).toEqual([
      'Đối Chứng',
      'bến mới',
      'Sen Hạ',
      'Rạch Bàng',
      'An Lá',
    ]);
  });

  test('what is not listed comes last, the largest group first', () => {
    expect(namesIn('An Lá')).toEqual(['An Lá', 'Rạch Bàng', 'Sen Hạ', 'bến mới', 'Đối Chứng']);
  });
});
