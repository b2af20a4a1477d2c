import type { z } from 'astro/zod';
import { wordList } from './word-list.ts';

/**
 * content/synonyms.yaml: words that citizens of this place use and words that offices write for them, beside those that
 * every portal knows (src/domain/search/synonyms.ts). The search finds one by the other.
 */
export const synonyms = wordList({
  value: 'Từ cùng nghĩa',
  noValue:
    'Từ này chưa có từ cùng nghĩa. Hãy ghi từ thường dùng trong văn bản sau dấu hai chấm, ví dụ cúp nước: ngừng cấp nước, hoặc xóa dòng này.',
  emptyList:
    'Danh sách từ cùng nghĩa đang để trống. Hãy ghi ít nhất một từ, ví dụ cúp nước: [ngừng cấp nước, gián đoạn cấp nước].',
  unsearchableValue: (value) =>
    `Từ cùng nghĩa “${value}” không có chữ hay số nào nên không tìm được. Hãy ghi bằng chữ, ví dụ cúp nước: ngừng cấp nước.`,
  unsearchableKey: (key) =>
    `Từ “${key}” trước dấu hai chấm không có chữ hay số nào nên không tìm được. Hãy ghi từ người dân hay dùng, ví dụ cúp nước: ngừng cấp nước.`,
  noLines:
    'Không đọc được từ nào. Hãy viết mỗi từ một dòng, không gạch đầu dòng, dạng cúp nước: ngừng cấp nước.',
});

export type Synonyms = z.output<typeof synonyms>;
