import type { Inputs } from './input.ts';

/** Bodies with HTML; as in markdown-inputs.ts. */
export const HTML_INPUTS: Inputs = {
  'A closed HTML comment; `<!DOCTYPE html>`': [
    ['warning', 'Một <!-- hỏi lại --> hai'],
    ['warning', '<!-- hỏi\nlại -->\n\nMột'],
    ['warning', '<!--[if gte mso 9]><xml></xml><![endif]-->\n\nMột'],
    ['warning', '<!DOCTYPE html>\n\nMột'],
    ['warning', '<p>Một <!--hai--></p>'],
  ],
  'Words between `<` and `>` within a block of HTML: `<b hay c>`': [
    ['warning', '<div>\nKhi <b hay c> thì <u>d</u>\n</div></b>'],
    ['error', '<div>\nKhi <a thì\n</div>'],
    ['read', '<div>\nKhi <a) thì\n</div>', 'Khi <a) thì'],
    ['read', '<details open>\nMột\n</details>', 'Một'],
  ],
  'A sign `<` that begins no tag, within a block of HTML': [
    ['read', '<p>Khi a < b và c <', 'Khi a < b và c <'],
  ],
  'A comment of nothing, which parts two lists': [
    ['warning', 'Một <!--> hai'],
    ['read', '- Một\n\n<!-- -->\n\n- Hai', '- Một\n- Hai'],
  ],
  'A closing tag that nothing opens (`</div>`)': [
    ['warning', 'Một</div>'],
    ['warning', '</p>\n\nMột'],
    ['warning', 'Một </font>'],
    ['warning', '<b>Một</b> hai</b>'],
    ['read', '<p>Một</p> <p>hai<br></br>ba', 'Một\nhai\nba'],
  ],
  'An entity without a semicolon, also in HTML (`?a=1&copy=2`, `x&lty`)': [
    ['read', '<p>x&lty, &notđổi, AT&ampT</p>', 'x&lty, &notđổi, AT&ampT'],
    ['read', '<p>https://a.example/?a=1&copy=2&para3</p>', 'https://a.example/?a=1&copy=2&para3'],
    ['read', 'x&lty và &copy', 'x&lty và &copy'],
    ['read', '<p>x&lt;y&#33; &#x110;&nbsp;</p>', 'x<y! Đ'],
  ],
  'Lines of text between tags of a block': [
    ['warning', '<div>\nTổ dân phố 5\nSố 8, đường Hồ Hạ\n</div>'],
    ['warning', '<table><tr><td>Tổ 5\nđã ký</td></tr></table>'],
    ['warning', '<div>\nỔ E:\\\\\nThư mục ảnh\n</div>'],
    ['read', '<p>Tổ 5<br>\nđã ký</p>\n<ul>\n<li>Một</li>\n</ul>', 'Tổ 5\nđã ký\n- Một'],
    ['read', '<pre>\nMột\nhai\n</pre>', 'Một hai'],
  ],
  '`<!--`, `<![CDATA[`, `<?`, `<!x`, a tag or an attribute that stays open': [
    ...['Một\n\n<!-- hai', '<![CDATA[ hai', '<? hai', '<!x hai', '<div class="a hai\n\nba'].map(
      (source) => ['error', source] as const,
    ),
  ],
  '`<![CDATA[x]]>`, `<?php x ?>`, `<!x>`': [
    ['warning', 'Một <![CDATA[hai]]>'],
    ['warning', 'Một <?php hai ?>'],
    ['warning', 'Một <!hai>'],
  ],
  "Word's `<?xml … />`, `<o:p>`, `<![if …]>`": [
    ['warning', '<?xml:namespace prefix = o />\n\nMột'],
    ['warning', 'Một<o:p></o:p>'],
    ['warning', '<![if !supportLists]>Một<![endif]>'],
  ],
  'Tags outside the safe list': [
    ['warning', '<u>Một</u>\n\n<font>Hai</font>\n\n<font>Ba</font>'],
    ['warning', '<font color="red">Một</font>'],
    ['warning', '<center>Một</center>'],
    ['error', '<script>Một\n\nHai'],
    ['error', '<textarea>\nMột'],
  ],
  'Markdown inside a block of HTML': [['warning', '<div>\nMột **hai**\n</div>']],
};
