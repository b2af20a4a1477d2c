/** Translations: the text that they translate, and that there is one for each language. */
import { collectionRows, type CollectionName } from '../collections.ts';
import { slugOf } from '../domain/entry-paths.ts';
import { LANGUAGES, languageOf, PORTAL_LANGUAGE } from '../domain/languages.ts';
import type { Translatable } from '../domain/lists/translations.ts';
import { shorten } from '../domain/shorten.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Content } from './read-content.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';

type Fields = Pick<Translatable, 'lang' | 'translationOf'>;

/** Every translation of what is not there, is a translation itself, or is translated twice into one language. */
export function checkTranslations(content: Content): UnlocatedProblem[] {
  return collectionRows.flatMap(([name]) => checkCollection(name, content));
}

function checkCollection(name: CollectionName, content: Content): UnlocatedProblem[] {
  const entries = content[name].map(({ id, file, data }) => ({
    slug: slugOf(id),
    file,
    ...(data as Fields),
  }));
  const translations = entries.filter(({ translationOf }) => translationOf !== undefined);
  if (translations.length === 0) return [];
  const known = new Map(entries.map((entry) => [entry.slug, entry]));
  // What has another fault is there all the same.
  const rejected = content.rejected.flatMap(({ file, id }) =>
    file.startsWith(`${name}/`) ? [slugOf(id)] : [],
  );
  const taken = new Map<string, string>();
  return translations.flatMap((translation): UnlocatedProblem[] => {
    const { file, translationOf = '' } = translation;
    const fault = { severity: 'error' as const, file, path: ['translationOf'] };
    const original = known.get(translationOf);
    if (!original && !rejected.includes(translationOf)) {
      return [
        {
          ...fault,
          message: `Bản dịch của “${shorten(translationOf)}”: không có tệp ấy trong thư mục ${name}/.${didYouMean(translationOf, [...known.keys()])}`,
          hint: 'Ghi tên tệp của bản tiếng Việt, bỏ .md.',
        },
      ];
    }
    if (original && languageOf(original) !== PORTAL_LANGUAGE) {
      return [
        {
          ...fault,
          message: `Bản dịch của “${shorten(translationOf)}”: tệp ấy không phải là bản tiếng Việt.`,
          hint: `Ghi tên tệp của bản tiếng Việt${original.translationOf ? `: ${original.translationOf}` : ''}.`,
        },
      ];
    }
    const version = `${translationOf} ${languageOf(translation)}`;
    const other = taken.get(version);
    taken.set(version, file);
    if (other === undefined) return [];
    const language = LANGUAGES[languageOf(translation)].name;
    return [
      {
        ...fault,
        message: `Bản dịch của “${shorten(translationOf)}”: đã có một bản ${language} khác, ${other}.`,
        hint: 'Giữ một bản; ở bản kia bỏ dòng translationOf.',
      },
    ];
  });
}
