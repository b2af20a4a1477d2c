import type { Inputs } from './input.ts';

/** Bodies with links, pictures and tags. */
export const LINK_INPUTS: Inputs = {
  'A definition that no link uses, or a second one': [
    ['warning', '[Ghi chú]: ./khong.pdf'],
    ['warning', '[a][b]\n\n[b]: https://a.example/\n[b]: https://b.example/'],
  ],
  'A definition whose target is a word that leads nowhere: `[2]: Luật-Đất-đai`': [
    ['read', '[Ghi chú]: Không', '[Ghi chú]: Không'],
    [
      'read',
      'Theo luật [5].\n\n[5]: Luật-Nhà-ở\n\n[6]: (mới)',
      'Theo luật [5].\n[5]: Luật-Nhà-ở\n[6]: (mới)',
    ],
  ],
  'A definition whose name is a number (a list of sources)': [
    ['warning', 'Theo báo [4].\n\n[4]: https://bao.example/'],
    ['warning', 'Theo báo [cũ][12].\n\n[12]: https://bao.example/ (Báo)'],
  ],
  'A link with a space in its target; the same for a picture': [
    ['warning', '[kế hoạch](./kế hoạch năm.pdf)'],
    ['warning', '[trực ban](tel:028 3899 0001)'],
    ['warning', '[hộp thư](mailto:tiep dan@senha.example)'],
    ['error', '![Bến đò](./bến đò.jpg)'],
    ['error', '![Bến đò](C:\\Anh\\ben do.jpg)'],
    ['error', '![Bến đò](D:\\anh\\ben.jpg)'],
  ],
  'A picture with a size behind its name, a caption glued to it, or quotation marks in the caption':
    [
      ['error', '![Bến đò](./co-ben.jpg =640x480)'],
      ['error', '![Bến đò](./co-ben.jpg"Bến cũ")'],
      ['error', '![Bến đò](./co-ben.jpg "Bến "Sen" cũ")'],
    ],
  'A link whose parts are the wrong way round or lack a bracket; a picture without a file': [
    ['warning', '(https://a.example/b)[tin mới]'],
    ['warning', 'Xem [tin mới](https://a.example/b nhé'],
    ['error', '![Bến đò mới](./co-ben.jpg'],
    ['warning', '![Bến đò mới][1]'],
    ['warning', 'Ảnh dưới: ![Bến đò mới]'],
    [
      'read',
      'Đông quá![1], hay [tin (mới)](https://a.example/b_(c)), (xem a)[2]',
      'Đông quá![1], hay tin (mới), (xem a)[2]',
    ],
  ],
  'A full URL without a host or an address: `https://`, `https:/senha.example`, `mailto:`, `tel:`':
    [
      ['error', '[cổng](https://)'],
      ['error', '[cổng](http:/senha.example/tin)'],
      ['error', '[thư](mailto:)'],
      ['error', '[gọi](tel:)'],
      ['read', '[gọi](tel:1022), [thư](mailto:lan@senha.example)', 'gọi, thư'],
    ],
  'A link to an address or a number without `mailto:` or `tel:`': [
    ['error', '[thư](lan@senha.example)'],
    ['error', '[gọi](02838990001)'],
  ],
  'Words in angle brackets that are no element of HTML: `<MS>`, also in HTML; the same with an attribute or an end':
    [
      ['read', 'Soạn <TEN> <sodinhdanh> gửi 9999', 'Soạn <TEN> <sodinhdanh> gửi 9999'],
      ['read', '<noi cap>\n\n- <ngaycap>', '<noi cap>\n- <ngaycap>'],
      ['read', 'Mã `<X>` và \\<HO> **<LOT>**', 'Mã <X> và <HO> <LOT>'],
      ['warning', '<blod>Một</blod>'],
      ['warning', 'Một <mau so="1"> hai'],
      ['read', '<div>\n<MAHO>\n</div>', '<MAHO>'],
      ['read', '<p>\nGửi <lan@senha.example>, <tên>', 'Gửi <lan@senha.example>, <tên>'],
    ],
};
