/** `npm run new`: a new article with its name, its folder and its front matter. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, UsageError } from '../cli/run-command.ts';
import { askLine, askUntil, isInteractive, type Ask } from '../cli/ask.ts';
import { didYouMean } from '../content/did-you-mean.ts';
import { ContentError } from '../content/problems.ts';
import { readContent, type Content } from '../content/read-content.ts';
import { readSiteAndBase } from '../content/site-and-base.ts';
import { isError } from '../content/text-problem.ts';
import { slugOf } from '../domain/entry-paths.ts';
import { parseDate } from '../domain/time/parse-date.ts';
import { yearOf } from '../domain/time/hanoi-zone.ts';
import { createUrls } from '../domain/urls.ts';
import { fold } from '../domain/vietnamese/fold.ts';
import { CONTENT_DIR, NOW, ROOT } from '../environment.ts';
import { article } from '../schemas/article.ts';
import { checkPicture, copyPicture } from './copy-picture.ts';
import { articleFile, cleanTitle, nameFor, SUMMARY_TO_WRITE } from './write-article.ts';

/** What was written on the command line. */
export interface NewOptions {
  title: string;
  category: readonly string[];
  ward: readonly string[];
  topic?: string | undefined;
  summary?: string | undefined;
  at?: string | undefined;
  image?: string | undefined;
  alt?: string | undefined;
  name?: string | undefined;
}

/** Writes a new article and says where it is. */
export async function runNew(
  options: NewOptions,
  ask: Ask | undefined = isInteractive() ? askLine : undefined,
): Promise<void> {
  const { content, problems } = await readContent(CONTENT_DIR);
  const ofPortal = problems.filter((problem) => isError(problem) && !problem.file.includes('/'));
  if (ofPortal.length > 0) throw new ContentError(ofPortal);
  const title = await titleOf(options.title, ask);
  const name = options.name ?? nameFor(title);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
    const what = options.name ?? title;
    throw new UsageError(
      `“${what}” không dùng được làm tên tệp. Hãy thêm --name ten-bai (chữ thường không dấu, gạch nối).`,
    );
  }
  refuseTaken(name, content);
  const at = dateOf(options.at);
  const categories = await categoriesOf(options.category, content, ask);
  const topic = options.topic && choose('Dòng sự kiện', options.topic, content.topics);
  const wards = options.ward.map((ward) => wardOf(ward, content));
  const alt =
    options.image &&
    (options.alt ?? (await ask?.('Ảnh cho thấy gì (mô tả cho người không nhìn thấy)')) ?? '');
  if (options.image) await checkPicture(options.image, alt ?? '');
  const summary =
    options.summary ?? (await ask?.('Tóm tắt (sapo)', SUMMARY_TO_WRITE)) ?? SUMMARY_TO_WRITE;

  const own = { title, summary: cleanTitle(summary), at, categories, topic, wards };
  assertSound(own);

  const folder = path.join(CONTENT_DIR, 'articles', String(yearOf(at)));
  const picture = options.image ? await copyPicture(options.image, folder) : undefined;
  const cover = picture && { src: `./${picture.name}`, alt: alt ?? '' };
  const file = path.join(folder, `${name}.md`);
  const parts = { ...own, cover };
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, articleFile(parts), { flag: 'wx' });
  } catch (error) {
    if (picture?.isNew) await rm(path.join(folder, picture.name), { force: true });
    throw error;
  }
  const { site, base } = await readSiteAndBase();
  const { pathname } = new URL(createUrls(base).article(name), site);
  console.log(`Đã tạo ${path.relative(ROOT, file)}${picture ? `, kèm ảnh ${picture.name}` : ''}.`);
  console.log(`Địa chỉ khi đăng: ${new URL(pathname, site).href}`);
  console.log(
    'Bài đang là bản nháp: viết nội dung, xóa dòng “draft: true”, rồi chạy npm run check-content.',
  );
}

async function titleOf(written: string, ask: Ask | undefined): Promise<string> {
  if (written === '' && ask) return askUntil(ask, ['Tiêu đề bài'], soundTitle);
  return soundTitle(written);
}

function soundTitle(written: string): string {
  const title = cleanTitle(written);
  if (title === '') {
    throw new UsageError(
      'Thiếu tiêu đề, ví dụ: npm run new -- "Quận họp đầu năm". Thêm --help để xem cách dùng.',
    );
  }
  return title;
}

/** A title or a summary that is too long, say, is told in the words of the schema. */
function assertSound({ title, summary, at, categories }: Parameters<typeof articleFile>[0]): void {
  const data = { title, summary, publishedAt: at.toISOString(), categories };
  const result = article.safeParse(data);
  const [issue] = result.success ? [] : result.error.issues;
  if (issue) throw new UsageError(issue.message);
}

/** The folder of the year is no part of the address. */
function refuseTaken(name: string, { articles, rejected }: Content): void {
  const all = [...articles, ...rejected.filter(({ file }) => file.startsWith('articles/'))];
  const taken = all.find(({ id }) => slugOf(id) === name);
  if (!taken) return;
  throw new CommandError(
    `Đã có bài ở địa chỉ ấy: ${taken.file}. Hãy sửa bài đó, đặt tiêu đề khác, hoặc thêm --name ten-khac.`,
  );
}

function dateOf(written: string | undefined): Date {
  if (written === undefined) return new Date(Math.floor(NOW.getTime() / 60_000) * 60_000);
  const date = parseDate(written);
  if (date) return date;
  throw new UsageError(
    `--at “${written}” không phải là một ngày giờ. Hãy viết như "2026-12-01 08:00" hoặc 01/12/2026.`,
  );
}

async function categoriesOf(
  written: readonly string[],
  { categories }: Content,
  ask: Ask | undefined,
): Promise<string[]> {
  const names = categories.map(({ id, data }) => `${id} (${data.title})`).join(', ');
  if (written.length > 0) return written.map((each) => choose('Chuyên mục', each, categories));
  if (categories.length === 1 && categories[0]) return [categories[0].id];
  if (!ask) throw new UsageError(`Thiếu --category. Các chuyên mục: ${names}.`);
  const read = (answer: string) => choose('Chuyên mục', answer, categories);
  return [await askUntil(ask, [`Chuyên mục – ${names}`], read)];
}

/** The id of an entry by its id or its title, marks aside. */
function choose(
  kind: string,
  written: string,
  entries: readonly { id: string; data: { title: string } }[],
): string {
  const wanted = fold(written.trim());
  const found = entries.find(({ id, data }) => id === wanted || fold(data.title) === wanted);
  if (found) return found.id;
  const known = entries.map(({ id }) => id);
  throw new UsageError(
    `${kind} “${written}” không có.${didYouMean(written, known)} Hãy chọn một trong: ${known.join(', ') || '(chưa có mục nào)'}.`,
  );
}

function wardOf(written: string, { portal }: Content): string {
  const known = portal?.wards ?? [];
  const found = known.find((ward) => fold(ward) === fold(written.trim()));
  if (found || known.length === 0) return found ?? cleanTitle(written);
  throw new UsageError(
    `Phường, xã “${written}” không có trong portal.yaml.${didYouMean(written, known)} Hãy chọn một trong: ${known.join(', ')}.`,
  );
}
