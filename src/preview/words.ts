/** What `npm run dev` says on the pages, in Vietnamese. */
import { formatNumber } from '../domain/format-number.ts';

export const previewWords = {
  title: 'Cổng chưa dựng được',
  errors: (count: number) => `Nội dung có ${formatNumber(count)} lỗi`,
  lead: 'Trang bên dưới còn như trước khi có lỗi. Sửa tệp rồi lưu lại, bảng này tự biến mất.',
  leadAtStart: 'Sửa các tệp dưới đây rồi lưu lại; trang tự mở ra.',
  error: 'Lỗi',
  warning: 'Nên sửa',
  line: (line: number) => `dòng ${line}`,
  hint: 'Cách sửa: ',
  more: 'Xem thêm: ',
  nothing: 'Bài này không còn gì phải sửa',
  missing: (errors: number, warnings: number) =>
    [
      errors > 0 && `${formatNumber(errors)} lỗi`,
      warnings > 0 && `${formatNumber(warnings)} điều nên sửa`,
    ]
      .filter(Boolean)
      .join(', '),
  onlyHere: 'Chỉ hiện khi xem thử bằng npm run dev, không lên cổng.',
};
