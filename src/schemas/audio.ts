/** Sound that an editor has recorded for an article. */
import { z } from 'astro/zod';
import { AUDIO_TYPES } from '../domain/media/media-types.ts';
import { extensionOf } from '../domain/attachment-types.ts';
import { listOf, neighbourFile, text } from './common-fields.ts';
import { formMessage } from './messages.ts';
import { asScalar, fileAndTitle } from './own-value.ts';

const MAX_PARAGRAPH_CHARS = 3000;

/** The article read by a person, or what somebody says in it; it takes the place of the browser's voice. */
export const audio = z.strictObject(
  {
    /** The file, beside the article. */
    src: neighbourFile('audio.src (tệp nghe)', './nghe.mp3')
      .refine((name) => AUDIO_TYPES.includes(extensionOf(name)), {
        error: ({ input }) =>
          `audio.src (tệp nghe) “${String(input)}” không phải tệp âm thanh mà trình duyệt phát được. Hãy xuất thành .mp3, .m4a, .ogg hoặc .opus.`,
      })
      .describe('Tệp âm thanh .mp3, .m4a, .ogg hoặc .opus đặt cạnh tệp bài viết, tối đa 50 MB.'),
    /** What is said in it, a paragraph an item, unless it is the text of the article word for word. */
    transcript: listOf(
      'audio.transcript (lời của tệp nghe)',
      text('audio.transcript (lời của tệp nghe)', MAX_PARAGRAPH_CHARS),
      (value) => value.split(/\n+/).filter(Boolean).map(asScalar),
    )
      .optional()
      .describe(
        'Lời trong tệp nghe, mỗi mục của danh sách là một đoạn; chỉ cần khi tệp không đọc đúng từng chữ của bài, ví dụ một cuộc phỏng vấn.',
      ),
  },
  {
    error: formMessage('audio (tệp nghe)', '{ src: ./nghe.mp3 }', (value) => ({
      src: fileAndTitle(value).file ?? './nghe.mp3',
    })),
  },
);
