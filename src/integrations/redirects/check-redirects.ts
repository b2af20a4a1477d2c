/** Holds the redirects against the built portal: each must lead to a page, at once, and take no page's place. */
import { locate } from '../../content/check-references.ts';
import type { Problem } from '../../content/problems.ts';
import type { WrittenRedirect } from '../../content/redirects/collect-redirects.ts';
import type { UnlocatedProblem } from '../../content/unlocated-problem.ts';
import { keysOfRequest, parseOldUrl } from '../../domain/redirects/old-url.ts';
import {
  createRedirectTable,
  findRedirect,
  type Redirect,
  type RedirectTable,
} from '../../domain/redirects/redirect-table.ts';
import { PATHS } from '../../domain/urls.ts';
import { linkFault, type BuiltSite } from '../find-dead-links.ts';

/** The redirects that hold, with the base in `to`, and what is wrong with the others. */
export async function checkRedirects(
  written: readonly WrittenRedirect[],
  site: BuiltSite,
  contentFolder: string,
): Promise<{ redirects: Redirect[]; problems: Problem[] }> {
  const base = new URL(site.home).pathname;
  const isBuilt = async (path: string) =>
    [undefined, 'no-slash'].includes(await linkFault(path, site.home, site));
  const redirects: Redirect[] = [];
  const problems: UnlocatedProblem[] = [];
  const table = createRedirectTable(written);
  for (const redirect of written) {
    const { from, status } = redirect;
    const fault = (message: string, hint: string) =>
      problems.push({ severity: 'error', ...placeOf(redirect), message, hint });
    const url = parseOldUrl(from);
    if (url === undefined) continue;
    const isPage = url.query.size === 0 && (await isBuilt(pathOf(from)));
    // Of the articles, findTakenLegacyUrls has told it.
    if (isPage && redirect.line !== undefined) fault(...taken(from));
    if (isPage) continue;
    if (url.query.size > 0 && url.path === `${base}${PATHS.search}`) {
      fault(...search(from));
      continue;
    }
    const to = withBase(redirect.to, base);
    if (to.startsWith('/')) {
      const chain = await followChain(redirect, table, isBuilt, base);
      if (chain) {
        fault(...chain);
        continue;
      }
      if (!(await isBuilt(to))) {
        // An article that is not shown yet.
        if (redirect.line !== undefined) fault(...dead(redirect.to));
        continue;
      }
    }
    redirects.push({ from, to, status });
  }
  return { redirects, problems: await locate(contentFolder, problems) };
}

function withBase(to: string, base: string): string {
  return to.startsWith('/') && !to.startsWith(base) ? base + to.slice(1) : to;
}

/** A line of a file without fields is known already; that of a field is looked up. */
function placeOf({ file, line, path }: WrittenRedirect) {
  return { file, ...(path && { path }), ...(line !== undefined && { line }) };
}

type Fault = [message: string, hint: string];

/** Whether a redirect leads to what is redirected in turn, which browsers follow slowly and search engines not for long. */
async function followChain(
  redirect: WrittenRedirect,
  table: RedirectTable,
  isBuilt: (path: string) => Promise<boolean>,
  base: string,
): Promise<Fault | undefined> {
  const seen = new Set([redirect.to]);
  let { to } = redirect;
  for (;;) {
    const only = (await isBuilt(withBase(to, base))) ? 'query' : undefined;
    const next = findRedirect(table, keysOfRequest(to, table.signatures, only));
    if (next === undefined) break;
    if (seen.has(next.to)) {
      return [
        `Địa chỉ cũ “${redirect.from}” chuyển vòng quanh: “${to}” lại dẫn về “${next.to}”.`,
        'Ghi thẳng trang cuối cùng mà người đọc cần tới.',
      ];
    }
    seen.add(next.to);
    to = next.to;
    if (!to.startsWith('/')) break;
  }
  if (to === redirect.to) return undefined;
  return [
    `Địa chỉ cũ “${redirect.from}” dẫn tới “${redirect.to}”, mà địa chỉ ấy cũng là địa chỉ cũ.`,
    to === '' ? 'Trang ấy đã bỏ: ghi mã 410 và để trống ô to.' : `Ghi thẳng đích cuối: ${to}`,
  ];
}

const taken = (from: string): Fault => [
  `Địa chỉ cũ “${from}” là địa chỉ của một trang hay tệp trên chính cổng này.`,
  'Xóa dòng này; trang đang có không thể chuyển đi nơi khác.',
];

const search = (from: string): Fault => [
  `Địa chỉ cũ “${from}” là địa chỉ tìm kiếm của chính cổng này.`,
  'Xóa dòng này: các tham số sau dấu ? của trang tìm kiếm là của cổng.',
];

const dead = (to: string): Fault => [
  `Địa chỉ mới (ô to) “${to}” không dẫn tới trang nào của cổng.`,
  'Sửa cho đúng từng chữ; bài hẹn giờ hay bản nháp thì chỉ ghi khi bài đã đăng.',
];

function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/^\/{2,}/, '/');
}
