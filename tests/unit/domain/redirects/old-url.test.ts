/** What counts as the same old URL. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, keysOfRequest, parseOldUrl } from '../../../../src/domain/redirects/old-url.ts';
import {
  createRedirectTable,
  findRedirect,
  type Redirect,
} from '../../../../src/domain/redirects/redirect-table.ts';

function key(url: string): string | undefined {
  const parsed = parseOldUrl(url);
  return parsed && keyOf(parsed);
}

test.each([
  ['/tin-tuc/ten-bai-12.html', '/tin-tuc/ten-bai-12'],
  ['/tin-tuc/ten-bai-12', '/tin-tuc/ten-bai-12'],
  ['https://www.cu.example/Tin-Tuc//Ten-Bai-12.HTM/?utm_source=zalo#dau', '/tin-tuc/ten-bai-12'],
  ['//tin-tuc/a', '/tin-tuc/a'],
  ['/tin-tuc/index.php', '/tin-tuc'],
  ['/Default.aspx?id=3', '/?id=3'],
  ['/index.php', '/'],
  ['/', '/'],
  ['/?fbclid=x', '/'],
  ['/index.php?op=a/b-1&nv=News&fbclid=x', '/?nv=news&op=a%2Fb-1'],
  ['/?ID=12&id=13', '/?id=12'],
  ['/?id=', '/'],
  ['/?q=c%C3%A2u+h%E1%BB%8Fi', '/?q=c%C3%A2u%20h%E1%BB%8Fi'],
  ['/tin-t%E1%BB%A9c/%C4%90%C6%B0%E1%BB%9Dng', '/tin-tức/đường'],
  ['/tin-tu\u031b\u0301c', '/tin-tức'],
  ['/100%25-dung%3Fkhong', '/100%25-dung%3fkhong'],
  ['/sai-%E1%BB', '/sai-%e1%bb'],
])('the canonical form of %s is %s', (url, expected) => {
  expect(key(url)).toBe(expected);
});

test.each(['javascript:alert(1)', 'mailto:a@b.example', 'http://[', 'data:,x'])(
  '%s is no URL of a portal',
  (url) => {
    expect(parseOldUrl(url)).toBeUndefined();
  },
);

const segment = fc.stringMatching(/^[A-Za-zĂÂĐÊÔƠƯàạểữđ0-9_.~-]{1,12}$/);
const pairs = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z_]{1,6}$/), segment), {
  selector: ([name]) => name,
  maxLength: 4,
});
const url = fc.record({ segments: fc.array(segment, { maxLength: 4 }), pairs });

function write({ segments, pairs: query }: { segments: string[]; pairs: [string, string][] }) {
  return `/${segments.join('/')}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`;
}

describe('whatever the URL', () => {
  test('its canonical form is that of its canonical form', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (any) => {
        const once = key(any);
        expect(once).toBeDefined();
        expect(key(once ?? '')).toBe(once);
      }),
      {
        examples: [
          ...['/%00', '/a%09b', '/a%5cb', '/a%20', '/a%2F.%2Fb', '/a%C2%A0.html', '/a.html .html'],
          ...['/%252e/a', '/..html', '//a', '/%2F%2Fa', '/%zz%41'],
        ].map((path) => [`http://cu.example${path}`] as [string]),
      },
    );
  });

  test('order, case, encoding, normal form, slashes, .html, host and tracking change nothing', () => {
    const change = fc.record({
      reversed: fc.boolean(),
      upper: fc.boolean(),
      encoded: fc.boolean(),
      form: fc.constantFrom('NFC', 'NFD'),
      tail: fc.constantFrom('', '/', '.html', '/index.php', '.htm/'),
      host: fc.constantFrom('', 'https://cu.example', 'http://www.cu.example'),
      tracking: fc.constantFrom<string[]>([], ['fbclid', 'IwAR1'], ['utm_source', 'zalo']),
    });
    fc.assert(
      fc.property(url, change, (written, how) => {
        const spell = (text: string) => {
          const formed = (how.upper ? text.toUpperCase() : text).normalize(how.form);
          return how.encoded ? encodeURIComponent(formed) : formed;
        };
        const ordered = how.reversed ? written.pairs.toReversed() : written.pairs;
        const query = [...ordered, ...(how.tracking.length > 0 ? [how.tracking] : [])].map(
          ([name = '', value = '']) => `${name}=${encodeURIComponent(value.normalize(how.form))}`,
        );
        const path = `/${written.segments.map(spell).join('/')}${how.tail}`;
        const other = `${how.host}${path}${query.length > 0 ? `?${query.join('&')}` : ''}#muc`;
        expect(key(other)).toBe(key(write(written)));
      }),
    );
  });
});

describe('a request', () => {
  const table = (...redirects: [from: string, to: string][]) =>
    createRedirectTable(redirects.map(([from, to]): Redirect => ({ from, to, status: 301 })));
  const find = (made: ReturnType<typeof table>, request: string, only?: 'query') =>
    findRedirect(made, keysOfRequest(request, made.signatures, only))?.to;

  test('is found by the redirect that names most of its parameters', () => {
    const made = table(['/?id=1', '/mot/'], ['/?id=1&trang=2', '/hai/'], ['/index.php', '/ba/']);
    expect(find(made, '/?trang=2&x=y&id=1')).toBe('/hai/');
    expect(find(made, '/?trang=3&id=1')).toBe('/mot/');
    expect(find(made, '/?id=2')).toBe('/ba/');
    expect(find(made, '/?id=2', 'query')).toBeUndefined();
  });

  test('with another title before the same number in the same folder is found', () => {
    const made = table(['/tin/ten-cu-12.html', '/bai-viet/a/'], ['/tin/nam-2024', '/bai-viet/b/']);
    expect(find(made, '/tin/ten-moi-12.html')).toBe('/bai-viet/a/');
    expect(find(made, '/thu-vien/anh-12.html'), 'another module').toBeUndefined();
    expect(find(made, '/tin/hop-cuoi-nam-2024'), 'a year is no number').toBeUndefined();
  });

  test('with a number that stands for two articles is not guessed', () => {
    const made = table(['/tin/a-12.html', '/bai-viet/a/'], ['/tin/b-12.html', '/bai-viet/b/']);
    expect(find(made, '/tin/c-12.html')).toBeUndefined();
    expect(find(made, '/tin/b-12')).toBe('/bai-viet/b/');
  });

  test('leads where the first redirect that a plain search finds leads', () => {
    // The model: look at every redirect in turn, the most parameters first.
    const small = fc.record({
      segments: fc.array(fc.constantFrom('a', 'B', 'tin-3'), { maxLength: 2 }),
      pairs: fc.uniqueArray(
        fc.tuple(fc.constantFrom('id', 'nv', 'op'), fc.constantFrom('1', '2', 'X')),
        { selector: ([name]) => name, maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(fc.array(small, { maxLength: 6 }), small, (froms, asked) => {
        const redirects = froms.map((from, at): [string, string] => [write(from), `/${at}/`]);
        const lower = (text: string) => text.toLowerCase();
        const holds = (from: (typeof froms)[number]) =>
          lower(from.segments.join('/')) === lower(asked.segments.join('/')) &&
          from.pairs.every(([name, value]) =>
            asked.pairs.some(([n, v]) => n === name && lower(v) === lower(value)),
          );
        const fitting = froms
          .map((from, at) => ({ from, at }))
          .filter(({ from }) => holds(from))
          .sort((a, b) => b.from.pairs.length - a.from.pairs.length);
        const found = find(table(...redirects), write(asked));
        const most = fitting[0]?.from.pairs.length;
        const best = fitting.filter(({ from }) => from.pairs.length === most);
        if (best.length === 0) expect(found).toBeUndefined();
        else expect(best.map(({ at }) => `/${at}/`)).toContain(found);
      }),
    );
  });
});
