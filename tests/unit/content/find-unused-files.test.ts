/** Files that no page shows are told; what people and hosts put beside content is not. */
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkReferences } from '../../../src/content/check-references.ts';
import { readContent, type Content } from '../../../src/content/read-content.ts';

let content: Content;
beforeEach(async () => {
  ({ content } = await readContent(path.join(import.meta.dirname, '../../fixtures/minimal')));
});

describe('a text that nobody reads', () => {
  test.each([
    ['articles/2023/bai.docx', 'bài viết'],
    ['topics/ghi-chu.txt', 'dòng sự kiện'],
    ['pages/Trang.MD', 'trang thông tin'],
    ['alerts/a.markdown', 'thông báo khẩn'],
  ])('an unused %s gives a warning that it is no %s', (file, kind) => {
    content.files.add(file);
    expect(checkReferences(content)).toEqual([
      {
        severity: 'warning',
        file,
        message: `Tệp này không phải ${kind} (.md) và không bài nào đính kèm, nên không hiện trên cổng.`,
        hint: 'Đổi phần mở rộng thành .md, đính kèm vào một bài, hoặc chuyển tệp ra ngoài.',
      },
    ]);
  });

  test.each(['articles/2023/anh.jpg', 'articles/2023/bai.md.jpg', 'ghi-chu.txt', 'khac/bai.docx'])(
    '%s gives no warning',
    (file) => {
      content.files.add(file);
      expect(checkReferences(content)).toEqual([]);
    },
  );

  test.each([
    ['hop-to-5.md', 'Tệp nằm ngoài mọi thư mục mà cổng đọc.', 'articles/<năm>/hop-to-5.md'],
    ['tin-tuc/2024/cau.md', 'Cổng không đọc thư mục “tin-tuc”.', 'articles/<năm>/cau.md'],
    ['article/2024/cau.md', 'Ý bạn là “articles”?', 'articles/<năm>/cau.md'],
    ['Pages/gioi-thieu.md', 'Ý bạn là “pages”?', 'pages/ (trang thông tin)'],
    ['articles/2024/hop-to-5', 'không phải bài viết (.md)', 'hop-to-5.md'],
    ['topics/tet', 'không phải dòng sự kiện (.md)', 'tet.md'],
    ['articles/2024/cau.html', 'không phải bài viết (.md)', 'thành .md'],
  ])('%s, which no page shows, gives a warning with its cure', (file, message, hint) => {
    content.files.add(file);
    const problems = checkReferences(content);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'warning', file });
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.hint).toContain(hint);
  });

  test.each([
    'README.md',
    'anh/README',
    'LICENSE',
    '_headers',
    'CNAME',
    'articles/2024/_redirects',
  ])('%s, which is no content, gives no warning', (file) => {
    content.files.add(file);
    expect(checkReferences(content)).toEqual([]);
  });

  test('a text that an article has attached gives no warning', () => {
    content.files.add('articles/2023/mau-don.docx');
    const article = content.articles.find(({ file }) => file.startsWith('articles/2023/'));
    article?.data.attachments.push({ file: './mau-don.docx', title: 'Mẫu đơn' });
    expect(checkReferences(content)).toEqual([]);
  });
});
