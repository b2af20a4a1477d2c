/** Pictures as editors hand them in, and what of them is published: every width decoded, nothing hidden in any file. In one file, so that the
 * portal with all of them is built once. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFixture, type FixturePortal } from '../support/fixture-portal.ts';
import {
  addIptc,
  animation,
  logo,
  photograph,
  scan,
  SECRETS,
  withMetadata,
} from '../support/sample-pictures.ts';
import { slugOf, writePictureArticles } from '../support/picture-articles.ts';
import { attribute, find, metaOf, textOf } from './html.ts';
import { readSite, type Site } from './site.ts';

const HOME = 'https://thunghiem.example/';

/** What sharp says of a published file, by the end of its name. */
const FORMATS: Record<string, string> = { '.webp': 'webp', '.jpg': 'jpeg', '.avif': 'heif' };

/** By the name of the file; each is the cover and stands in the text of an article of its own. */
const PICTURES: Record<string, () => Promise<Buffer>> = {
  'dien-thoai.jpg': async () =>
    addIptc(await withMetadata(photograph(1300, 700)).jpeg().toBuffer()),
  'xoay.jpg': () =>
    withMetadata(scan(1500, 700)).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
  'dai.jpg': () => withMetadata(scan(1300, 20_000)).jpeg().toBuffer(),
  'ngang.png': () => withMetadata(scan(17_000, 90)).png().toBuffer(),
  'to-roi.png': () => withMetadata(scan(800, 600)).png().toBuffer(),
  'web.webp': () => withMetadata(scan(900, 700)).webp().toBuffer(),
  'moi.avif': () => withMetadata(scan(640, 480)).avif().toBuffer(),
  'quet.tiff': () => withMetadata(scan(640, 480)).tiff().toBuffer(),
  'in-an.jpg': () => withMetadata(photograph(700, 500).toColourspace('cmyk')).jpeg().toBuffer(),
  'sau.png': () => withMetadata(photograph(300, 200).toColourspace('rgb16')).png().toBuffer(),
  'dong.gif': () => animation('gif', 500, 300),
  'dong.webp': () => animation('webp', 400, 900),
  'bieu-trung-toi.png': () => logo('#102a43').png().toBuffer(),
  'bieu-trung-sang.png': () => logo('#ffffff').png().toBuffer(),
};

describe('pictures of every kind', () => {
  let built: FixturePortal;
  let site: Site;
  let published: string[];
  beforeAll(async () => {
    built = await buildFixture('pictures', {
      env: { SEARCH_INDEX: 'off' },
      prepare: async ({ content }) => {
        await writePictureArticles(content, PICTURES);
        await mkdir(path.join(content, 'public'));
        await scan(1000, 500).png().toFile(path.join(content, 'public/share.png'));
      },
    });
    expect(built.exitCode, built.output).toBe(0);
    site = await readSite(built.outDir, HOME);
    published = [...site.files].filter((file) => file.startsWith('_astro/') && isPicture(file));
  });

  test('every picture is published in three widths at most, and as a share picture', () => {
    for (const file of Object.keys(PICTURES)) {
      const images = picturesOf(file);
      expect(images.length, file).toBeGreaterThanOrEqual(2);
      for (const { widths } of images) expect(widths.length, file).toBeGreaterThan(0);
      expect(shareOf(file).src, file).toMatch(/\.jpg$/);
    }
  });

  test('no published picture has metadata of its original', async () => {
    expect(published.length).toBeGreaterThan(40);
    for (const file of [...site.files].filter(isPicture)) {
      const content = await readFile(path.join(built.outDir, file));
      const metadata = await sharp(content).metadata();
      const { exif, xmp, iptc, orientation } = metadata;
      expect({ exif, xmp, iptc, orientation }, file).toEqual({});
      for (const secret of SECRETS) expect(content.includes(secret), file).toBe(false);
    }
  });

  test('every published picture has the format of its name and the size that the page says', async () => {
    for (const file of published) {
      const content = await readFile(path.join(built.outDir, file));
      const { format } = await sharp(content).metadata();
      expect(format, file).toBe(FORMATS[path.extname(file)]);
      // Decodes all of it; `stats` would take as long again for its figures.
      await sharp(content, { failOn: 'warning', pages: -1 }).raw().toBuffer();
    }
    for (const file of Object.keys(PICTURES)) {
      for (const { widths, width, height } of picturesOf(file)) {
        for (const [source, claimed] of widths) {
          const real = await sharp(path.join(built.outDir, source)).metadata();
          expect(real.width, source).toBe(claimed);
          const expected = (claimed * height) / width;
          const tolerance = 1 + height / width;
          expect(Math.abs((real.pageHeight ?? real.height) - expected), source).toBeLessThan(
            tolerance,
          );
        }
      }
    }
  });

  test('no original is published, under any name', async () => {
    const originals = await Promise.all(
      Object.keys(PICTURES).map((file) =>
        readFile(path.join(built.outDir, '../content/articles/2023', file)),
      ),
    );
    for (const file of site.files) {
      const content = await readFile(path.join(built.outDir, file));
      expect(
        originals.some((original) => original.equals(content)),
        file,
      ).toBe(false);
      expect(content.includes('tin-quan-picture:'), file).toBe(false);
    }
  });

  test('a share picture has the size that the page and its data give, 1200 × 630 where it can', async () => {
    for (const file of Object.keys(PICTURES)) {
      const share = shareOf(file);
      const real = await sharp(path.join(built.outDir, share.src)).metadata();
      expect([real.width, real.height], file).toEqual([share.width, share.height]);
      expect([share.data.width, share.data.height], file).toEqual([share.width, share.height]);
      expect(share.width / share.height, file).toBeCloseTo(1200 / 630, 1);
    }
    for (const file of ['dien-thoai.jpg', 'dai.jpg', 'bieu-trung-toi.png']) {
      expect(shareOf(file), file).toMatchObject({ width: 1200, height: 630 });
    }
    expect(shareOf('dong.gif')).toMatchObject({ width: 500, height: 262 });
  });

  test('a picture that the camera turned stands upright', () => {
    for (const { width, height } of picturesOf('xoay.jpg')) expect(height).toBeGreaterThan(width);
  });

  test.each([
    ['bieu-trung-toi.png', 'white', 255],
    ['bieu-trung-sang.png', 'dark', 40],
  ])('the share picture of %s has a %s ground', async (file, _, level) => {
    const { data } = await sharp(path.join(built.outDir, shareOf(file).src))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(Math.abs((data[0] ?? 0) - level)).toBeLessThan(25);
  });

  test('an animation keeps its frames in the text, and is shared as one frame', async () => {
    for (const file of ['dong.gif', 'dong.webp']) {
      const [source = ''] = picturesOf(file).at(-1)?.widths.at(-1) ?? [];
      expect((await sharp(path.join(built.outDir, source)).metadata()).pages, file).toBe(3);
      const share = await sharp(path.join(built.outDir, shareOf(file).src)).stats();
      expect(share.channels[0]?.mean, file).toBeGreaterThan(150);
    }
  });

  test('the one warning is of the picture that had to be made smaller, with its hint', () => {
    expect(built.output).toMatch(
      /Cảnh báo – articles\/2023\/dai\.jpg\n.*cao 20\.000 điểm.*\n.*Cách sửa: Cắt ảnh/,
    );
    expect(
      built.output.match(/Cảnh báo – articles\/2023\/[\w-]+\.(?:jpg|png|webp|gif|avif|tiff)/g),
    ).toHaveLength(1);
    expect(built.output).not.toMatch(/\[WARN|Astro|Sharp/i);
  });

  test('the share picture of the portal’s own has the size that pages give', () => {
    const { elements = [] } = site.pages.find(({ file }) => file === 'index.html') ?? {};
    const size = ['width', 'height'].map((side) => metaOf(elements, `og:image:${side}`));
    expect(size).toEqual(['1000', '500']);
  });

  function pageOf(file: string) {
    const page = site.pages.find((each) => each.file === `bai-viet/${slugOf(file)}/index.html`);
    if (!page) throw new Error(`There is no page for ${file}.`);
    return page;
  }

  function picturesOf(file: string) {
    return find(pageOf(file).elements, 'img')
      .map((image) => ({
        alt: attribute(image, 'alt') ?? '',
        width: Number(attribute(image, 'width')),
        height: Number(attribute(image, 'height')),
        widths: (attribute(image, 'srcset') ?? '')
          .split(', ')
          .map((part) => part.split(' '))
          .map(([src = '', width = '']) => [src, Number.parseInt(width)] as const),
      }))
      .filter(({ alt }) => alt.startsWith('Ảnh chụp bờ sông'));
  }

  function shareOf(file: string) {
    const { elements } = pageOf(file);
    const scripts = find(elements, 'script', { type: 'application/ld+json' }).map(textOf);
    const graph = (JSON.parse(scripts[0] ?? '') as { '@graph': Record<string, unknown>[] })[
      '@graph'
    ];
    const article = graph.find((node) => node['@type'] === 'NewsArticle');
    return {
      src: new URL(metaOf(elements, 'og:image') ?? '').pathname,
      width: Number(metaOf(elements, 'og:image:width')),
      height: Number(metaOf(elements, 'og:image:height')),
      data: article?.['image'] as { width: number; height: number },
    };
  }
});

function isPicture(file: string): boolean {
  return /\.(?:jpe?g|png|webp|gif|avif|tiff?)$/i.test(file);
}
