/** Redirects made by chance. */
import fc from 'fast-check';
import type { Redirect } from '../../../../src/domain/redirects/redirect-table.ts';

const word = fc.stringMatching(/^[a-zA-ZđĐàÀ0-9_.~-]{1,8}$/);
const redirect = fc
  .record({
    path: fc.array(word, { maxLength: 3 }),
    query: fc.uniqueArray(fc.tuple(fc.constantFrom('id', 'nv', 'op', 'p'), word), {
      selector: ([name]) => name,
      maxLength: 3,
    }),
    html: fc.boolean(),
    number: fc.nat(30),
  })
  .map(({ path, query, html, number }): Redirect => {
    const search = query.length > 0 ? `?${new URLSearchParams(query)}` : '';
    return {
      from: `/${[...path, html ? `bai-${number}.html` : ''].join('/')}${search}`,
      to: `/bai-viet/${number}/`,
      status: 301,
    };
  });

/** No two of one spelling. */
export const anyRedirects = fc.uniqueArray(redirect, {
  selector: ({ from }) => from,
  maxLength: 40,
});
