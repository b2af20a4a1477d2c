import type { Inputs } from './input.ts';

/** Bodies with links, pictures and tags. */
export const LINK_INPUTS: Inputs = {
  'A link with a space in its target; the same for a picture': [
    ['warning', '[kế hoạch](./kế hoạch năm.pdf)'],
    ['error', '![Bến đò](./bến đò.jpg)'],
    ['error', '![Bến đò](C:\\Anh\\ben do.jpg)'],
    ['error', '![Bến đò](D:\\anh\\ben.jpg)'],
  ],
  'Words in angle brackets that are no element of HTML: `<MS>`; the same with an attribute or an end':
    [
      ['read', 'Soạn <TEN> <sodinhdanh> gửi 9999', 'Soạn <TEN> <sodinhdanh> gửi 9999'],
      ['read', '<noi cap>\n\n- <ngaycap>', '<noi cap>\n- <ngaycap>'],
      ['read', 'Mã `<X>` và \\<HO> **<LOT>**', 'Mã <X> và <HO> <LOT>'],
      ['warning', '<blod>Một</blod>'],
      ['warning', 'Một <mau so="1"> hai'],
      ['warning', '<div>\n<MAHO>\n</div>'],
    ],
};
