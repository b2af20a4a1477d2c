import { describe, expect, test } from 'vitest';
import { absoluteUrl, absoluteHtml } from '../../../src/domain/absolute-url.ts';
import { expectLinearTime, processorTimeOf } from '../../support/linear-time.ts';

const page = 'https://bensen.example/sub/bai-viet/le-ky-niem/';

test.each([
  ['/rss.xml', 'https://bensen.example', 'https://bensen.example/rss.xml'],
  ['/sub/rss.xml', 'https://bensen.example/sub/', 'https://bensen.example/sub/rss.xml'],
  ['https://other.example/a', 'https://bensen.example/', 'https://other.example/a'],
])('absoluteUrl(%j, %j) → %j', (path, site, full) => {
  expect(absoluteUrl(path, site)).toBe(full);
});

test('a portal that does not know where it stands gets no incomplete URLs', () => {
  expect(() => absoluteUrl('/rss.xml', undefined)).toThrow();
});

describe('links in the HTML of a feed', () => {
  test.each([
    [
      'a link',
      '<a href="/sub/bai-viet/a/?x=1&#x26;y=2#b">a</a>',
      '<a href="https://bensen.example/sub/bai-viet/a/?x=1&#x26;y=2#b">a</a>',
    ],
    [
      'a picture in several widths',
      '<img alt="Cổng" src="/_astro/a.webp" srcset="/_astro/a.webp 480w, /_astro/b.webp 800w" width="8">',
      '<img alt="Cổng" src="https://bensen.example/_astro/a.webp" srcset="https://bensen.example/_astro/a.webp 480w, https://bensen.example/_astro/b.webp 800w" width="8">',
    ],
    [
      'a footnote',
      '<a href="#fn-1" id="fnref-1">1</a>',
      `<a href="${page}#fn-1" id="fnref-1">1</a>`,
    ],
    [
      'behind an attribute without value',
      '<input disabled href="/a"/>',
      '<input disabled href="https://bensen.example/a"/>',
    ],
  ])('a link becomes a full URL: %s', (_kind, html, expected) => {
    expect(absoluteHtml(html, page)).toBe(expected);
  });

  test.each([
    ['a full URL', '<a href="https://other.example/a">a</a>'],
    ['another host without its scheme', '<img src="//other.example/a.jpg">'],
    ['mail and telephone', '<a href="mailto:a@b.example">a</a> <a href="tel:0001">b</a>'],
    ['text that looks like a tag', '<code>&#x3C;a href="/x"></code>'],
    ['text that looks like an attribute', '<img alt="viết src=" title="/x" src="">'],
    ['a tag inside an attribute', '<img alt="<a href=&#x22;/x&#x22;>">'],
  ])('a link stays as it is: %s', (_kind, html) => {
    expect(absoluteHtml(html, page)).toBe(html);
  });
});

test('a megabyte of broken tags is read in linear time', async () => {
  const html = '<a href="x'.repeat(50_000) + '<a '.repeat(150_000);
  const { ms } = await processorTimeOf(() => absoluteHtml(html, page));
  expect(ms).toBeLessThan(1000);
});

test.each<[string, (size: number) => string]>([
  ['attributes of a tag that does not end', (size) => `<a ${'b="c" '.repeat(size / 6)}`],
  ['tags that do not end', (size) => '<a b '.repeat(size / 5)],
  ['quotation marks that stay open', (size) => '<a b="'.repeat(size / 6)],
  ['spaces in a list of pictures', (size) => `<img srcset="a,${' '.repeat(size)}">`],
  ['commas in a list of pictures', (size) => `<img srcset="${'/a ,'.repeat(size / 4)}">`],
])('HTML with %s takes linear time', async (_, make) => {
  await expectLinearTime(make, 100_000, (html: string) => absoluteHtml(html, 'https://a.example/'));
});
