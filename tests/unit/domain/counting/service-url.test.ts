import { expect, test } from 'vitest';
import { serviceUrl } from '../../../../src/domain/counting/service-url.ts';
import { expectLinearTime } from '../../../support/linear-time.ts';

test.each([
  ['https://dem.example', 'https://dem.example/'],
  ['https://dem.example/', 'https://dem.example/'],
  ['https://quan.example/dem', 'https://quan.example/dem/'],
  ['HTTPS://Quan.example/dem//', 'https://quan.example/dem/'],
])('serviceUrl(%j) is %j', (counter, url) => {
  expect(serviceUrl(counter)).toBe(url);
});

test('the URL of a service is read in linear time, however many slashes it has', async () => {
  await expectLinearTime(
    (size) => `https://a.example/${'/'.repeat(size)}x`,
    200_000,
    (url: string) => serviceUrl(url),
  );
});
