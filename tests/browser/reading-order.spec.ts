/** An article in the order in which a screen reader goes through it, from the browser's accessibility tree. */
import type { Page } from '@playwright/test';
import { articleWithAll } from '../support/page-kinds.ts';
import { expect, test } from '../support/portal-test.ts';

/** Landmarks and headings, and what belongs to the text between them. */
const LISTED = new Set([
  ...['banner', 'navigation', 'search', 'main', 'article', 'complementary', 'contentinfo'],
  ...['heading', 'region', 'figure', 'table', 'time'],
]);

/** Each part with its name; a heading with its level. */
async function readingOrder(page: Page): Promise<string[]> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  return lines.flatMap((line) => {
    const [, role = '', name = ''] = /^ *- '?([a-z]+)(?: "([^"]*)")?/.exec(line) ?? [];
    const level = /\[level=(\d)\]/.exec(line)?.[1];
    const start = name.replaceAll('\u00A0', ' ').slice(0, 30);
    return LISTED.has(role) ? [`${level ?? role} ${start}`.trim()] : [];
  });
}

test('a screen reader gets the article before what is related to it, and each part with its name', async ({
  page,
}) => {
  await page.goto(articleWithAll.path);
  await expect(page.getByRole('article').first()).toBeVisible();
  const order = await readingOrder(page);
  const related = order.findIndex((part) => part.startsWith('complementary'));
  expect(order.slice(0, related + 1)).toEqual([
    'navigation Lối tắt',
    'banner',
    'search Tìm kiếm tin tức',
    'navigation Chuyên mục',
    'region Thông báo khẩn',
    'main',
    'navigation Đường dẫn',
    'article',
    '1 Ủy ban nhân dân quận Bến Sen t',
    'time',
    'time',
    'figure Toàn cảnh hội nghị triển khai',
    '2 Kỷ niệm để làm được việc',
    '2 Mười hoạt động chính',
    'region Bảng: STT, Hoạt động, Thời gia',
    'table',
    '2 Kinh phí',
    '2 Phân công thực hiện',
    '3 Bốn tiểu ban cấp quận',
    '3 Phần việc của các phường',
    '2 Ý kiến tại hội nghị',
    'region Đính chính',
    '2 Đính chính',
    'time',
    'region Tệp đính kèm',
    '2 Tệp đính kèm',
    'region Trang này có hữu ích không?',
    '2 Trang này có hữu ích không?',
    'region Dòng sự kiện: 20 năm thành lập',
    '2 Dòng sự kiện: 20 năm thành lập',
    'complementary Bài viết liên quan',
  ]);
  expect(order.slice(related + 1).filter((part) => !/^(\d|time)/.test(part))).toEqual([
    'navigation Mục lục của bài',
    'contentinfo',
    'navigation Thông tin',
    'navigation Tra cứu',
    'navigation Địa bàn',
  ]);
});
