/** The languages that a text may be in. That of the portal itself, of its menus and words, is Vietnamese. */

/** By the code that HTML and editors use: https://www.rfc-editor.org/info/bcp47 */
export const LANGUAGES = {
  vi: { name: 'Tiếng Việt', locale: 'vi_VN' },
  en: { name: 'English', locale: 'en_US' },
} as const;

export type Language = keyof typeof LANGUAGES;

/** The language of the portal. */
export const PORTAL_LANGUAGE = 'vi';

/** What has a language of its own, or else that of the portal. */
export interface InLanguage {
  lang?: Language | undefined;
}

/** The language of a text. */
export function languageOf({ lang }: InLanguage): Language {
  return lang ?? PORTAL_LANGUAGE;
}

/** The `lang` of an element that shows words of an entry; undefined where the page around it has the same language. */
export function foreignLanguage({ lang }: InLanguage): Language | undefined {
  return lang === PORTAL_LANGUAGE ? undefined : lang;
}
