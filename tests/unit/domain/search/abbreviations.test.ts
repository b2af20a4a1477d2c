import { describe, expect, test } from 'vitest';
import {
  PUBLIC_ABBREVIATIONS,
  type Abbreviations,
} from '../../../../src/domain/search/abbreviations.ts';
import { queryGraph } from '../../../../src/domain/search/query-graph.ts';
import { queryVariants } from '../../../../src/domain/search/query.ts';
import { fold } from '../../../../src/domain/vietnamese/fold.ts';

/** The other ways to write a query. */
function others(query: string, abbreviations: Abbreviations = PUBLIC_ABBREVIATIONS): string[] {
  return queryVariants(query, abbreviations)
    .slice(1)
    .map(({ words }) => words.join(' '));
}

describe('an abbreviation and the name it stands for', () => {
  test.each([
    ['UBND', 'ủy ban nhân dân'],
    ['ubnd phường', 'ủy ban nhân dân phường'],
    ['Ủy ban nhân dân phường', 'ubnd phường'],
    ['Uỷ ban nhân dân phường', 'ubnd phường'],
    ['uy ban nhan dan phuong', 'ubnd phuong'],
    ['HĐND', 'hội đồng nhân dân'],
    ['hdnd', 'hội đồng nhân dân'],
    ['GD&ĐT', 'giáo dục và đào tạo'],
    ['KT-XH quận', 'kinh tế xã hội quận'],
    ['kinh tế - xã hội', 'kt xh'],
  ])('%s is also %s', (query, other) => {
    expect(others(query)).toContain(other);
  });

  test.each(['ủy ban', 'ubndx', 'nhân dân ủy ban', 'phường'])('%s is no abbreviation', (query) => {
    expect(others(query)).toEqual([]);
  });

  test.each(['úy ban nhân dân', 'uỷ bàn nhân dân', 'phong chãy chữa cháy'])(
    '%s has diacritics of its own and is another name',
    (query) => {
      expect(others(query)).toEqual([]);
    },
  );

  test.each(['hội dồng nhân dân', 'uy ban nhân dân'])(
    'diacritics that a keyboard lacks are required of no name: %s',
    (query) => {
      expect(others(query)).not.toEqual([]);
    },
  );

  test.each([
    ['ủy ban nhân dân', false],
    ['UỶ BAN NHÂN DÂN', false],
    ['ủy ban nhân dan', true],
    ['uy ban nhan dan phường', true],
    ['hđnd', false],
    ['hdnd', true],
    ['hdnd: TTHC', true],
  ])('whether diacritics of %s are missing is known: %s', (query, lacksDiacritics) => {
    const { edges } = queryGraph(query, { abbreviations: PUBLIC_ABBREVIATIONS, synonyms: [] });
    const known = edges.filter(({ isTyped }) => !isTyped);
    expect(known.length).toBeGreaterThan(0);
    expect(known[0]?.lacksDiacritics ?? false).toBe(lacksDiacritics);
  });

  test.each([
    ['ủy ban nhân dân', ['ubnd']],
    ['thuỷ lợi phường', ['tl phường']],
    ['uy ban nhan dan', []],
    ['ủy ban nhân dan', []],
    ['hdnd', []],
    ['ubnd hdnd', ['ủy ban nhân dân hdnd']],
  ])('with “đúng dấu”, %s is also %j and nothing else', (query, expected) => {
    const list = [...PUBLIC_ABBREVIATIONS, ['TL', 'Thủy lợi']] as const;
    const ways = queryVariants(query, list, { exact: true }).slice(1);
    expect(ways.map(({ words }) => words.join(' '))).toEqual(expected);
  });

  test('two abbreviations of a query are both written out', () => {
    expect(others('UBND phường: TTHC')).toContain('ủy ban nhân dân phường thủ tục hành chính');
  });

  test('a short form may stand for several names', () => {
    const list = [
      ['CT', 'chủ tịch'],
      ['CT', 'chỉ thị'],
    ] as const;
    expect(others('CT', list)).toEqual(['chủ tịch', 'chỉ thị']);
  });

  test('of a query full of abbreviations few are written out, since each costs a part of the index', () => {
    const query = PUBLIC_ABBREVIATIONS.map(([short]) => short).join(' ');
    const { edges } = queryGraph(query, { abbreviations: PUBLIC_ABBREVIATIONS, synonyms: [] });
    expect(edges.filter(({ isTyped }) => !isTyped)).toHaveLength(24);
    expect(others(query).length).toBeLessThanOrEqual(8);
  });

  test.each([[['…', 'ủy ban']], [['UB', '…']], [['UB', 'ub']]] as const)(
    'a line of the list that says nothing changes nothing: %j',
    (line) => {
      expect(others('UB ủy', [line])).toEqual([]);
    },
  );
});

describe('the words of a name written out', () => {
  test('the words of a name stand beside each other', () => {
    const [, other] = queryVariants('họp UBND phường', PUBLIC_ABBREVIATIONS);
    expect(other?.phrases).toEqual([{ start: 1, length: 4 }]);
  });

  test('words written out in a phrase belong to the phrase, and the phrases behind it move', () => {
    const [, other] = queryVariants('"UBND phường" họp "tổ trưởng"', PUBLIC_ABBREVIATIONS);
    expect(other?.words.join(' ')).toBe('ủy ban nhân dân phường họp tổ trưởng');
    expect(other?.phrases).toContainEqual({ start: 0, length: 5 });
    expect(other?.phrases).toContainEqual({ start: 6, length: 2 });
  });

  test('words shortened to one are no phrase any more', () => {
    const [, other] = queryVariants('"ủy ban nhân dân"', PUBLIC_ABBREVIATIONS);
    expect(other).toEqual({ words: ['ubnd'], phrases: [] });
  });

  test.each(['"ủy ban" nhân dân', 'ủy "ban nhân dân phường"'])(
    'words across the border of a phrase are no name: %s',
    (query) => {
      expect(others(query)).toEqual([]);
    },
  );
});

describe('the list every portal has', () => {
  test('the list holds the abbreviations of public life', () => {
    const shorts = PUBLIC_ABBREVIATIONS.map(([short]) => short);
    for (const short of 'UBND HĐND MTTQ TTHC CCCD BHYT BHXH PCCC GPMB TDP'.split(' ')) {
      expect(shorts).toContain(short);
    }
  });

  test('the list is in alphabetical order, and has nothing twice', () => {
    const keys = PUBLIC_ABBREVIATIONS.map(([short, long]) => fold(`${short} ${long}`));
    expect(new Set(keys).size).toBe(keys.length);
    const shorts = PUBLIC_ABBREVIATIONS.map(([short]) => fold(short).replace(/[^a-z]/g, ''));
    expect(shorts).toEqual(shorts.toSorted());
  });
});
