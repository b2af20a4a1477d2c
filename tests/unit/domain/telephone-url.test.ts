import { expect, test } from 'vitest';
import { telephoneUrl } from '../../../src/domain/telephone-url.ts';

test.each([
  ['(028) 3800 0000', 'tel:02838000000'],
  ['028.3800.0000', 'tel:02838000000'],
  ['+84 28 3800 0000', 'tel:+842838000000'],
  ['1900 1234', 'tel:19001234'],
  ['028 3800 0000 – máy lẻ 12', 'tel:02838000000'],
  ['028 3800 0000, 028 3800 0001', 'tel:02838000000'],
  ['0283 800 000 (giờ hành chính)', 'tel:0283800000'],
])('telephoneUrl(%j) is %s', (written, url) => {
  expect(telephoneUrl(written)).toBe(url);
});
