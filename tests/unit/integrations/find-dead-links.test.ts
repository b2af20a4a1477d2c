/** The check of links: it sees the files of a built portal and the ids in its pages. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  findDeadLinks,
  linkFault,
  type BuiltSite,
} from '../../../src/integrations/find-dead-links.ts';

const IDS: Record<string, string[]> = {
  'bai-viet/hop/index.html': ['noi-dung', 'kết-quả'],
  'index.html': ['dau-trang'],
};

const site: BuiltSite = {
  home: 'https://thunghiem.example/tin/',
  files: new Set([
    ...['index.html', 'bai-viet/hop/index.html', 'bai-viet/hop/ke-hoach.pdf'],
    ...['chuyen-muc/tin/2/index.html', 'luu-tru/2023/01/index.html', 'news-sitemap.xml'],
  ]),
  idsOf: (file) => Promise.resolve(new Set(IDS[file])),
};
const page = 'https://thunghiem.example/tin/bai-viet/hop/';

describe('a link that works', () => {
  test.each([
    ['to the home page', '/tin/'],
    ['to a page', '/tin/bai-viet/hop/'],
    ['to a page with its file name', '/tin/bai-viet/hop/index.html'],
    ['to a page with a query', '/tin/bai-viet/hop/?q=a'],
    ['to a place in a page', '/tin/bai-viet/hop/#noi-dung'],
    ['to a place whose id is not ASCII', '/tin/bai-viet/hop/#k%E1%BA%BFt-qu%E1%BA%A3'],
    ['to a place in its own page', '#noi-dung'],
    ['to a page of a list', '/tin/chuyen-muc/tin/2/'],
    ['to a month', '/tin/luu-tru/2023/01/'],
    ['to a site map', '/tin/news-sitemap.xml'],
    ['to a document, at a page of it', '/tin/bai-viet/hop/ke-hoach.pdf#page=2'],
    ['to another host', 'https://khac.example/x'],
    ['to a mailbox', 'mailto:a@b.example'],
  ])('a link %s works: %s', async (_, href) => {
    expect(await linkFault(href, page, site)).toBeUndefined();
  });
});

describe('a link that is dead', () => {
  test.each([
    ['to a page number that no list has', '/tin/chuyen-muc/tin/99/', 'no-file'],
    ['to a month without articles', '/tin/luu-tru/2099/', 'no-file'],
    ['to an editing screen that is not built', '/tin/quan-tri/', 'no-file'],
    ['to a missing icon', '/tin/icons/khong-co.png', 'no-file'],
    ['to a missing document', '/tin/bai-viet/hop/mat.pdf', 'no-file'],
    ['to a place that the page does not have', '/tin/bai-viet/hop/#khong-co', 'no-id'],
    ['to a folder outside the portal', '/khac/', 'outside'],
    ['without its slash', '/tin/bai-viet/hop', 'no-slash'],
    ['that is no URL', 'http://[', 'invalid'],
  ])('a link %s is dead: %s', async (_, href, fault) => {
    expect(await linkFault(href, page, site)).toBe(fault);
  });
});

test('a dead link is reported as the editor wrote it, with file, line and hint', async () => {
  const link = (href: string, line: number) => ({
    ...{ href: `/tin${href}`, written: href, text: 'xem', line },
  });
  const texts = [
    {
      file: 'articles/2023/hop.md',
      page: '/tin/bai-viet/hop/',
      links: [link('/quan-tri/', 9), link('/bai-viet/hop/#mat', 11), link('/bai-viet/hop', 12)],
    },
  ];
  const problems = await findDeadLinks({ texts, fields: [] }, site, '');
  expect(problems).toMatchObject([
    {
      severity: 'error',
      file: 'articles/2023/hop.md',
      line: 9,
      message: 'Liên kết “xem” tới /quan-tri/ không dẫn tới trang hay tệp nào của cổng.',
    },
    {
      severity: 'error',
      line: 11,
      message:
        'Liên kết “xem” tới /bai-viet/hop/#mat, nhưng trang ấy không có tiêu đề nào mang địa chỉ đó.',
    },
  ]);
  expect(problems).toHaveLength(2);
});

test('a dead link in the front matter is reported on the line of its field', async () => {
  const folder = path.join(import.meta.dirname, '../../fixtures/minimal');
  const file = 'alerts/cam-duong-thuoc-ke.md';
  const fields = [{ file, field: ['link'], href: '/bai-viet/mat/' }];
  const [problem, ...others] = await findDeadLinks({ texts: [], fields }, site, folder);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    severity: 'error',
    file,
    message: 'link (đường dẫn) “/bai-viet/mat/” không dẫn tới trang nào của cổng.',
  });
  expect(problem?.line).toBeGreaterThan(1);
});
