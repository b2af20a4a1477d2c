import { expect, test } from 'vitest';
import { isBasePath, isSiteUrl } from '../../../src/domain/portal-url.ts';

test.each([
  'https://example.vn/',
  'https://example.vn',
  'HTTP://Example.VN:8080',
  'http://localhost/',
  'http://cong-noi-bo',
  'https://phường.example/',
  'http://[2001:db8::1]:8000/',
  'https://example.vn/thu-muc/',
])('SITE_URL may be %s', (text) => {
  expect(isSiteUrl(text)).toBe(true);
});

test.each([
  '',
  'example.vn',
  '//example.vn',
  'ftp://example.vn/',
  'javascript:alert(1)',
  'mailto:vanthu@example.vn',
  'https:/example.vn',
  'https:example.vn',
  'https://',
  'https:///example.vn',
  'https://http://example.vn',
  'https://example..vn',
  'https://-/',
  'https://exa mple.vn',
  ' https://example.vn',
  'https://ten:mk@example.vn/',
  'https://example.vn/?a=1',
  'https://example.vn/#x',
  'https://example.vn?',
  'https://example.vn/#',
  'https://@example.vn/',
  'https://vanthu:@example.vn/',
  'https:\\\\example.vn\\',
  'https://example.vn:99999/',
  'https://*.example.vn/',
  'https://%00/',
  '“https://example.vn/”',
])('SITE_URL may not be “%s”', (text) => {
  expect(isSiteUrl(text)).toBe(false);
});

test.each(['', '/', 'tin-tuc', '/tin-tuc', '/tin-tuc/', '/a/b_c/d.e/', '/~ubnd/', '/t%C3%AAn/'])(
  'BASE_PATH may be “%s”',
  (text) => {
    expect(isBasePath(text)).toBe(true);
  },
);

test.each([
  'https://example.vn/tin',
  '//example.vn/tin',
  'C:/Program Files/Git/tin-tuc/',
  'C:\\tin',
  '/tin tuc/',
  '/tin/../',
  '..',
  '/./',
  '/tin//tuc/',
  '/tin?x',
  '/tin#x',
  '/tin%2/',
  '/tin"/',
  '/tức/',
  '/%2e%2e/',
  '/tin/%2E/',
  'a%2Fb',
  '/tin%5C/',
  '/tin%00/',
  '/tin%0A/',
  '\\tin',
  '/tin;x/',
  '/tin"><b>/',
  ' ',
])('BASE_PATH may not be “%s”', (text) => {
  expect(isBasePath(text)).toBe(false);
});
