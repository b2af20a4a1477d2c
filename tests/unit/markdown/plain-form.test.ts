/** Marks in another form than the manual's are told, and the line that a fault gives, copied as it stands, shows what was typed. */
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { repairs } from '../../support/apply-hints.ts';
import { visibleText } from '../../support/visible-text.ts';
import { stubContext } from './context.ts';

async function read(markdown: string) {
  const { context, faults } = stubContext();
  const { html } = await renderMarkdown(markdown, context);
  return { faults, shown: visibleText(html).trim().replace(/\n\s*/g, '\n') };
}

test.each([
  'Bà Sáu (*1921 †1999), cháu đích tôn (*? †2004)',
  'Bà nói “đi *thẳng” rồi rẽ* phải',
  '*Lưu ý: hạng mục 7* chưa tính thuế',
  'Xem [mục *A] và [mục B*] nhé',
  'Xem *phụ lục (A* và B)',
  'Họp **chiều (5/3** và 6/3)',
  'Họ tên: ___viết hoa___',
  'Nhớ _mang theo thẻ_ và __đến sớm__',
  'Chọn;*nhỏ* hay;*vừa*',
  '*´¨`*•. Hội hoa .•*´¨`*',
  '>Nghỉ họp tối nay<',
  'Góp ý: &hearts; &copy; và &#273;',
  'Thẻ <i> và </i> làm chữ nghiêng',
  '### 2. Ngoài sân ###',
])('“%s” is told once, and its cure shows it', async (written) => {
  const { faults } = await read(`## Mục\n\n${written}`);
  expect(faults).toHaveLength(1);
  const [fault] = faults;
  const cure = repairs(written, { ...fault!, line: 1 }).find(({ isLiteral }) => isLiteral);
  const after = await read(`## Mục\n\n${cure?.repaired ?? written}`);
  const heading = written.replace(/^#+ /, '');
  expect(after).toEqual({ faults: [], shown: `Mục\n${heading}` });
});

test('a stroke that ends a drawing and its line is told, and three backslashes show it', async () => {
  const { faults } = await read('Có hố ga /!\\\nđầu ngõ 5');
  expect(faults.map(({ hint }) => hint)).toEqual([
    'Nếu dấu ấy là chữ của bài, hãy viết ba dấu: Có hố ga /!\\\\\\',
  ]);
  expect(await read('Có hố ga /!\\\\\\\nđầu ngõ 5')).toEqual({
    faults: [],
    shown: 'Có hố ga /!\\\nđầu ngõ 5',
  });
});

test('the strokes of a tree of folders are told with both lines', async () => {
  const { faults } = await read('|   `-- 4.1 Lan\\\n|   `-- 4.2 Cúc');
  expect(faults.map(({ line }) => line)).toEqual([1, 2]);
});

test('a tick of Wingdings is a tick on the page, and told with all its lines', async () => {
  const { faults, shown } = await read('\uF0FC\tMiễn phí\n\n\uF0FC Có mái che\n\nĐi \uF0E0 về');
  expect(shown).toBe('✓ Miễn phí\n✓ Có mái che\nĐi → về');
  expect(faults).toMatchObject([
    { line: 1, moreLines: [3], severity: 'warning' },
    { line: 5, severity: 'warning' },
  ]);
});

test.each([
  '**Thứ Ba, 5/3 (ngày lễ):** nghỉ',
  '*a) Hồ sơ; b) lệ phí (nếu có)* :)',
  'Tìm *lớp 1* hay *lớp 5*, *(có thẻ)*; “*Sen*” và ***Lan***',
  '*Ảnh: Tổ 4*',
  '*Sen tàn*\\\n*Thu sang 2*',
  '*Sen tàn\\\nThu sang*',
  '- *Họp:* 5/3\n- **Nghỉ:** 6/3',
  '<b>*Sen*</b> nở[^1]; *Lan*[^1]\n\n[^1]: *Nguồn:* báo.',
  '| *A* | B |\n| --- | --- |\n|*c*|`d_e`|',
  'Mở `mau_don.docx`, rồi (`Ctrl+P`).',
  'Dùng keo dán**, băng dính*.',
  'Giá 5.000** đồng',
  'Xem <a href="https://a.example/">https://a.example/</a>, <a href="mailto:b@a.example">b@a.example</a>',
  '(Kèm theo Quyết định số:        /QĐ-UBND ngày …/02/2026)',
  'Giá 95%\\* cho thẻ mau\\_don',
  '- Trao quà - ông Sáu nhận thay -\n- Bế mạc',
  '- [ ] **Thẻ** căn cước\n- [x] *Ảnh* 3 × 4',
])('%j is in the plain form, or is shown: nothing is told', async (written) => {
  expect((await read(written)).faults).toEqual([]);
});

test('an ornament below the words of an item stands below them', async () => {
  expect((await read('1. Họp\n2. Nghỉ\n   - nt -')).shown).toBe('1. Họp\n2. Nghỉ\n- nt -');
});

test('dashes of Word below a row of another size stay as they are', async () => {
  expect((await read('Tổ | 5 | 6\n– |')).shown).toBe('Tổ | 5 | 6 – |');
  expect((await read('| A | B |\n| — | — |\n| 1 | 2 |')).shown).toBe('A\nB\n1\n2');
});

test('a picture that is written as a tag may be a word of the text', async () => {
  const { faults } = await read('Gõ <img src=logo> vào ô');
  expect(faults.map(({ hint }) => hint).join(' ')).toContain('hãy viết &lt;img');
});
