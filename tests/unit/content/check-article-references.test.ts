/** References of an article that lead nowhere: the whole message, its place and what an editor is told to do. */
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { checkArticleReferences } from '../../../src/content/check-article-references.ts';
import { checkReferences } from '../../../src/content/check-references.ts';
import { readContent, type Content } from '../../../src/content/read-content.ts';

const FILE = 'articles/2023/hop-dau-nam.md';
const BESIDE = 'Đặt tệp cạnh bài viết, hoặc sửa tên cho đúng từng chữ.';

let content: Content;
beforeEach(async () => {
  ({ content } = await readContent(path.join(import.meta.dirname, '../../fixtures/minimal')));
});

function data(file = FILE) {
  const found = content.articles.find((entry) => entry.file === file);
  if (!found) throw new Error('The fixture has changed.');
  return found.data;
}

function attach(...names: string[]): void {
  data().attachments = names.map((file) => ({ file, title: 'Tài liệu' }));
}

test.each<[string, () => void, PropertyKey[], string, string]>([
  [
    'a category without a file',
    () => (data().categories = ['su-kien', 'quy-hoach']),
    ['categories', 1],
    'Chuyên mục “quy-hoach” không có trong thư mục categories/.',
    'Sửa tên cho đúng, hoặc thêm vào thư mục categories/.',
  ],
  [
    'a topic without a file',
    () => (data().topic = 'xay-cau'),
    ['topic'],
    'Dòng sự kiện “xay-cau” không có trong thư mục topics/.',
    'Sửa tên cho đúng, hoặc thêm vào thư mục topics/.',
  ],
  [
    'a ward that portal.yaml does not list',
    () => (data().wards = ['Rạch Bàng']),
    ['wards', 0],
    'Phường, xã “Rạch Bàng” không có trong danh sách wards của portal.yaml.',
    'Sửa tên cho đúng, hoặc thêm vào danh sách wards của portal.yaml.',
  ],
  [
    'a cover that nobody has put beside it',
    () => (data().cover = { src: './le-khoi-cong.png', alt: 'Lễ khởi công' }),
    ['cover', 'src'],
    'Ảnh đại diện “./le-khoi-cong.png” không có: không tìm thấy articles/2023/le-khoi-cong.png.',
    BESIDE,
  ],
  [
    'a document whose name has a slip',
    () => attach('./ke-hoach-.pdf'),
    ['attachments', 0, 'file'],
    'Tệp đính kèm “./ke-hoach-.pdf” không có: không tìm thấy articles/2023/ke-hoach-.pdf. Ý bạn là “ke-hoach.pdf”?',
    BESIDE,
  ],
  [
    'a document of a page',
    () => attach('../../pages/so-do.pdf'),
    ['attachments', 0, 'file'],
    'Tệp đính kèm “../../pages/so-do.pdf” nằm ngoài thư mục articles/.',
    'Chép tệp vào cạnh bài viết rồi ghi ./ten-tep.pdf.',
  ],
  [
    'one document listed twice',
    () => attach('./ke-hoach.pdf', './ke-hoach.pdf'),
    ['attachments', 1, 'file'],
    'Hai tệp đính kèm của bài có cùng tên “ke-hoach.pdf”.',
    'Đổi tên một trong hai tệp, hoặc bỏ dòng ghi trùng.',
  ],
  ...['heic', 'heif', 'HEIC'].map((type): [string, () => void, PropertyKey[], string, string] => [
    `a picture of an iPhone in .${type}`,
    () => {
      content.files.add(`articles/2023/so-do.${type}`);
      attach(`./so-do.${type}`);
    },
    ['attachments', 0, 'file'],
    `Tệp đính kèm “./so-do.${type}”: loại tệp .${type.toLowerCase()} chưa được phép đính kèm.`,
    'Mở ảnh rồi lưu thành JPG, và đính kèm tệp ấy.',
  ]),
  ...['dwg', 'heics', 'theic'].map((type): [string, () => void, PropertyKey[], string, string] => [
    `a drawing in .${type}`,
    () => {
      content.files.add(`articles/2023/so-do.${type}`);
      attach(`./so-do.${type}`);
    },
    ['attachments', 0, 'file'],
    `Tệp đính kèm “./so-do.${type}”: loại tệp .${type} chưa được phép đính kèm.`,
    `Lưu thành PDF, tệp văn phòng, ảnh, .txt, .csv hoặc .zip; nếu cần đúng loại này, thêm ${type} vào attachmentTypes của portal.yaml.`,
  ]),
])('%s is reported with its field and what to do', (_, change, field, message, hint) => {
  change();
  expect(checkArticleReferences(content)).toEqual([
    { severity: 'error', file: FILE, path: field, message, hint },
  ]);
});

const rejectedEntry = (file: string, id: string, entry: unknown = undefined) => ({
  id,
  file,
  digest: '',
  front: '',
  data: entry,
});

test('a category or topic whose own file has a fault is known to the articles of it', () => {
  data().categories = ['su-kien', 'quy-hoach'];
  data().topic = 'xay-cau';
  content.rejected.push(
    rejectedEntry('categories/quy-hoach.md', 'quy-hoach'),
    rejectedEntry('topics/xay-cau.md', 'xay-cau'),
  );
  expect(checkArticleReferences(content)).toEqual([]);
});

test('a page of that name is no category, and a category of that name no topic', () => {
  data().categories = ['su-kien', 'quy-hoach'];
  data().topic = 'xay-cau';
  content.rejected.push(
    rejectedEntry('pages/quy-hoach.md', 'quy-hoach'),
    rejectedEntry('categories/xay-cau.md', 'xay-cau'),
  );
  expect(checkArticleReferences(content).map(({ path: field }) => field)).toEqual([
    ['categories', 1],
    ['topic'],
  ]);
});

test('the references of an article with other faults are checked, those of a page are not', () => {
  const broken = { categories: ['quy-hoach'], topic: 'xay-cau' };
  content.rejected.push(
    rejectedEntry('articles/2024/mo-duong.md', '2024/mo-duong', broken),
    rejectedEntry('pages/mo-duong.md', 'mo-duong', broken),
  );
  const problems = checkArticleReferences(content);
  expect(problems.map(({ file }) => file)).toEqual(Array(2).fill('articles/2024/mo-duong.md'));
});

test('an old URL that two articles claim is reported where it is claimed again', () => {
  const encoded = '/tin/H%E1%BB%8Dp-%C4%91%E1%BA%A7u-n%C4%83m.html#dau';
  data('articles/2023/lich-cat-nuoc.md').legacy = {
    urls: ['/tin/Họp-đầu-năm.html', '/tin/nuoc.aspx?id=7', '/tin/50%-dan.html'],
  };
  data('articles/2023/moi-hop-khu-pho.md').legacy = {
    urls: [encoded, '/a', '/a', '/tin/50%-dan.html'],
  };
  const hint = 'Mỗi địa chỉ cũ chỉ thuộc một bài: xóa dòng này ở bài không đúng.';
  const file = 'articles/2023/moi-hop-khu-pho.md';
  const first = 'articles/2023/lich-cat-nuoc.md';
  const problem = (index: number, url: string, owner: string) => ({
    severity: 'error',
    file,
    path: ['legacy', 'urls', index],
    hint,
    message: `legacy.urls (địa chỉ cũ) “${url}” đã có ở ${owner}.`,
  });
  expect(checkReferences(content)).toEqual([
    problem(0, encoded, first),
    problem(2, '/a', 'chính bài này'),
    problem(3, '/tin/50%-dan.html', first),
  ]);
});
