/** `npm run import -- check`: which old URLs still lead nowhere. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../../cli/run-command.ts';
import { readContent } from '../../content/read-content.ts';
import { readRedirects } from '../../content/redirects/collect-redirects.ts';
import { readSiteAndBase } from '../../content/site-and-base.ts';
import { formatNumber } from '../../domain/format-number.ts';
import { shorten } from '../../domain/shorten.ts';
import { createRedirectTable } from '../../domain/redirects/redirect-table.ts';
import { CONTENT_DIR, NOW, OUT_DIR } from '../../environment.ts';
import { createUrlCheck, type UrlCheck } from './url-check.ts';
import { readRequests } from './read-requests.ts';

interface Options {
  /** Absolute paths of lists and logs. */
  files: readonly string[];
  /** So many URLs are listed. */
  limit: number;
  json: boolean;
}

/** Where the portal is, and what says the result. */
interface Portal {
  contentDir: string;
  outDir: string;
  print: (text: string) => void;
}

/** Checks lists and logs; false when a URL leads nowhere. Throws a CommandError for a file or a portal that is not there. */
export async function checkOldUrls(
  { files, limit, json }: Options,
  portal: Portal = { contentDir: CONTENT_DIR, outDir: OUT_DIR, print: console.log },
): Promise<boolean> {
  for (const file of files) await expectFile(file);
  const built = await listBuilt(portal.outDir);
  const { content } = await readContent(portal.contentDir);
  const { base } = await readSiteAndBase();
  const { redirects } = await readRedirects(portal.contentDir, content, NOW);
  const check = createUrlCheck(createRedirectTable(redirects), built, base);
  let unread = 0;
  let firstUnread = '';
  const noteUnread = (line: string) => {
    unread += 1;
    firstUnread ||= shorten(line);
  };
  for (const file of files) {
    for await (const asked of readRequests(file, noteUnread)) check.add(asked);
  }
  const result = check.result();
  const dead = result.dead.slice(0, limit);
  if (json) portal.print(JSON.stringify({ ...result, dead, unread }));
  else portal.print(describe(result, limit) + describeUnread(unread, firstUnread));
  return result.dead.length === 0;
}

async function expectFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return;
  const reason = found
    ? 'là một thư mục, không phải một tệp'
    : 'không có, hoặc không được phép đọc';
  throw new CommandError(
    `Tệp ${file} ${reason}. Hãy ghi tên một danh sách địa chỉ hoặc một nhật ký truy cập.`,
  );
}

async function listBuilt(outDir: string): Promise<Set<string>> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)));
  if (!files.includes('index.html')) {
    throw new CommandError(
      `Chưa có bản dựng trong ${outDir}, nên chưa biết trang nào có. Hãy chạy npm run build trước.`,
    );
  }
  return new Set(files.map((file) => file.split(path.sep).join('/')));
}

/** Lines that are left out must not look like lines that are good. */
function describeUnread(count: number, first: string): string {
  if (count === 0) return '';
  return `\n\n${formatNumber(count)} dòng không đọc được nên không tính, như “${first}”. Mỗi dòng phải là một địa chỉ, hoặc một dòng của nhật ký truy cập.`;
}

function describe(check: UrlCheck, limit: number): string {
  const { page, redirect, gone, nowhere, dead } = check;
  const total = page + redirect + gone + nowhere;
  if (total === 0) return 'Không thấy địa chỉ nào trong các tệp này.';
  const visits = (count: number) => `${formatNumber(count)} lượt`;
  const head = `Đã xem ${visits(total)}: ${visits(redirect)} được chuyển hướng, ${visits(page)} tới thẳng một trang, ${visits(gone)} tới trang đã bỏ, ${visits(nowhere)} chưa dẫn tới đâu.`;
  if (dead.length === 0) return `${head}\nMọi địa chỉ đều dẫn tới một nơi.`;
  const width = Math.max(
    ...dead.slice(0, limit).map(({ visits: count }) => formatNumber(count).length),
  );
  const lines = dead
    .slice(0, limit)
    .map(({ url, visits: count }) => `  ${formatNumber(count).padStart(width)}  ${url}`);
  const more =
    dead.length > limit
      ? `\n  … và ${formatNumber(dead.length - limit)} địa chỉ khác (--limit)`
      : '';
  return `${head}\n\n${formatNumber(dead.length)} địa chỉ chưa dẫn tới đâu, nhiều lượt nhất trước:\n${lines.join('\n')}${more}\n\nGhi vào legacy.urls của bài, hoặc vào content/redirects.csv; trang đã bỏ thì ghi mã 410.`;
}
