import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createUrls } from '../../../src/domain/urls.ts';
import { manifest } from '../../../src/feeds/web-app-manifest.ts';
import { portal } from './samples.ts';

test('the portal on a home screen has its names and stays below its base', () => {
  expect(manifest(portal, createUrls('/sub'))).toMatchObject({
    name: 'Cổng thông tin điện tử quận Bến Sen',
    short_name: 'Quận Bến Sen',
    lang: 'vi',
    start_url: '/sub/',
    scope: '/sub/',
  });
});

test('every icon that the manifest names exists', () => {
  const files = manifest(portal, createUrls('/')).icons.map(({ src }) => src);
  const missing = files.filter(
    (file) => !existsSync(new URL(`../../../public${file}`, import.meta.url)),
  );
  expect(missing).toEqual([]);
});
