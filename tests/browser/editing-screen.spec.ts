/** The editing screen at /quan-tri/: the real program in a real browser, on a folder of files; it asks no other host. */
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readContent } from '../../src/content/read-content.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { renderMarkdown } from '../../src/markdown/index.ts';
import { filesOf, pickCheckout, readCheckout, writeCheckout } from '../support/opfs-folder.ts';
import { expect, test } from '../support/portal-test.ts';
import { SUB_PATH, SUB_PATH_DIR } from '../support/sub-path-portal.ts';
import { stubContext } from '../unit/markdown/context.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file));
const IMPORTED = 'content/articles/2019/dai-hoi-chi-bo.md';
const PICTURE = read('content/articles/2026/pho-di-bo.jpg');
const OTHER_PICTURE = read('content/articles/2026/ho-sen-mua-ha.jpg');
const DOCUMENT = read('content/articles/2026/ke-hoach-tuyen-sinh-2026.pdf');

/**
 * The preview is a frame of this same page, which the package marks as a sandbox that it can leave. It asks the portal for a
 * picture of a text by the path in the text, before it puts in the picture from the folder.
 */
test.use({
  allowedErrors: /^An iframe which has both allow-scripts and allow-same-origin|status of 404/,
});
// Fields are drawn when they come near; on a window as tall as the form all of them are.
test.use({ viewport: { width: 1280, height: 4500 } });
test.use({ portal: { folder: SUB_PATH_DIR, base: SUB_PATH } });
// What is written has to be Hanoi time, whatever the clock of the computer says.
test.use({ timezoneId: 'America/New_York', locale: 'en-US' });

test('an officer creates an article with a picture and a document and edits an old one; the portal takes both unchanged in meaning', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await pickCheckout(page);
  await page.goto(`${SUB_PATH}favicon.svg`);
  await writeCheckout(page, checkout());
  await page.goto(`${SUB_PATH}quan-tri/`);
  await expect(page.getByText('thư mục ẩn .git')).toBeVisible();
  await page.getByRole('button', { name: 'Mở thư mục trên máy này' }).click();

  await test.step('edits an old article', async () => {
    await page.getByText('Đại hội Chi bộ khu phố 3').first().click();
    const preview = page.frameLocator('iframe').first();
    await expect(preview.getByRole('img').first()).toHaveJSProperty('naturalWidth', 1600);
    await field(page, 'Tiêu đề').getByRole('textbox').fill('Đại hội Chi bộ: bàn chuyện nước sạch');
    await save(page);
  });

  await test.step('creates one', async () => {
    await page.getByRole('button', { name: 'Tạo bài viết mới' }).click();
    // A new form sets its fields to what they begin with, some moments after they can be written in.
    await expect(field(page, 'Lý do gỡ bài')).toBeVisible();
    await expect(field(page, 'Ngày đăng').getByRole('textbox')).not.toHaveValue('');
    await field(page, 'Ngày đăng').getByRole('textbox').fill('2026-12-31T23:30');
    await field(page, 'Chuyên mục').getByRole('combobox').click();
    await page.getByRole('option', { name: 'Văn hóa' }).click();
    await field(page, 'Ảnh đại diện').getByRole('checkbox').click();
    await pickFile(page, field(page, 'Tệp ảnh đại diện'), 'Đường hoa.jpg', PICTURE);
    await field(page, 'Mô tả ảnh cho người không nhìn thấy ảnh')
      .getByRole('textbox')
      .fill('Hai hàng hoa giấy');
    await field(page, 'Tiêu đề').getByRole('textbox').fill('Đường hoa Sen Hạ: mở cửa ngày 20/12');
    await field(page, 'Tóm tắt, sapo')
      .getByRole('textbox')
      .fill('Đường hoa dài 800 m. Mở đến 05/01.');
    const body = field(page, 'Nội dung');
    await body.getByRole('textbox').click();
    await page.keyboard.type('Sáng 20/12, đường hoa mở cửa.\n');
    await body.getByRole('button', { name: 'Ảnh' }).click();
    const picture = body.getByRole('group', { name: 'Ảnh', exact: true });
    await pickFile(page, picture, 'Bờ sông.jpg', OTHER_PICTURE);
    await saveButton(page).click();
    await expect(picture.getByText('Trường bắt buộc.')).toBeVisible();
    await picture.getByRole('textbox', { name: 'Mô tả cho người' }).fill('Bờ sông trồng hoa');
    await field(page, 'Tệp đính kèm').first().getByRole('button', { name: /^Thêm/ }).click();
    await pickFile(page, field(page, 'Tệp đính kèm').last(), 'Kế hoạch đường hoa.pdf', DOCUMENT);
    await field(page, 'Tên tài liệu').getByRole('textbox').fill('Kế hoạch đường hoa');
    await save(page);
  });

  const saved = await readCheckout(page);
  const { content, problems } = await readBack(saved);
  expect(problems).toEqual([]);

  const made = content.articles.find(({ id }) => id === '2026/duong-hoa-sen-ha-mo-cua-ngay-20-12');
  expect(made?.data).toEqual({
    title: 'Đường hoa Sen Hạ: mở cửa ngày 20/12',
    summary: 'Đường hoa dài 800 m. Mở đến 05/01.',
    publishedAt: new Date('2026-12-31T16:30:00Z'),
    categories: ['van-hoa-xa-hoi'],
    tags: [],
    wards: [],
    featured: false,
    cover: { src: './duong-hoa.jpg', alt: 'Hai hàng hoa giấy' },
    attachments: [{ file: './ke-hoach-duong-hoa.pdf', title: 'Kế hoạch đường hoa' }],
    corrections: [],
    draft: false,
    review: false,
  });
  expect(bodyOf(saved, `content/articles/${made?.id}.md`).trim()).toBe(
    'Sáng 20/12, đường hoa mở cửa.\n\n![Bờ sông trồng hoa](./bo-song.jpg)',
  );
  for (const [name, bytes] of [
    ['duong-hoa.jpg', PICTURE],
    ['bo-song.jpg', OTHER_PICTURE],
    ['ke-hoach-duong-hoa.pdf', DOCUMENT],
  ] as const) {
    expect(saved.get(`content/articles/2026/${name}`)?.equals(bytes), name).toBe(true);
  }

  const before = await readBack(checkout());
  const old = (all: typeof content) =>
    all.articles.find(({ file }) => `content/${file}` === IMPORTED);
  expect(old(content)?.data).toEqual({
    ...old(before.content)?.data,
    title: 'Đại hội Chi bộ: bàn chuyện nước sạch',
  });
  expect(await htmlOf(saved)).toBe(await htmlOf(checkout()));
});

/** The content of the demonstration without its articles, and an article as an import leaves it. */
function checkout(): Map<string, Buffer> {
  return new Map([
    ...filesOf(ROOT, ['content/{categories,topics}/*', 'content/portal.yaml']),
    [IMPORTED, read('tests/fixtures/editing-screen/imported-article.md')],
    ['content/articles/2019/anh-cu.jpg', PICTURE],
    ['content/articles/2019/nghi-quyet.pdf', DOCUMENT],
  ]);
}

/** A field of the form, by its label. */
function field(page: Page, label: string) {
  // The program puts marks of direction around the words that it inserts.
  return page.getByRole('group', { name: new RegExp(`^Trường “.?${label}.?”$`) });
}

async function pickFile(page: Page, where: ReturnType<typeof field>, name: string, bytes: Buffer) {
  await where.getByRole('button', { name: 'Duyệt tệp' }).click();
  const dialog = page.getByRole('dialog');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Tải lên' }).click();
  await (await chooser).setFiles({ name, mimeType: mimeOf(name), buffer: bytes });
  await dialog.getByRole('button', { name: 'Chèn' }).click();
  await expect(dialog).toBeHidden();
}

const mimeOf = (name: string) => (name.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg');

/** Saves what is open; the program goes back to the list. */
async function save(page: Page): Promise<void> {
  await saveButton(page).click();
  await expect(page.getByRole('button', { name: 'Tạo bài viết mới' })).toBeVisible();
}

function saveButton(page: Page) {
  return page.getByRole('button', { name: 'Lưu', exact: true });
}

/** What the portal reads from these files. */
async function readBack(files: ReadonlyMap<string, Buffer>) {
  const folder = path.join(ROOT, '.output/editing-screen');
  await rm(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    const place = path.join(folder, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, bytes);
  }
  return readContent(path.join(folder, 'content'));
}

function bodyOf(files: ReadonlyMap<string, Buffer>, name: string): string {
  return splitFrontMatter(files.get(name)?.toString() ?? '')?.body ?? '';
}

async function htmlOf(files: ReadonlyMap<string, Buffer>): Promise<string> {
  return (await renderMarkdown(bodyOf(files, IMPORTED), stubContext().context)).html;
}
