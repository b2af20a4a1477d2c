import type { z } from 'astro/zod';
import { wordList } from './word-list.ts';

/**
 * content/abbreviations.yaml: short forms used in this place and what each stands for, beside those of public life
 * that every portal knows (src/domain/search/abbreviations.ts). The search finds one by the other.
 */
export const abbreviations = wordList({
  value: 'Tên đầy đủ của một chữ viết tắt',
  noValue:
    'Chữ viết tắt này chưa có tên đầy đủ. Hãy ghi tên sau dấu hai chấm, ví dụ UBND: Ủy ban nhân dân, hoặc xóa dòng này.',
  emptyList:
    'Danh sách tên của chữ viết tắt này đang để trống. Hãy ghi ít nhất một tên, ví dụ CT: [chủ tịch, chỉ thị].',
  unsearchableValue: (value) =>
    `Tên đầy đủ “${value}” không có chữ hay số nào nên không tìm được. Hãy ghi tên bằng chữ, ví dụ UBND: Ủy ban nhân dân.`,
  unsearchableKey: (key) =>
    `Chữ viết tắt “${key}” không có chữ hay số nào nên không tìm được. Hãy ghi chữ tắt trước dấu hai chấm, ví dụ UBND: Ủy ban nhân dân.`,
  noLines:
    'Không đọc được chữ viết tắt nào. Hãy viết mỗi chữ một dòng, không gạch đầu dòng, dạng UBND: Ủy ban nhân dân.',
});

export type Abbreviations = z.output<typeof abbreviations>;
