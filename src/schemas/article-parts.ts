/** Groups of fields in the front matter of an article. */
import { z } from 'astro/zod';
import { extensionOf, runsIn } from '../domain/attachment-types.ts';
import { parseDate } from '../domain/time/parse-date.ts';
import { respellDate } from '../domain/time/respell-date.ts';
import { dateTime, neighbourFile, text } from './common-fields.ts';
import { itemMessage } from './messages.ts';
import { fileAndTitle } from './own-value.ts';

/** The longest correction. */
export const MAX_CORRECTION_CHARS = 1000;

/** What was wrong in a published article and how it reads now (đính chính). */
export const correction = z.strictObject(
  {
    /** When the correction was made. */
    at: dateTime('corrections.at (thời điểm đính chính)').describe('Thời điểm đính chính.'),
    /** What was wrong and what is right. */
    note: text('corrections.note (nội dung đính chính)', MAX_CORRECTION_CHARS).describe(
      'Điều đã viết sai và điều đúng.',
    ),
  },
  {
    error: itemMessage(
      'Mỗi đính chính',
      '{ at: 2023-01-15 10:00, note: "nội dung" }, at là thời điểm đính chính',
      correctionOf,
    ),
  },
);

/** `lúc 8 giờ 30 phút, ngày 15 - 05 - 2024` */
const MAX_DATE_CHARS = 60;

/** A correction of which only the words are known, or that begins with its date: `15/05/2024: Sửa`. */
export function correctionOf(value: string) {
  for (const { index, 0: separator } of value.slice(0, MAX_DATE_CHARS).matchAll(/[:,;–—-]\s+/g)) {
    const date = value.slice(0, index);
    const at = parseDate(date) ? date : respellDate(date);
    if (at !== undefined) return { at, note: value.slice(index + separator.length) };
  }
  return { at: '2023-01-15 10:00', note: value };
}

/** A document of which the file or the title is known, or both. */
export function attachmentOf(value: string) {
  const { file = './ke-hoach.pdf', title = 'Tên tài liệu' } = fileAndTitle(value);
  return { file, title };
}

const whoRuns = (name: string) =>
  runsIn(extensionOf(name)) === 'browser' ? 'trình duyệt' : 'máy của người đọc';

/** A document that citizens may download. */
export const attachment = z.strictObject(
  {
    /** The file, beside the article. */
    file: neighbourFile('attachments.file (tệp đính kèm)')
      .refine((name) => !runsIn(extensionOf(name)), {
        error: ({ input }) =>
          `attachments.file (tệp đính kèm) “${String(input)}” là loại tệp ${whoRuns(String(input))} có thể chạy, nên không được đính kèm. Hãy dùng PDF, ảnh hoặc tệp văn phòng.`,
      })
      .describe(
        'Tệp đặt cạnh tệp bài viết: PDF, tệp văn phòng không có macro, ảnh, .txt, .csv, tệp nén, âm thanh, video; loại khác phải có trong attachmentTypes của portal.yaml.',
      ),
    /** What the document is called. */
    title: text('attachments.title (tên tài liệu)', 300).describe(
      'Tên tài liệu mà người đọc thấy.',
    ),
  },
  {
    error: itemMessage(
      'Mỗi tệp đính kèm',
      '{ file: ./ke-hoach.pdf, title: "Tên tài liệu" }',
      attachmentOf,
    ),
  },
);
