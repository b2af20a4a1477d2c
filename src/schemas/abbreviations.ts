import { z } from 'astro/zod';
import { tokenize } from '../domain/search/index-text.ts';
import { text } from './common-fields.ts';

/** Whether the search can find it: it holds a letter or a digit. */
const isSearchable = (value: string) => tokenize(value).length > 0;

const name = z
  .unknown()
  .refine((value) => value !== null && String(value).trim() !== '', {
    error:
      'Chữ viết tắt này chưa có tên đầy đủ. Hãy ghi tên sau dấu hai chấm, ví dụ UBND: Ủy ban nhân dân, hoặc xóa dòng này.',
    abort: true,
  })
  .pipe(text('Tên đầy đủ của một chữ viết tắt', 200))
  .refine(isSearchable, {
    error: ({ input }) =>
      `Tên đầy đủ “${String(input)}” không có chữ hay số nào nên không tìm được. Hãy ghi tên bằng chữ, ví dụ UBND: Ủy ban nhân dân.`,
  });

/** A name alone is a list of one. */
const names = z.preprocess(
  (value) => (Array.isArray(value) ? value : [value]),
  z.array(name).min(1, {
    error:
      'Danh sách tên của chữ viết tắt này đang để trống. Hãy ghi ít nhất một tên, ví dụ CT: [chủ tịch, chỉ thị].',
  }),
);

/**
 * content/abbreviations.yaml: short forms used in this place and what each stands for, beside those of public life
 * that every portal knows (src/domain/search/abbreviations.ts). The search finds one by the other.
 */
export const abbreviations = z.record(z.string().refine(isSearchable), names, {
  error: ({ code, input }) =>
    code === 'invalid_key'
      ? `Chữ viết tắt “${String(input)}” không có chữ hay số nào nên không tìm được. Hãy ghi chữ tắt trước dấu hai chấm, ví dụ UBND: Ủy ban nhân dân.`
      : 'Không đọc được chữ viết tắt nào. Hãy viết mỗi chữ một dòng, không gạch đầu dòng, dạng UBND: Ủy ban nhân dân.',
});

export type Abbreviations = z.output<typeof abbreviations>;
