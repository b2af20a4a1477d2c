import { expect, test } from 'vitest';
import { withoutPort } from '../../../src/domain/ip.ts';

test.each([
  ['203.0.113.7:4001', '203.0.113.7'],
  ['203.0.113.7', '203.0.113.7'],
  ['[2001:db8:1::1]:443', '2001:db8:1::1'],
  ['[2001:db8:1::1]', '2001:db8:1::1'],
  ['[2001:DB8::1]:443', '2001:DB8::1'],
  ['[::ffff:203.0.113.7]:443', '::ffff:203.0.113.7'],
])('withoutPort(%j) is %j', (ip, without) => {
  expect(withoutPort(ip)).toBe(without);
});

test.each([
  '2001:db8:1::1',
  '2001:db8:1:2:3:4:5:443',
  '::1',
  '::ffff:203.0.113.7',
  'cong.example:443',
  '[cong.example]:443',
  '203.0.113.7:',
  'unknown',
  '-',
  '',
])('withoutPort leaves %j as it is', (ip) => {
  expect(withoutPort(ip)).toBe(ip);
});
