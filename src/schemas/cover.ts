import { z } from 'astro/zod';
import { neighbourFile, text } from './common-fields.ts';
import { formMessage } from './messages.ts';
import { fileAndTitle } from './own-value.ts';

/** The longest description of a picture. */
export const MAX_ALT_CHARS = 300;

/** A picture that stands at the head of an article or topic. */
export const cover = z.strictObject(
  {
    /** The picture file, beside the article. */
    src: neighbourFile('cover.src (tệp ảnh đại diện)')
      .describe('Tệp ảnh, đặt cạnh tệp bài viết.')
      .meta({ holds: 'picture' }),
    /** What is seen in the picture, for readers who do not see it. */
    alt: text('cover.alt (mô tả ảnh cho người không nhìn thấy ảnh)', MAX_ALT_CHARS).describe(
      'Nói bằng lời điều nhìn thấy trong ảnh: ai, đang làm gì, ở đâu.',
    ),
    /** The line shown below the picture. */
    caption: text('cover.caption (chú thích ảnh)', 300)
      .optional()
      .describe('Dòng chú thích hiện dưới ảnh.'),
  },
  {
    error: formMessage(
      'cover (ảnh đại diện)',
      '{ src: ./anh.jpg, alt: "mô tả ảnh", caption: "chú thích" }',
      (value) => {
        const { file, title } = fileAndTitle(value);
        return { src: file ?? './ten-anh.jpg', alt: title ?? 'điều nhìn thấy trong ảnh' };
      },
    ),
  },
);
