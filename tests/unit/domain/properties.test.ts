/** What holds for whatever text arrives: slugs, dates, links and queries never throw, and never take quadratic time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkResolver } from '../../../src/content/link-resolver.ts';
import { absoluteHtml } from '../../../src/domain/absolute-url.ts';
import { toIndexText } from '../../../src/domain/search/index-text.ts';
import { queryHighlights } from '../../../src/domain/search/query-highlights.ts';
import { queryVariants } from '../../../src/domain/search/query.ts';
import { isoInHanoi } from '../../../src/domain/time/format-date.ts';
import { parseDate } from '../../../src/domain/time/parse-date.ts';
import { createUrls } from '../../../src/domain/urls.ts';
import { fold } from '../../../src/domain/vietnamese/fold.ts';
import { slugify } from '../../../src/domain/vietnamese/slug.ts';
import { normaliseQuery } from '../../../src/elements/search/normalise-query.ts';
import { runs } from '../../support/properties.ts';

/** Longer than any slug. */
const LONG = { maxLength: 200, size: 'max' } as const;

/** Texts of every kind: whole Unicode with lone halves of characters, and Vietnamese with the signs that mean something. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', ...LONG }),
  fc.string({ unit: 'grapheme', ...LONG }),
  fc.string({
    unit: fc.constantFrom(...'ađêỏ\u0309\u0302Đð -_./\\?#%:"“”\'&;<>()[]0129\n\t\u00A0\u202E'),
    ...LONG,
  }),
);

describe('slugify', () => {
  test('gives words of a–z and 0–9 with single hyphens, of 80 characters at most, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = slugify(text);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });

  test('gives the same in either normal form, and so does fold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(slugify(text.normalize('NFD'))).toBe(slugify(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('parseDate', () => {
  test('reads back the moment that isoInHanoi wrote', () => {
    const dates = fc.date({
      min: new Date('1970-01-02'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        expect(parseDate(isoInHanoi(date))?.getTime()).toBe(seconds);
      }),
    );
  });

  test('gives a moment or nothing for any text', () => {
    const nearly = fc
      .array(
        fc.constantFrom(
          ...'0123456789',
          '-',
          '/',
          ':',
          ' ',
          'T',
          'Z',
          '+07:00',
          '2023-01-13',
          '08:59',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(anyText, nearly), (text) => {
        const date = parseDate(text);
        expect(date === undefined || Number.isFinite(date.getTime())).toBe(true);
      }),
      runs(1000),
    );
  });
});

test('a link leads to a page of the portal below its base, or nowhere, whatever stands in it', () => {
  const resolve = linkResolver({ articles: ['2023/hop', '2022/hop'] }, createUrls('/tin-tuc/'));
  const origin = {
    id: '2023/bai',
    file: 'articles/2023/bai.md',
    attachments: [{ file: './a.pdf' }],
  };
  const steps = fc
    .array(
      fc.constantFrom(
        '..',
        '.',
        '/',
        'articles',
        '2022',
        'hop.md',
        'a.pdf',
        '%2e%2e',
        '\\',
        '?x',
        '#y',
      ),
    )
    .map((parts) => parts.join('/'));
  fc.assert(
    fc.property(fc.oneof(anyText, steps), (href) => {
      const path = resolve(origin, href);
      expect(path === undefined || path.startsWith('/tin-tuc/')).toBe(true);
      if (path !== undefined && !href.startsWith('/'))
        expect(new URL(path, 'https://thunghiem.example').host).toBe('thunghiem.example');
    }),
    runs(1000),
  );
});

describe('a query', () => {
  test('of any text has a few ways to write it, each with its phrases within its words', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (query, exact) => {
        const variants = queryVariants(query, [['UBND', 'Ủy ban nhân dân']], { exact });
        expect(variants.length).toBeLessThanOrEqual(8);
        for (const { words, phrases } of variants) {
          expect(words.every((word) => word.trim() === word && word !== '')).toBe(true);
          for (const { start, length } of phrases)
            expect(start >= 0 && start + length <= words.length).toBe(true);
        }
      }),
    );
  });

  test('highlights places within the text, in order and apart', () => {
    fc.assert(
      fc.property(anyText, anyText, (paragraph, query) => {
        const [ranges = []] = queryHighlights([paragraph], [query, paragraph]);
        let end = 0;
        for (const range of ranges) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(end).toBeLessThanOrEqual(paragraph.length);
      }),
    );
  });
});

describe('time', () => {
  const units = [
    'a',
    ' ',
    'a ',
    '"',
    '“a',
    'a\u0309',
    '<',
    '<a href=',
    '1/',
    '1.',
    'a-',
    '../',
    '%',
    'UBND ',
  ];
  const works: Record<string, (text: string) => unknown> = {
    slugify,
    parseDate: (text) => parseDate(`2023-01-13 ${text}`),
    normaliseQuery,
    queryVariants: (text) => queryVariants(normaliseQuery(text), [['UBND', 'Ủy ban nhân dân']]),
    queryHighlights: (text) => queryHighlights([text], ['một hai']),
    toIndexText,
    absoluteHtml: (text) => absoluteHtml(text, 'https://thunghiem.example/'),
  };

  test.each(Object.keys(works))('of %s grows with the text and not with its square', (name) => {
    for (const unit of units) {
      const [short, long] = [1_000, 8_000].map((times) =>
        timeOf(() => works[name]?.(unit.repeat(times))),
      );
      // Eight times the text: a square would be 64 times the time. Below a tenth of a second nothing can be told.
      const isLinear = (long ?? 0) < 100 || (long ?? 0) < 24 * (short ?? 0);
      expect(isLinear, `${JSON.stringify(unit)}: ${short} ms, then ${long} ms`).toBe(true);
    }
  });
});

/** The processor time of the faster of two runs, in milliseconds. */
function timeOf(work: () => unknown): number {
  const runs = [0, 1].map(() => {
    const since = process.cpuUsage();
    work();
    return process.cpuUsage(since).user / 1000;
  });
  return Math.min(...runs);
}
