/** References from one file to another: a sound portal with one thing changed. */
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { checkReferences } from '../../../src/content/check-references.ts';
import { readContent, type Content } from '../../../src/content/read-content.ts';

let content: Content;
beforeEach(async () => {
  ({ content } = await readContent(path.join(import.meta.dirname, '../../fixtures/minimal')));
});

/** The article most things are changed in. */
const article = () => entryOf('articles', '2023/hop-dau-nam');

test.each<[string, () => void, string]>([
  [
    'a category that does not exist',
    () => (article().data.categories = ['su-kien', 'thong-ba']),
    'Chuyên mục “thong-ba” không có trong thư mục categories/. Ý bạn là “thong-bao”?',
  ],
  [
    'a topic that does not exist',
    () => (article().data.topic = 'xay-cau'),
    'Dòng sự kiện “xay-cau” không có trong thư mục topics/.',
  ],
  [
    'a ward that portal.yaml does not name',
    () => (article().data.wards = ['Đối Chưng']),
    'Phường, xã “Đối Chưng” không có trong danh sách wards của portal.yaml. Ý bạn là “Đối Chứng”?',
  ],
  [
    'a cover that differs in capitals only',
    () => (article().data.cover = { src: './Hoi-Truong.jpg', alt: 'Hội trường' }),
    'Ảnh đại diện “./Hoi-Truong.jpg” không có: không tìm thấy articles/2023/Hoi-Truong.jpg. Ý bạn là “hoi-truong.jpg”?',
  ],
  [
    'an attachment in another folder',
    () => (article().data.attachments = [{ file: '../2022/ke-hoach.pdf', title: 'Kế hoạch' }]),
    'Tệp đính kèm “../2022/ke-hoach.pdf” không có: không tìm thấy articles/2022/ke-hoach.pdf.',
  ],
  [
    'two attachments with one path',
    () => {
      content.files.add('articles/2023/phu-luc/Kế hoạch.pdf');
      article().data.attachments.push({ file: './phu-luc/Kế hoạch.pdf', title: 'Phụ lục' });
    },
    'Hai tệp đính kèm của bài có cùng tên “Kế hoạch.pdf”.',
  ],
  [
    'two articles with one path',
    () =>
      content.articles.push({
        ...article(),
        id: '2022/hop-dau-nam',
        file: 'articles/2022/hop-dau-nam.md',
      }),
    'Hai bài viết trùng địa chỉ /bai-viet/hop-dau-nam/: tệp này và articles/2023/hop-dau-nam.md.',
  ],
  [
    'a translation of an article that does not exist',
    () => Object.assign(article().data, { lang: 'en', translationOf: 'hop-cuoi-nm' }),
    'Bản dịch của “hop-cuoi-nm”: không có tệp ấy trong thư mục articles/.',
  ],
  [
    'a translation of itself',
    () => Object.assign(article().data, { lang: 'en', translationOf: 'hop-dau-nam' }),
    'Bản dịch của “hop-dau-nam”: tệp ấy không phải là bản tiếng Việt.',
  ],
  [
    'a second translation into one language',
    () => {
      for (const slug of ['one', 'two']) {
        const data = { ...article().data, lang: 'en' as const, translationOf: 'hop-dau-nam' };
        content.articles.push({ ...article(), data, id: slug, file: `articles/${slug}.md` });
      }
    },
    'Bản dịch của “hop-dau-nam”: đã có một bản English khác, articles/one.md.',
  ],
  [
    'a file name that is no slug',
    () => (article().id = '2023/Họp đầu năm'),
    'Tên tệp “Họp đầu năm” không dùng được làm địa chỉ web.',
  ],
  [
    'a parent that does not exist',
    () => (entryOf('categories', 'su-kien').data.parent = 'tin-tucs'),
    'Chuyên mục cha “tin-tucs” không có. Ý bạn là “tin-tuc”?',
  ],
  [
    'a category that is its own parent',
    () => (entryOf('categories', 'thong-bao').data.parent = 'thong-bao'),
    'Chuyên mục này nằm trong chính nó, qua “thong-bao”.',
  ],
  [
    'a page at a path of the portal',
    () => (entryOf('pages', 'gioi-thieu').id = 'tim-kiem'),
    'Địa chỉ /tim-kiem/ là của cổng, nên không trang nào được mang tên này.',
  ],
  [
    'a menu with a category that does not exist',
    () => content.portal && (content.portal.menu = ['tin-tuc', 'tin-tucs']),
    'Trình đơn có chuyên mục “tin-tucs” không có trong thư mục categories/. Ý bạn là “tin-tuc”?',
  ],
])('%s is reported', (_, change, message) => {
  expect(checkReferences(content)).toEqual([]);
  change();
  const problems = checkReferences(content);
  expect(problems.map((problem) => problem.message)).toContain(message);
  for (const { severity, file } of problems) {
    expect(severity).toBe('error');
    expect(file).toMatch(/\.(?:md|yaml)$/);
  }
});

test('a category below a circle of others is not in it, and the check comes to an end', () => {
  entryOf('categories', 'su-kien').data.parent = 'thong-bao';
  entryOf('categories', 'thong-bao').data.parent = 'su-kien';
  entryOf('categories', 'tin-tuc').data.parent = 'su-kien';
  expect(checkReferences(content).map(({ file }) => file)).toEqual([
    'categories/su-kien.md',
    'categories/thong-bao.md',
  ]);
});

test('any ward is accepted when portal.yaml names none', () => {
  if (content.portal) content.portal.wards = [];
  article().data.wards = ['Phường Khác'];
  expect(checkReferences(content)).toEqual([]);
});

test('a portal.yaml that cannot be used does not hide other problems', () => {
  content.portal = undefined;
  article().data.topic = 'xay-cau';
  expect(checkReferences(content)).toHaveLength(1);
});

function entryOf<Name extends 'articles' | 'categories' | 'pages'>(
  name: Name,
  id: string,
): Content[Name][number] {
  const entry = (content[name] as Content[Name][number][]).find((known) => known.id === id);
  if (!entry) throw new Error(`There is no ${id} in ${name}.`);
  return entry;
}
