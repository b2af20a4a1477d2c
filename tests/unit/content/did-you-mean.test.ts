import { expect, test } from 'vitest';
import { didYouMean } from '../../../src/content/did-you-mean.ts';

test.each([
  ['thong-ba', ['tin-tuc', 'thong-bao'], 'thong-bao'],
  ['Thử Nghiêm', ['Đối Chứng', 'Thử Nghiệm'], 'Thử Nghiệm'],
  ['thu nghiem', ['Thử Nghiệm'], 'Thử Nghiệm'],
  ['Duong Sat', ['Đường Sắt'], 'Đường Sắt'],
  ['sumary', ['title', 'summary'], 'summary'],
  ['hoi-truon.jpg', ['hoi-truong.jpg', 'san-choi.jpg'], 'hoi-truong.jpg'],
])('didYouMean(%j, %j) suggests %j', (written, known, nearest) => {
  expect(didYouMean(written, known)).toBe(` Ý bạn là “${nearest}”?`);
});

test.each([
  ['kinh-te', ['tin-tuc', 'thong-bao']],
  ['abc', ['xyz']],
  ['thong-bao', []],
])('didYouMean(%j, %j) suggests nothing', (written, known) => {
  expect(didYouMean(written, known)).toBe('');
});
