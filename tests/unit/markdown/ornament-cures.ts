import type { Cure } from './cures.ts';

/** Boxes, ornaments and formulas, whose signs a cure must keep; as in cures.ts. */
export const ORNAMENT_CURES: Readonly<Record<string, readonly Cure[]>> = {
  'boxes and ticks in front of an item': [
    {
      written: '☐ Chưa có nhà ☑ Nhà tạm\n[ ] Nhà dưới 10 m2\n[x] Nhà khác',
      line: 2,
      says: ['“[ ] Nhà dưới 10 m2” và “[x] Nhà khác”', 'giữ nguyên dấu ấy: - [ ] Nhà dưới 10 m2'],
      cured: '- ☐ Chưa có nhà ☑ Nhà tạm\n- [ ] Nhà dưới 10 m2\n- [x] Nhà khác',
      shows: ['- ☐ Chưa có nhà ☑ Nhà tạm', '- [ ] Nhà dưới 10 m2', '- [x] Nhà khác'],
    },
    {
      written: 'Đã nộp:\n✓ Tổ 5\n✗ Tổ 6',
      line: 2,
      says: ['“✓ Tổ 5” và “✗ Tổ 6”', 'giữ nguyên dấu ấy: - ✓ Tổ 5'],
      cured: 'Đã nộp:\n\n- ✓ Tổ 5\n- ✗ Tổ 6',
      shows: ['Đã nộp:', '- ✓ Tổ 5', '- ✗ Tổ 6'],
    },
  ],
  'a column of formulas': [
    {
      written: 'C1\n-A1\n-(B1+B2)',
      line: 2,
      says: ['“-A1” và “-(B1+B2)” nối liền', 'gõ dấu \\ ở cuối dòng trên'],
      cured: 'C1\\\n-A1\\\n-(B1+B2)',
      shows: ['C1', '-A1', '-(B1+B2)'],
    },
    {
      written: '+   1.200.000\n+   900.000\n------\n2.100.000',
      line: 1,
      says: ['\\+1.200.000', 'Mỗi số là một đoạn'],
      cured: '\\+1.200.000\n\n\\+900.000\n\n------\n\n2.100.000',
      shows: ['+1.200.000', '+900.000', '―', '2.100.000'],
    },
  ],
  ornaments: [
    {
      written: '~~~ Trân trọng ~~~\n\nTổ 5',
      line: 1,
      says: ['“~~~ Trân trọng ~~~”', 'hãy viết: \\~~~ Trân trọng ~~~'],
      cured: '\\~~~ Trân trọng ~~~\n\nTổ 5',
      shows: ['~~~ Trân trọng ~~~', 'Tổ 5'],
    },
    {
      written: '(¯`°•.¸¯`°•.¸ Mời cả nhà',
      line: 1,
      says: ['hãy viết: (¯\\`°•.¸¯\\`°•.¸'],
      cured: '(¯\\`°•.¸¯\\`°•.¸ Mời cả nhà',
      shows: ['(¯`°•.¸¯`°•.¸ Mời cả nhà'],
    },
  ],
  'links that are words': [
    {
      written: 'Gõ [xem thêm](#phan-hai) vào ô',
      line: 1,
      says: ['hãy viết: \\[xem thêm](#phan-hai)'],
      cured: 'Gõ \\[xem thêm](#phan-hai) vào ô',
      shows: ['Gõ [xem thêm](#phan-hai) vào ô'],
    },
  ],
  'times of a computer': [
    {
      written: '* * * 1 * saoluu.sh',
      line: 1,
      says: ['\\* * * 1 * saoluu.sh'],
      cured: '\\* * * 1 * saoluu.sh',
      shows: ['* * * 1 * saoluu.sh'],
    },
  ],
};

/** Shown with every sign, so that nothing is told. */
export const PLAIN = [
  '|| Mời bạn ghé chơi ||',
  '||| Hết phần một |||',
  '::: Hết :::',
  '-A1',
  '-SUM(B1:B4)',
];

/** One line has one cure. */
export const TOLD_ONCE = ['* * * 1 * saoluu.sh', '- - - Hộ nghèo', '~~~ Trân trọng ~~~'];
