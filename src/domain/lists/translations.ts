/** The same text in several languages. */
import { languageOf, type InLanguage, type Language } from '../languages.ts';

/** A text that may be the translation of another one of its collection. */
export interface Translatable extends InLanguage {
  slug: string;
  title: string;
  /** The slug of the text that it translates. */
  translationOf?: string | undefined;
}

/** One of the languages in which a text can be read. */
export interface Version {
  lang: Language;
  slug: string;
  title: string;
}

const NONE: readonly Version[] = [];

/**
 * Finds the versions of a text by its slug, itself among them, the original first; none for a text in one language.
 *
 * @param entries those that are shown
 */
export function versionFinder(
  entries: readonly Translatable[],
): (slug: string) => readonly Version[] {
  const originals = new Map(entries.map((entry) => [entry.slug, entry]));
  const versions = new Map<string, readonly Version[]>();
  const translated = entries.filter(({ translationOf = '' }) => originals.has(translationOf));
  for (const [slug, translations] of Map.groupBy(translated, (entry) => entry.translationOf)) {
    const group = [originals.get(slug ?? ''), ...translations].filter(
      (entry) => entry !== undefined,
    );
    const found = group.map((entry) => ({
      lang: languageOf(entry),
      slug: entry.slug,
      title: entry.title,
    }));
    for (const version of found) versions.set(version.slug, found);
  }
  return (slug) => versions.get(slug) ?? NONE;
}
