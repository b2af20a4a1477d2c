import { expect, test } from 'vitest';
import { emailShare, facebookShare, zaloShare } from '../../../src/domain/share-links.ts';

const url = 'https://bensen.example.vn/tin/bai-viet/le-ky-niem/?a=1&b=2';

test('Facebook gets the URL as one parameter', () => {
  expect(new URL(facebookShare(url)).searchParams.get('u')).toBe(url);
});

test.each([0, 1, 2, 3])(
  'Zalo gets the URL in Base64 without “=”, whatever its length (%i characters more)',
  (more) => {
    const longer = url + 'x'.repeat(more);
    const payload = new URL(zaloShare(longer)).searchParams.get('d') ?? '';
    expect(payload).not.toContain('=');
    expect(JSON.parse(atob(payload))).toEqual({ url: longer });
  },
);

test('a URL with Vietnamese letters is percent-encoded before it goes to Zalo', () => {
  const payload = new URL(zaloShare('https://a.example/đường/')).searchParams.get('d') ?? '';
  expect(JSON.parse(atob(payload))).toEqual({ url: 'https://a.example/%C4%91%C6%B0%E1%BB%9Dng/' });
});

test('a letter has the title as its subject and the URL on a line of its own', () => {
  const letter = new URL(emailShare('Hòa Bình & “47%”', url));
  expect(letter.protocol).toBe('mailto:');
  expect(letter.searchParams.get('subject')).toBe('Hòa Bình & “47%”');
  expect(letter.searchParams.get('body')).toBe(`Hòa Bình & “47%”\r\n\r\n${url}\r\n`);
});
