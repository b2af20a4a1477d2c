import { z } from 'astro/zod';
import { text } from './fields.ts';

const name = text('tên đầy đủ của một chữ viết tắt', 200);

/**
 * content/abbreviations.yaml: short forms used in this place and what each stands for, beside those of public life
 * that every portal knows (src/domain/abbreviations.ts). The search finds one by the other.
 */
export const abbreviations = z.record(
  z.string(),
  z.union(
    [
      name.transform((long) => [long]),
      z.array(name).min(1, { error: 'Danh sách tên của một chữ viết tắt đang để trống.' }),
    ],
    {
      error: ({ input }) =>
        `Mỗi chữ viết tắt phải có dạng UBND: Ủy ban nhân dân, hoặc một danh sách tên, không phải “${JSON.stringify(input)}”. Nếu tên có dấu hai chấm hay chỉ gồm chữ số, hãy đặt trong ngoặc kép.`,
    },
  ),
  { error: 'Tệp phải gồm các dòng như UBND: Ủy ban nhân dân.' },
);

export type Abbreviations = z.output<typeof abbreviations>;
