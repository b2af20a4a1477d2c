/** Files that a Mac named, in every combination of normal forms, and documents as they are published. */
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { buildFixture, type FixturePortal } from '../support/fixture-portal.ts';
import { addIptc, photograph, SECRETS, withMetadata } from '../support/sample-pictures.ts';
import { find, textOf } from './html.ts';
import { readSite, type Site } from './site.ts';

const FORMS = ['NFC', 'NFD'] as const;
const COMBINATIONS = FORMS.flatMap((onDisk) => FORMS.map((written) => ({ onDisk, written })));

const front = (title: string, fields = '') =>
  `---\ntitle: ${title}\nsummary: Tóm tắt.\npublishedAt: 2023-05-03\ncategories: [tin-tuc]\n${fields}---\n`;

let built: FixturePortal;
let site: Site;
beforeAll(async () => {
  built = await buildFixture('attachments', { env: { SEARCH_INDEX: 'off' }, prepare });
  expect(built.exitCode, built.output).toBe(0);
  site = await readSite(built.outDir, 'https://thunghiem.example/');
});

async function prepare({ content }: { content: string }): Promise<void> {
  const folder = path.join(content, 'articles/Tháng năm'.normalize('NFD'));
  await mkdir(folder);
  const put = (name: string, text: string | Buffer) => writeFile(path.join(folder, name), text);
  const picture = await photograph(500, 300).jpeg().toBuffer();
  for (const { onDisk, written } of COMBINATIONS) {
    const id = `${onDisk}-${written}`.toLowerCase();
    const names = ['Thân bài', 'Ảnh bìa', 'Kế hoạch'].map((name) => `${name} ${id}`);
    const [body = '', cover = '', document = ''] = names;
    await put(`${body}.jpg`.normalize(onDisk), picture);
    await put(`${cover}.jpg`.normalize(onDisk), picture);
    await put(`${document}.pdf`.normalize(onDisk), `%PDF-1.4 ${id}`);
    await put(
      `than-${id}.md`,
      `${front('Ảnh trong bài')}\n![Bờ sông buổi sớm](<./${body}.jpg>)\n`.normalize(written),
    );
    await put(
      `bia-${id}.md`,
      `${front('Ảnh bìa', `cover: { src: "./${cover}.jpg", alt: Bờ sông buổi sớm }\n`)}Bài.\n`.normalize(
        written,
      ),
    );
    await put(
      `kem-${id}.md`,
      `${front('Kèm tệp', `attachments: [{ file: "./${document}.pdf", title: Kế hoạch }]\n`)}[Kế hoạch](<./${document}.pdf>)\n`.normalize(
        written,
      ),
    );
  }
  await put(
    'chi-co-tep.md',
    front(
      'Giấy mời',
      'attachments: [{ file: ./anh-goc.jpg, title: Ảnh gốc }, { file: ./anh-sach.png, title: Sơ đồ }, { file: ./lien-ket.pdf, title: Bản sao }]\n',
    ),
  );
  await put('anh-goc.jpg', addIptc(await withMetadata(photograph(900, 600)).jpeg().toBuffer()));
  await put('anh-sach.png', await photograph(200, 100).png().toBuffer());
  await symlink('../2023/ke-hoach.pdf', path.join(folder, 'lien-ket.pdf'));
  await put('._than-nfc-nfc.md', '\0\u0005');
}

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
    expect(await readFile(path.join(site.folder, document), 'utf8')).toBe(`%PDF-1.4 ${id}`);
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
  const original = path.join(
    site.folder,
    '../content',
    'articles/Tháng năm'.normalize('NFD'),
    'anh-sach.png',
  );
  expect(await readFile(path.join(site.folder, 'bai-viet/chi-co-tep/anh-sach.png'))).toEqual(
    await readFile(original),
  );
});

function pageOf(slug: string) {
  const page = site.pages.find(({ file }) => file === `bai-viet/${slug}/index.html`);
  if (!page) throw new Error(`There is no page for ${slug}.`);
  return page;
}
