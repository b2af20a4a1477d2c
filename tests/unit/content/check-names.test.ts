/** Names of files, and references that a whole problem is expected for: field, message and hint. */
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { reservedNames } from '../../../src/content/check-names.ts';
import { checkReferences } from '../../../src/content/check-references.ts';
import { readContent, type Content } from '../../../src/content/read-content.ts';

let content: Content;
beforeEach(async () => {
  ({ content } = await readContent(path.join(import.meta.dirname, '../../fixtures/minimal')));
});

test.each(['categories', 'topics', 'alerts', 'pages'] as const)(
  'a file in a subfolder of %s is reported with the folder it belongs to',
  (name) => {
    const [entry] = content[name];
    if (!entry) throw new Error(`The fixture has no ${name}.`);
    const file = `${name}/2023/ten-tep.md`;
    (content[name] as (typeof entry)[]).push({ ...entry, id: '2023/ten-tep', file });
    expect(checkReferences(content)).toContainEqual({
      severity: 'error',
      file,
      message: 'Chỉ bài viết được xếp trong thư mục con.',
      hint: `Chuyển tệp ra thư mục ${name}/.`,
    });
  },
);

test('two pages of one name are told with the path that both would have', () => {
  const [entry] = content.pages;
  if (!entry) throw new Error('The fixture has no pages.');
  const file = 'pages/2023/gioi-thieu.md';
  content.pages.push(
    { ...entry, id: 'gioi-thieu', file: 'pages/gioi-thieu.md' },
    { ...entry, id: '2023/gioi-thieu', file },
  );
  const messages = checkReferences(content).map(({ message }) => message);
  expect(messages).toContain(
    'Hai trang thông tin trùng địa chỉ /gioi-thieu/: tệp này và pages/gioi-thieu.md.',
  );
});

test.each([
  ['categories', 'Tin Tức', 'tin-tuc'],
  ['topics', 'sua_duong', 'sua-duong'],
  ['pages', 'Giới thiệu', 'gioi-thieu'],
  ['alerts', 'Mất điện', 'mat-dien'],
] as const)('the hint for a file of %s called “%s” is its slug', (name, id, slug) => {
  const [entry] = content[name];
  if (entry) entry.id = id;
  expect(checkReferences(content).map(({ hint }) => hint)).toContain(
    `Đổi tên tệp thành ${slug}.md (chữ thường không dấu, gạch nối, tối đa 80 ký tự).`,
  );
});

test('an article may be called like a page of the portal, since it lies in a folder', () => {
  const [article] = content.articles;
  if (article) article.id = '2023/tim-kiem';
  expect(checkReferences(content)).toEqual([]);
});

test('a page with a reserved path and the second article of one name are reported', () => {
  const [page] = content.pages;
  const [article] = content.articles;
  if (!page || !article) throw new Error('The fixture has no page or no article.');
  page.id = 'tim-kiem';
  const data = { ...article.data, legacy: undefined };
  content.articles.push({ ...article, data, file: 'articles/2020/lan-hai.md' });
  expect(checkReferences(content).map(({ file, hint }) => [file, hint])).toEqual([
    ['articles/2020/lan-hai.md', 'Đổi tên một trong hai tệp.'],
    [page.file, 'Đổi tên tệp.'],
  ]);
});

test('the portal answers the paths of its routes, its public files and what the build writes', () => {
  const names = reservedNames();
  for (const name of [
    '404',
    'bai-viet',
    'chuyen-muc',
    'tim-kiem',
    'icons',
    '_astro',
    'search-index',
  ])
    expect(names, name).toContain(name);
  for (const name of ['[page]', 'gioi-thieu', '']) expect(names, name).not.toContain(name);
});

describe('a category below another one', () => {
  test('a cycle is reported for each category in it, and for none that only leads there', () => {
    setParents({ 'tin-tuc': 'su-kien', 'su-kien': 'thong-bao', 'thong-bao': 'su-kien' });
    const problems = checkReferences(content);
    expect(problems.map(({ file }) => file).sort()).toEqual([
      'categories/su-kien.md',
      'categories/thong-bao.md',
    ]);
    expect(problems.find(({ file }) => file === 'categories/su-kien.md')).toEqual({
      severity: 'error',
      file: 'categories/su-kien.md',
      path: ['parent'],
      message: 'Chuyên mục này nằm trong chính nó, qua “thong-bao”.',
      hint: 'Bỏ dòng parent của một trong các chuyên mục này.',
    });
  });

  test('a category may lie below one that lies below another', () => {
    setParents({ 'tin-tuc': 'su-kien', 'su-kien': 'thong-bao' });
    expect(checkReferences(content)).toEqual([]);
  });

  test('a parent that does not exist is reported with its field', () => {
    setParents({ 'tin-tuc': 'khong-co' });
    expect(checkReferences(content)).toEqual([
      {
        severity: 'error',
        file: 'categories/tin-tuc.md',
        path: ['parent'],
        message: 'Chuyên mục cha “khong-co” không có.',
        hint: 'Sửa parent cho đúng, hoặc bỏ dòng parent.',
      },
    ]);
  });
});

test('a missing cover of a topic is reported with its field', () => {
  const [topic] = content.topics;
  if (topic) topic.data.cover = { src: './khong-co.jpg', alt: 'Cầu' };
  expect(checkReferences(content)).toEqual([
    {
      severity: 'error',
      file: topic?.file,
      path: ['cover', 'src'],
      message: 'Ảnh đại diện “./khong-co.jpg” không có.',
      hint: 'Sửa đường dẫn tới ảnh cho đúng từng chữ.',
    },
  ]);
});

test('a wrong category in the menu is reported with its place', () => {
  if (content.portal) content.portal.menu = ['tin-tuc', 'khong-co'];
  expect(checkReferences(content)).toEqual([
    {
      severity: 'error',
      file: 'portal.yaml',
      path: ['menu', 1],
      message: 'Trình đơn có chuyên mục “khong-co” không có trong thư mục categories/.',
      hint: 'Sửa tên cho đúng, hoặc bỏ khỏi menu.',
    },
  ]);
});

describe('a link of an alert', () => {
  test('a link to a missing article is reported with its field', () => {
    const alert = linkAlert('/bai-viet/khong-co/?a=1#b');
    expect(checkReferences(content)).toEqual([
      {
        severity: 'error',
        file: alert,
        path: ['link'],
        message: 'link (đường dẫn) “/bai-viet/khong-co/?a=1#b” không dẫn tới trang nào của cổng.',
        hint: 'Sửa tên bài trong đường dẫn cho đúng từng chữ.',
      },
    ]);
  });

  test.each(['/bai-viet/hop-dau-nam/', '/bai-viet/hop-dau-nam/#muc', 'https://example.org/a/'])(
    'a link to %s is accepted',
    (href) => {
      linkAlert(href);
      expect(checkReferences(content)).toEqual([]);
    },
  );
});

function setParents(parents: Record<string, string>): void {
  for (const { id, data } of content.categories) data.parent = parents[id];
}

/** Sets the link of the first alert; the file of the alert. */
function linkAlert(href: string): string {
  const [alert] = content.alerts;
  if (!alert) throw new Error('The fixture has no alert.');
  alert.data.link = href;
  return alert.file;
}
