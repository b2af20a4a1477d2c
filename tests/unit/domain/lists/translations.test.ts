import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionFinder, type Translatable } from '../../../../src/domain/lists/translations.ts';
import { runs } from '../../../support/properties.ts';

const original = { slug: 'hop-dau-nam', title: 'Họp đầu năm' };
const english: Translatable = {
  slug: 'meeting',
  title: 'Meeting',
  lang: 'en',
  translationOf: 'hop-dau-nam',
};

describe('the versions of a text', () => {
  test('an article and its translation lead to each other, the original first', () => {
    const versionsOf = versionFinder([english, original]);
    const versions = [
      { lang: 'vi', slug: 'hop-dau-nam', title: 'Họp đầu năm' },
      { lang: 'en', slug: 'meeting', title: 'Meeting' },
    ];
    expect(versionsOf('hop-dau-nam')).toEqual(versions);
    expect(versionsOf('meeting')).toEqual(versions);
  });

  test('a text without a translation has none, and neither has a translation whose original is not shown', () => {
    expect(versionFinder([original])('hop-dau-nam')).toEqual([]);
    expect(versionFinder([english])('meeting')).toEqual([]);
    expect(versionFinder([original])('khong-co')).toEqual([]);
  });

  test('whatever translates what, a version knows all the others, and nothing that is not shown', () => {
    const slug = fc.constantFrom('a', 'b', 'c', 'd');
    const entry = fc.record({
      slug,
      title: fc.string(),
      lang: fc.constantFrom(undefined, 'en' as const),
      translationOf: fc.option(slug, { nil: undefined }),
    });
    const entries = fc.uniqueArray(entry, { selector: (each) => each.slug });
    fc.assert(
      fc.property(entries, (shown) => {
        const versionsOf = versionFinder(shown);
        for (const each of shown) {
          const found = versionsOf(each.slug);
          if (found.length === 0) continue;
          expect(found.length).toBeGreaterThan(1);
          for (const version of found)
            expect(shown.map(({ slug }) => slug)).toContain(version.slug);
        }
      }),
      runs(200),
    );
  });
});
