import { expect, test } from 'vitest';
import { letterUrl } from '../../../src/domain/letter-url.ts';

test('a letter keeps every sign of its subject and body, and ends lines as RFC 6068 says', () => {
  const subject = 'Báo lỗi: “50% & hơn?” #1';
  const url = letterUrl('vanthu@bensen.example', subject, 'Dòng một\nDòng hai = 2 + 2');
  expect(url).toMatch(/^mailto:vanthu@bensen\.example\?subject=[^&#?\s]+&body=[^&#?\s]+$/);
  const fields = new URL(url).searchParams;
  expect(fields.get('subject')).toBe(subject);
  expect(fields.get('body')).toBe('Dòng một\r\nDòng hai = 2 + 2');
});

test('an address cannot add a field of its own', () => {
  const url = letterUrl('a@b.example?cc=x@y.example', 'Tiêu đề', '');
  expect([...new URL(url).searchParams.keys()]).toEqual(['subject', 'body']);
});
