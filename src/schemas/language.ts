/** The fields of a text that is not in Vietnamese. */
import { z } from 'astro/zod';
import {
  LANGUAGES,
  languageOf,
  PORTAL_LANGUAGE,
  type InLanguage,
  type Language,
} from '../domain/languages.ts';
import { slug } from './common-fields.ts';
import { requiredMessage, written } from './messages.ts';

/** In which language an entry of `collection` is, and which entry it translates. */
export function languageFields(collection: string) {
  return {
    /** Left out: Vietnamese. */
    lang: z
      .enum(Object.keys(LANGUAGES) as [Language, ...Language[]], {
        error: requiredMessage(
          'lang (ngôn ngữ)',
          (input) =>
            `lang (ngôn ngữ) “${written(input)}” không hợp lệ. Hãy dùng vi (tiếng Việt) hoặc en (tiếng Anh).`,
        ),
      })
      .optional()
      .describe(
        'Ngôn ngữ của tiêu đề, tóm tắt và nội dung, khi không phải tiếng Việt: trình đọc màn hình và máy tìm kiếm đọc theo ngôn ngữ ấy.',
      ),
    /** The entry whose text this is in another language. */
    translationOf: slug('translationOf (bản dịch của)', collection)
      .optional()
      .describe(
        `Bản tiếng Việt mà bài này dịch hoặc tóm tắt: tên tệp trong content/${collection}, bỏ .md. Hai trang dẫn tới nhau, và máy tìm kiếm biết đó là một nội dung.`,
      ),
  };
}

/** A translation is in another language than the portal's. */
export const translationNeedsLanguage = {
  check: (data: InLanguage & { translationOf?: string | undefined }) =>
    data.translationOf === undefined || languageOf(data) !== PORTAL_LANGUAGE,
  params: {
    path: ['translationOf'],
    error: 'translationOf (bản dịch của) cần có lang là ngôn ngữ của bản dịch, ví dụ lang: en.',
  },
};
