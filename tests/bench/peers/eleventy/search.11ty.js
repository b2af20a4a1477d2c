import { render as base } from './_includes/base.11ty.js';

export const data = { permalink: '/tim-kiem/', title: 'Tìm kiếm' };

/** The search page, with Pagefind's own interface. */
export function render(all) {
  const content = `<h1>Tìm kiếm</h1><link href="/pagefind/pagefind-ui.css" rel="stylesheet"><script src="/pagefind/pagefind-ui.js"></script><div id="search"></div>`;
  return base({ ...all, content });
}
