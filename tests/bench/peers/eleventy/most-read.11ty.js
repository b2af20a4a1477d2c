import { render as base } from './_includes/base.11ty.js';
import { links } from './_includes/html.js';

export const data = { permalink: '/doc-nhieu/', title: 'Đọc nhiều' };

/** The most read articles. */
export function render(all) {
  return base({
    ...all,
    content: `<h1>Đọc nhiều</h1>${links(all.collections.portal[0].mostRead)}`,
  });
}
