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

/** An archive of nothing but its list: two files of no byte. */
const ZIP = zipOf(['a.txt', 'word/document.xml']);

function zipOf(names: readonly string[], inner: Buffer = Buffer.alloc(0)): Buffer {
  const entry = (name: string, isListed: boolean) => {
    const header = Buffer.alloc(isListed ? 46 : 30);
    header.write(isListed ? 'PK\x01\x02' : 'PK\x03\x04', 'latin1');
    header.writeUInt16LE(name.length, isListed ? 28 : 26);
    if (!isListed) header.writeUInt32LE(inner.length, 22);
    return Buffer.concat([header, Buffer.from(name), ...(isListed ? [] : [inner])]);
  };
  const files = Buffer.concat(names.map((name) => entry(name, false)));
  const list = Buffer.concat(names.map((name) => entry(name, true)));
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(files.length, 16);
  return Buffer.concat([files, list, end]);
}

/** A header that says where the list of files begins and how long it is, and a list. */
const SEVEN_ZIP = Buffer.alloc(32 + 10 + 5);
SEVEN_ZIP.write('7z\xBC\xAF\x27\x1C', 'latin1');
SEVEN_ZIP.writeUInt32LE(10, 12);
SEVEN_ZIP.writeUInt32LE(5, 20);
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
  ['dung.pdf', '%PDF-1.7\n%%EOF\n'],
  ['co-rac.pdf', '\r\n\r\n%PDF-1.4\n%%EOF\r\n\0\0'],
  ['co-ghi-chu.zip', Buffer.concat([ZIP, Buffer.from('ghi chú')])],
  ['long-nhau.zip', zipOf(['a.docx'], ZIP)],
  ['dung.7z', SEVEN_ZIP],
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

describe('a document whose end is missing is told', () => {
  const pdf = `%PDF-1.7\n${'0 0 m\n'.repeat(5_000)}%%EOF\n`;
  test.each<[string, Buffer, 'error' | 'warning']>([
    ['do.pdf', Buffer.from(pdf.slice(0, -7)), 'warning'],
    // Its first part, for the first page, has an end of its own.
    ['do-trang-dau.pdf', Buffer.from(`%PDF-1.7\n%%EOF\n${pdf.slice(9, -7)}`), 'warning'],
    ['do.docx', ZIP.subarray(0, -1), 'error'],
    ['do.xlsx', ZIP.subarray(0, 40), 'error'],
    // The archive inside is whole, and the last that was copied.
    ['do.zip', zipOf(['mot.txt', 'a.docx'], ZIP).subarray(0, 2 * (30 + ZIP.length) + 13), 'error'],
    ['do.7z', SEVEN_ZIP.subarray(0, -1), 'error'],
  ])('%s', async (name, content, severity) => {
    const [problem, ...others] = await problemsOf(name, content);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity, path: ['attachments', 0, 'file'] });
    expect(problem?.message).toContain('chép dở');
    expectVietnamese(`${problem?.message}\n${problem?.hint}`);
  });
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
