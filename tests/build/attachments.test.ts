/** Files that a Mac named, in every combination of normal forms, and documents as they are published. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { ATTACHMENTS_FOLDER, COMBINATIONS } from '../support/attachment-articles.ts';
import { SECRETS } from '../support/sample-pictures.ts';
import { SOUND_CONTENT, SOUND_DIR } from '../support/sound-portal.ts';
import { find, textOf } from './html.ts';
import { readSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await readSite(SOUND_DIR, 'https://thunghiem.example/');
});

test.each(COMBINATIONS)(
  'a file in $onDisk that is written in $written is shown',
  async ({ onDisk, written }) => {
    const id = `${onDisk}-${written}`.toLowerCase();
    for (const kind of ['than', 'bia']) {
      const images = find(pageOf(`${kind}-${id}`).elements, 'img');
      expect(
        images.map(({ attrs }) => attrs.find(({ name }) => name === 'src')?.value),
        kind,
      ).toContainEqual(expect.stringMatching(/^\/_astro\/.*\.webp$/));
    }
    const document = `bai-viet/kem-${id}/ke-hoach-${id}.pdf`;
    expect(pageOf(`kem-${id}`).source.split(`href="/${document}"`)).toHaveLength(3);
    expect(await readFile(path.join(site.folder, document), 'utf8')).toBe(`%PDF-1.4 ${id} %%EOF`);
  },
);

test('a notice may be nothing but its documents', () => {
  const headings = find(pageOf('chi-co-tep').elements, 'h1').map(textOf);
  expect(headings).toEqual(['Giấy mời']);
});

test('a picture to download has lost what its camera wrote, and nothing else', async () => {
  const content = await readFile(path.join(site.folder, 'bai-viet/chi-co-tep/anh-goc.jpg'));
  const { exif, xmp, iptc, width, height, format } = await sharp(content).metadata();
  expect({ exif, xmp, iptc, width, height, format }).toEqual({
    width: 900,
    height: 600,
    format: 'jpeg',
  });
  for (const secret of SECRETS) expect(content.includes(secret)).toBe(false);
});

test('a picture to download that carries nothing is unchanged, byte for byte', async () => {
  const original = path.join(SOUND_CONTENT, ATTACHMENTS_FOLDER, 'anh-sach.png');
  expect(await readFile(path.join(site.folder, 'bai-viet/chi-co-tep/anh-sach.png'))).toEqual(
    await readFile(original),
  );
});

function pageOf(slug: string) {
  const page = site.pages.find(({ file }) => file === `bai-viet/${slug}/index.html`);
  if (!page) throw new Error(`There is no page for ${slug}.`);
  return page;
}
