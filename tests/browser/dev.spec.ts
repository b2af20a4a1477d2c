/** `npm run dev` tells on the pages what is wrong with the content, from the first start on. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { siteWords } from '../../src/strings/site.ts';
import { previewWords } from '../../src/preview/words.ts';
import { freePort } from '../support/free-port.ts';
import { expect, test } from '../support/portal-test.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const ARTICLE = 'articles/2023/hop-dau-nam.md';

// Pages of a host of its own, which fail on purpose.
test.use({ allowedErrors: /[^]/ });

let folder: string;
let server: ChildProcess;
let url: string;

/** Saves the article after a change. */
async function save(change: (text: string) => string): Promise<void> {
  const file = path.join(folder, ARTICLE);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tin-quan-dev-'));
  await cp(path.join(ROOT, 'tests/fixtures/minimal'), folder, { recursive: true });
  await save((text) => text.replace('title:', 'titel:'));
  const port = String(await freePort());
  url = `http://localhost:${port}/`;
  server = spawn(process.execPath, ['src/commands/dev.ts', '--port', port], {
    cwd: ROOT,
    env: { ...process.env, CONTENT_DIR: folder },
    stdio: 'ignore',
    detached: true,
  });
});
test.afterAll(async () => {
  if (server.pid) process.kill(-server.pid, 'SIGKILL');
  await rm(folder, { recursive: true });
});

test('an error of the content is on the page until it is mended, and a page lists what its file is missing', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const article = `${url}bai-viet/hop-dau-nam/`;

  await test.step('the server starts with an error, and says where it is and how it is mended', async () => {
    await expect(async () => {
      expect((await page.goto(article))?.status()).toBe(500);
    }).toPass({ timeout: 60_000 });
    const text = await page.locator('body').innerText();
    expect(text).toContain(`Lỗi – ${ARTICLE}:2`);
    expect(text).toContain('Ý bạn là “title”?');
    expect(text).not.toMatch(/\bat .+:\d+:\d+|Error\b/);
  });

  await test.step('the page comes by itself when the error is mended, drafts are marked, and what is missing is listed', async () => {
    await save((text) => {
      const mended = text.replace('titel:', 'draft: true\ntitle:');
      return `${mended}\nNgười dân xem [tại đây](/bai-viet/khong-co/).\n`;
    });
    // The first page of a development server loads all templates.
    await expect(page.getByText(siteWords.draft, { exact: true })).toBeVisible({
      timeout: 100_000,
    });
    await page.getByText(previewWords.missing(1, 1)).click();
    const panel = page.getByRole('group').filter({ hasText: ARTICLE });
    await expect(panel).toContainText('không dẫn tới trang hay tệp nào của cổng');
    await expect(panel).toContainText('docs/su-co-thuong-gap.md#lien-ket-tai-day');
  });

  await test.step('an error that comes later stands above the page, and goes away when it is mended', async () => {
    await save((text) => text.replace('summary:', 'sumary:'));
    const errors = page.getByRole('alert').filter({ hasText: ARTICLE });
    await expect(errors).toContainText('Ý bạn là “summary”?');
    await save((text) => text.replace('sumary:', 'summary:'));
    await expect(errors).toHaveCount(0);
  });
});
