import { expect, test } from 'vitest';
import { asWritten, isAnotherHost } from '../../../src/markdown/href.ts';

test('another host is asked for a full URL, not for a path in which one stands', () => {
  for (const href of [
    'https://a.example/',
    'http://a.example/',
    'HTTP://A.EXAMPLE',
    '//a.example/x',
  ]) {
    expect(isAnotherHost(href), href).toBe(true);
  }
  for (const href of [
    '/a//b',
    './a//b.pdf',
    '/tim-kiem/?q=https://a.example/',
    'mailto:a@b.example',
    '#//',
  ]) {
    expect(isAnotherHost(href), href).toBe(false);
  }
});

test('an href that no browser could decode stays as it was written', () => {
  expect(asWritten('./k%E1%BA%BF.pdf')).toBe('./kế.pdf');
  expect(asWritten('./100%.pdf')).toBe('./100%.pdf');
});
