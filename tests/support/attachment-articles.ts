/** Articles with files that a Mac named, in every combination of normal forms, and with documents of every kind. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addIptc, scan, withMetadata } from './sample-pictures.ts';

const FORMS = ['NFC', 'NFD'] as const;

/** In which form a file is named, and in which form an article names it. */
export const COMBINATIONS = FORMS.flatMap((onDisk) =>
  FORMS.map((written) => ({ onDisk, written })),
);

/** Where they lie below a folder of content. */
export const ATTACHMENTS_FOLDER = 'articles/Tháng năm'.normalize('NFD');

const front = (title: string, fields = '') =>
  `---\ntitle: ${title}\nsummary: Tóm tắt.\npublishedAt: 2023-05-03\ncategories: [tin-tuc]\n${fields}---\n`;

/** Writes the articles and their files into a folder of content, the same at each call. */
export async function writeAttachmentArticles(content: string): Promise<void> {
  const folder = path.join(content, ATTACHMENTS_FOLDER);
  await mkdir(folder);
  const put = (name: string, text: string | Buffer) => writeFile(path.join(folder, name), text);
  const picture = await scan(500, 300).jpeg().toBuffer();
  for (const { onDisk, written } of COMBINATIONS) {
    const id = `${onDisk}-${written}`.toLowerCase();
    const names = ['Thân bài', 'Ảnh bìa', 'Kế hoạch'].map((name) => `${name} ${id}`);
    const [body = '', cover = '', document = ''] = names;
    await put(`${body}.jpg`.normalize(onDisk), picture);
    await put(`${cover}.jpg`.normalize(onDisk), picture);
    await put(`${document}.pdf`.normalize(onDisk), `%PDF-1.4 ${id} %%EOF`);
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
  await put('anh-goc.jpg', addIptc(await withMetadata(scan(900, 600)).jpeg().toBuffer()));
  await put('anh-sach.png', await scan(200, 100).png().toBuffer());
  await symlink('../2023/ke-hoach.pdf', path.join(folder, 'lien-ket.pdf'));
  await put('._than-nfc-nfc.md', '\0\u0005');
}
