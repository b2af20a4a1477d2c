/** A document is what its name says, or the report says what it is. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAttachments } from '../../../src/content/check-attachments.ts';
import type { Content } from '../../../src/content/read-content.ts';
import { OTHER_PICTURE_TYPES } from '../../../src/domain/attachment-types.ts';
import { portal } from '../../../src/schemas/portal.ts';
import { expectVietnamese } from '../../support/vietnamese.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dinh-kem-'));
  await mkdir(path.join(folder, 'articles'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The problems of an article that offers a file with this content. */
async function problemsOf(name: string, content: string | Buffer) {
  const file = `articles/${name}`;
  await writeFile(path.join(folder, file), content);
  const data = { attachments: [{ file: `./${name}`, title: 'A' }] };
  const articles = [{ id: 'bai', file: 'articles/bai.md', digest: '', data }];
  const content_ = { articles, files: new Set([file]) } as unknown as Content;
  return checkAttachments(folder, content_);
}

const ZIP = Buffer.from('PK\x03\x04\x14\0', 'latin1');
const OFFICE = Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1');

describe('a document whose content does not fit its name is an error that says what it is', () => {
  test.each<[string, string | Buffer, string, string]>([
    ['trong.pdf', '', 'tệp trống', 'Chép lại tệp'],
    ['chu.pdf', 'Kế hoạch năm', 'không phải tệp .pdf', 'lưu thành .pdf'],
    ['trang.docx', '<!DOCTYPE html><p>Kế hoạch', 'trang web (HTML)', 'lưu thành .docx thật'],
    ['trang.txt', '\uFEFF<html><script>1</script>', 'trang web (HTML)', 'lưu thành .txt thật'],
    ['bang.xls', '\n<table><tr><td>1', 'trang web (HTML)', 'Excel'],
    ['mat-khau.docx', OFFICE, 'có mật khẩu', 'bỏ mật khẩu'],
    ['moi.doc', ZIP, '.docx', 'đổi phần mở rộng'],
    ['chuong-trinh.zip', 'MZ\x90', 'chương trình', 'Bỏ tệp này'],
    ['anh.jpg', 'chữ', 'không phải tệp .jpg', 'đổi phần mở rộng'],
  ])('%s', async (name, content, says, cures) => {
    const [problem, ...others] = await problemsOf(name, content);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      severity: 'error',
      file: 'articles/bai.md',
      path: ['attachments', 0, 'file'],
    });
    expect(`${problem?.message} ${problem?.hint}`).toContain(says);
    expect(problem?.hint).toContain(cures);
    expectVietnamese(`${problem?.message}\n${problem?.hint}`);
  });
});

test.each<[string, string | Buffer]>([
  ['dung.pdf', '%PDF-1.7'],
  ['co-rac.pdf', '\r\n\r\n%PDF-1.4'],
  ['dung.docx', ZIP],
  ['dung.odt', ZIP],
  ['dung.xls', OFFICE],
  ['chu.doc', '{\\rtf1'],
  ['dung.csv', 'Tổ;Hộ\n5;120'],
  ['excel.csv', Buffer.from('\uFEFFTổ\tHộ', 'utf16le')],
  ['ban-ve.dwg', 'AC1032'],
])('%s is what its name says', async (name, content) => {
  expect(await problemsOf(name, content)).toEqual([]);
});

const picture = sharp({ create: { width: 4, height: 4, channels: 3, background: '#000' } });

test.each<[string, () => Promise<Buffer>]>([
  ['JPEG', () => picture.clone().jpeg().toBuffer()],
  ['WebP', () => picture.clone().webp().toBuffer()],
  ['AVIF', () => picture.clone().avif().toBuffer()],
  ['TIFF', () => picture.clone().tiff().toBuffer()],
  ['icon', () => readFile(path.join(import.meta.dirname, '../../../public/favicon.ico'))],
])(
  'a picture (%s) under a name that portal.yaml allows is refused, since it keeps the place where it was taken',
  async (_, make) => {
    const [problem] = await problemsOf('so-do.dwg', await make());
    expect(problem?.message).toContain('bên trong là một ảnh');
  },
);

test.each(OTHER_PICTURE_TYPES)('portal.yaml cannot allow .%s', (type) => {
  const { error } = portal.shape.attachmentTypes.safeParse([type]);
  expect(error?.issues[0]?.message).toContain('thông tin ẩn');
});

test('a type with its dot, in capitals, is told as it should be written', () => {
  const { error } = portal.shape.attachmentTypes.safeParse(['.DWG']);
  expect(error?.issues[0]?.message).toContain('Hãy viết: dwg');
  expect(portal.shape.attachmentTypes.parse(['dwg'])).toEqual(['dwg']);
});
