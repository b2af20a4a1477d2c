import type { Cure } from './cures.ts';

/** What other programs leave in a text; as in cures.ts. */
export const PASTE_CURES: Readonly<Record<string, readonly Cure[]>> = {
  'HTML that is not shown': [
    {
      written: 'Lịch họp <!-- hỏi lại anh Tư --> sáng thứ Hai',
      line: 1,
      says: ['“<!-- hỏi lại anh Tư -->” bị hiểu là ghi chú', 'viết &lt;'],
      cured: 'Lịch họp &lt;!-- hỏi lại anh Tư --> sáng thứ Hai',
      shows: ['Lịch họp <!-- hỏi lại anh Tư --> sáng thứ Hai'],
    },
    {
      written: '<!DOCTYPE html>\n<p>Tin</p>',
      line: 1,
      says: ['“<!DOCTYPE html>” bị hiểu là mã', 'Hãy xóa'],
      cured: '<p>Tin</p>',
      shows: ['Tin'],
    },
    {
      written: 'Cách viết </div> trong mẫu\n\n</div>',
      line: 1,
      says: ['</div> không có thẻ mở', '&lt;/div>'],
      cured: 'Cách viết &lt;/div> trong mẫu',
      shows: ['Cách viết </div> trong mẫu'],
    },
    {
      written: '<div>\nTổ trưởng\nBà Mận\n</div>',
      line: 3,
      says: ['“Bà Mận” nối liền', '<br> ở cuối dòng trên'],
      cured: '<div>\nTổ trưởng<br>\nBà Mận\n</div>',
      shows: ['Tổ trưởng', 'Bà Mận'],
    },
    {
      written: '<p>Tổ trưởng\nBà Mận</p>',
      line: 2,
      says: ['chừa một dòng trống ở trên'],
      cured: '<p>Tổ trưởng\n\nBà Mận</p>',
      shows: ['Tổ trưởng', 'Bà Mận'],
    },
  ],
};
