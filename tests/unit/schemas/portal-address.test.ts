/** `url` and `base` of portal.yaml: what a build would refuse is told where it stands, before one. */
import { expect, test } from 'vitest';
import { portal } from '../../../src/schemas/portal.ts';

const { url, base } = portal.shape;
const messages = (schema: typeof url | typeof base, input: unknown) =>
  (schema.safeParse(input).error?.issues ?? []).map(({ message }) => message);

test.each(['https://bensen.example', 'https://bensen.example:8443/', 'http://cong-noi-bo/'])(
  'url may be %s',
  (text) => {
    expect(messages(url, text)).toEqual([]);
  },
);

test.each([
  ['https://bensen.example/tin/', 'thư mục con đặt ở dòng base: /tin/.'],
  ['https://ten:mk@bensen.example/', 'không có tên đăng nhập'],
  ['https://bensen.example/?id=1', '? và #'],
  ['https://bensen.example/#dau', '? và #'],
])('url may not be %s, and the message has the line that works', (text, words) => {
  const [message = '', ...others] = messages(url, text);
  expect(others).toEqual([]);
  expect(message).toContain(`“${text}”`);
  expect(message).toContain(words);
  expect(message).toMatch(/ Hãy viết: url: https:\/\/bensen\.example\/$/);
});

test.each(['https://-/', 'https://*.example/', 'https://bensen..example/'])(
  'url may not be %s, which is no host',
  (text) => {
    expect(messages(url, text).join()).toMatch(/tên miền có thật[^“]*$/);
  },
);

test.each([undefined, '/', '', 'quan', '/quan/', '/a/b.c/~d/'])('base may be %s', (text) => {
  expect(messages(base, text)).toEqual([]);
});

test.each([
  '..',
  '/quan/../',
  '/./',
  '//quan',
  '/quan//',
  '/%2e%2e/',
  '/quân/',
  'a b',
  'a?b',
  '\\a',
])('base may not be %s', (text) => {
  expect(messages(base, text)).toEqual([
    expect.stringContaining(`“${text}” chỉ được gồm`) as string,
  ]);
});
