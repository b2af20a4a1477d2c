import type { Inputs } from './input.ts';

/** Bodies with signs that Markdown takes away, beside those that the manual teaches; as in markdown-inputs.ts. */
export const UNSHOWN_INPUTS: Inputs = {
  'Underscores around words: `_id_`, `__Cảm ơn__`, `___Ghi tên___`': [
    ['warning', 'Tệp __init__ của máy'],
    ['warning', 'Cột ma_ho, _ten_ và so_nha'],
    ['warning', 'Biến _x1_'],
    ['warning', '_Ảnh: Tổ 4_'],
    ['warning', 'Xin __cảm ơn__ bà con'],
    ['warning', 'Người nhận: ___ký, ghi rõ họ tên___'],
    ['read', 'Sinh ngày __/__/2026, tệp ke_hoach_', 'Sinh ngày __/__/2026, tệp ke_hoach_'],
  ],
  'Bold, italic or struck letters within a word, or beside a star that is shown: `UB**ND**`, `***a**`':
    [
      ['warning', 'Thi “**C**hung tay” ở H**Đ**ND'],
      ['warning', 'Giá 12**.000** đồng'],
      ['warning', '***Hạn cuối** nộp'],
      ['warning', 'Nộp **hạn cuối***'],
      ['read', '(**Một**), “*hai*”/~~ba~~: ***bốn***', '(Một), “hai”/ba: bốn'],
    ],
  'Italics of a code, a wildcard, or between other signs: `*BL*01*`, `"*sen*"`, `(A)_(B)_(C)`': [
    ['warning', 'Mã dự thưởng: *BL*07*'],
    ['warning', 'In mã vạch *VL0042* ở góc'],
    ['warning', 'Công thức =COUNTIF(A:A;"*Sen*")'],
    ['warning', 'Mật khẩu: *Bensen*'],
    ['warning', 'Soạn *102#DK* gửi 191'],
    ['warning', 'A. Đạt\n\n*B. Không đạt*'],
    ['read', '*a) Đối với hộ*', 'a) Đối với hộ'],
    ['warning', 'Nhập *S@n2* rồi bấm'],
    ['read', 'Mở *24/7*, giảm *50%*', 'Mở 24/7, giảm 50%'],
    ['warning', 'Đặt tên [SH]_[ten]_[lop] rồi gửi'],
    ['warning', '*Chú ý 1: mang thẻ; *Chú ý 2: mang nón*'],
    ['read', '*Ảnh: Tổ 4*, “*Sen*” và *Bến Đò*', 'Ảnh: Tổ 4, “Sen” và Bến Đò'],
  ],
  'Nothing but numbers behind `+`, one a line: a sum': [
    ['warning', 'Cộng:\n\n+ 2.400.000\n+ 600.000'],
    ['read', '+ 12 hộ nghèo\n+ 8 hộ cận nghèo', '- 12 hộ nghèo\n- 8 hộ cận nghèo'],
  ],
  'Several signs of answers on a line: `○ Có ● Không`': [
    ['read', '○ Có ● Không', '○ Có ● Không'],
    ['read', '○ Có\n○ Không', '- Có\n- Không'],
  ],
  'An entity other than `&lt;`, `&gt;`, `&amp;` and `&nbsp;`: `&copy;`, `&#272;`': [
    ['warning', 'Bản quyền &copy; Bến Đò'],
    ['warning', '&#272;&#432;&#7901;ng Sen'],
    ['warning', '- Yêu &hearts; phường Sen'],
    ['read', 'Cỡ &lt; 5&nbsp;m &amp; &gt; 3&#160;m', 'Cỡ < 5 m & > 3 m'],
  ],
  'The same four in a password, or in the query of an address: `Mật khẩu: a&lt;b`': [
    ['warning', 'Mật khẩu: Sen&lt;8'],
    ['warning', 'Thêm ?ma=8&lt;=2 vào địa chỉ'],
  ],
  'Marks of emphasis that are not in the plain form: across a bracket or a quotation mark, of different lines':
    [
      ['warning', 'Cụ Ba (*1840 †1911), cụ Tư (*? †1920)'],
      ['warning', 'Ông nói “rẽ *trái” rồi dừng* lại'],
      ['warning', '*Chú ý: đơn giá mục 5* đã đổi'],
      ['warning', '*Chưa gồm thuế\\\nGiá ở quầy* có thể khác'],
      ['warning', 'Loại;*nhỏ* và vừa'],
      ['read', '*Nhớ (mang thẻ):* a) “thẻ” *b) nón* :)', 'Nhớ (mang thẻ): a) “thẻ” b) nón :)'],
      ['read', '*Sen tàn\\\nThu sang*', 'Sen tàn\nThu sang'],
    ],
  'Backticks that are not in the plain form: over two lines, beside a sign': [
    ['warning', '|   `-- 2.1 Tư\n|   `-- 2.2 Năm'],
    ['warning', '~`a_b`~'],
    ['read', 'Mở tệp `mau_don.docx`.', 'Mở tệp mau_don.docx.'],
  ],
  'A backslash behind a sign that ends no sentence, at the end of a line: `/!\\`': [
    ['warning', 'Cẩn thận /!\\\nCó hố'],
    ['warning', 'Vẽ (/_\\\nrồi tô'],
    [
      'read',
      'Nhà số 5,\\\nngõ 8 :)\\\n**Sen Hạ**\\\nLạc Giang',
      'Nhà số 5,\nngõ 8 :)\nSen Hạ\nLạc Giang',
    ],
  ],
  'A tag of letters between blanks: `Thẻ <b> và </b>`': [
    ['warning', 'Viết <b> và </b> ở hai đầu'],
    ['warning', 'Gõ <br> để xuống dòng'],
    ['read', 'Rộng 5 m<sup>2</sup>, <b>cao</b> 3 m<br> và sâu', 'Rộng 5 m2, cao 3 m\nvà sâu'],
  ],
  'A quotation without a blank behind its sign: `>Họp 19h<`': [
    ['warning', '>Họp 20h tối nay<'],
    ['warning', '> Hỏi: mấy giờ?\n>Đáp: 8 giờ.'],
  ],
  'A quotation of a label with a figure, without the end of a sentence: `> Cấp 6: sơ tán`': [
    ['warning', '> Báo động 3 (1,5 m): sơ tán'],
    ['warning', '> = 65 tuổi'],
    ['read', '> Điều 4: Quyền của dân', 'Điều 4: Quyền của dân'],
    ['read', '> Bà nói lúc 5 giờ: về thôi.', 'Bà nói lúc 5 giờ: về thôi.'],
  ],
  'Ticks, boxes, arrows and faces of the font Wingdings (U+F0FC, U+F0E0 …)': [
    ['warning', '\uF0FC\tMiễn phí'],
    ['warning', 'Tổ 5 \uF0E0 Tổ 6'],
  ],
  'A tag without an end behind words of its line: `Thẻ <p> mở đoạn`': [
    ['warning', 'Học HTML (<p>, <li>) ở nhà văn hóa'],
  ],
  'A number of more than three digits in front of an item (`2027.`); two signs in front of one (`13. 5.`, `- > 5`)':
    [
      ['warning', 'Xong trong năm\n\n2027. Năm sau làm tiếp'],
      ['warning', '1. Một\n2. Hai\n1954. Ba'],
      ['warning', '13. 5. họp tổ'],
      ['warning', '6. + Mai D'],
      ['warning', '- > 5'],
      ['read', '12. Mười hai\n13. Mười ba', '12. Mười hai\n13. Mười ba'],
    ],
  'Footnotes whose numbers are not in the order of their mentions': [
    ['warning', 'Luật[^2], nghị định[^1].\n\n[^1]: Số 1.\n\n[^2]: Số 2.'],
    ['warning', 'Luật[^4].\n\n[^4]: Số 4.'],
    ['read', 'Luật[^luat].\n\n[^luat]: Số 4.', 'Luật1.\nChú thích\n1. Số 4. ↑'],
  ],
  '`[x]` alone, where a line below has a target for it': [
    ['warning', 'Mục [x] đã xong.\n\n[x]: https://a.example/'],
    ['warning', 'Mục [Bến Đò] đã xong.\n\n[bến đò]: ./ke-hoach.pdf'],
  ],
  'Words behind the target of a link, other than those of the link: `[a](./b.pdf "c")`': [
    ['warning', '[Kế hoạch](./ke-hoach.pdf "ban hành ngày 3/5")'],
    ['read', '[Kế hoạch năm](./ke-hoach.pdf "Kế hoạch")', 'Kế hoạch năm'],
  ],
  'A row of strokes with a gap: `- ---`; one behind the sign of an item: `1. ***`': [
    ['warning', 'Một\n\n- ----\n\nHai'],
    ['warning', '1. Một\n2. ***'],
    ['read', 'Một\n\n* * *\n\nHai', 'Một\n―\nHai'],
  ],
  'Two backslashes between blanks: `a \\\\ b`': [
    ['warning', 'Tổ 3 \\\\ Tổ 4'],
    ['warning', '\\\\'],
    ['read', 'Nhà số 8\\\\', 'Nhà số 8\\'],
  ],
  'Any other backslash before a sign, entities, `***`, trailing spaces': [
    ['read', 'Một \\* hai \\# ba &amp; bốn &lt;năm&gt;', 'Một * hai # ba & bốn <năm>'],
    ['read', '***Một*** hai  \nba [bốn](https://a.example/)', 'Một hai\nba bốn'],
  ],
  'Any other sign that no reader sees and no other fault names; all of a line in one': [
    ['warning', '1. ***\n2. Hai'],
  ],
};
