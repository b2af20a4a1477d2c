/** What a host needs so that old URLs live: one row for each kind, by the setting `host`. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../content/problems.ts';
import { HOSTS, type HostName } from '../../domain/hosts.ts';
import { createRedirectTable, type Redirect } from '../../domain/redirects/redirect-table.ts';
import { apacheRules } from './apache.ts';
import { caddyRules } from './caddy.ts';
import { cloudfrontRules } from './cloudfront.ts';
import { IIS_MAP, iisRules, MAX_IIS_BYTES } from './iis.ts';
import { listedRules } from './netlify-cloudflare-gitlab.ts';
import { nginxRules } from './nginx.ts';
import { redirectPages } from './pages.ts';
import { parseAll, type HostFiles, type Rules } from './rules.ts';
import { shards } from './shards.ts';

/** The writer of the rules of each host that takes some. */
const WRITERS: {
  [Name in HostName]: ((rules: Rules) => HostFiles | { tooMany: string }) | undefined;
} = {
  static: undefined,
  'github-pages': undefined,
  'gitlab-pages': listedRules('gitlab-pages'),
  'cloudflare-pages': listedRules('cloudflare-pages'),
  netlify: listedRules('netlify'),
  cloudfront: cloudfrontRules,
  nginx: nginxRules,
  caddy: caddyRules,
  apache: apacheRules,
  iis: iisRules,
};

/** What citizens read where a page sends them on. */
const WORDS = { title: 'Trang đã chuyển', link: 'Đến địa chỉ mới của trang' };

/** All files of a host for these redirects, and what is wrong with them. */
export function hostFiles(
  host: HostName,
  redirects: readonly Redirect[],
  portal: { base: string; gone: readonly string[]; isTaken: (file: string) => boolean },
): { files: HostFiles; problems: Problem[] } {
  const table = createRedirectTable(redirects);
  const rules: Rules = { redirects: parseAll(redirects), table, ...portal };
  const problems: Problem[] = [];
  const files: HostFiles = new Map();
  const add = (more: HostFiles) => more.forEach((text, file) => files.set(file, text));
  const { pages, resolver } = HOSTS[host];
  const written = WRITERS[host]?.(rules) ?? new Map<string, string>();
  if ('tooMany' in written) {
    problems.push({ severity: 'error', file: 'portal.yaml', message: written.tooMany });
    return { files, problems };
  }
  add(written);
  if (Buffer.byteLength(files.get(IIS_MAP) ?? '') > MAX_IIS_BYTES) problems.push(TOO_LARGE_FOR_IIS);
  if (pages) add(redirectPages(rules, portal.isTaken, WORDS));
  if (resolver && redirects.length > 0) add(shards(rules));
  return { files, problems };
}

/** Writes them into a built portal. */
export async function writeHostFiles(folder: string, files: HostFiles): Promise<void> {
  for (const [file, text] of files) {
    const place = path.join(folder, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
  }
}

const TOO_LARGE_FOR_IIS: Problem = {
  severity: 'warning',
  file: 'portal.yaml',
  message: `Bảng địa chỉ cũ (${IIS_MAP}) lớn hơn 256 KB, nên IIS không đọc được theo cài đặt mặc định.`,
  hint: 'Trên máy chủ, đặt giá trị MaxWebConfigFileSizeInKB (DWORD) ở HKLM\\SOFTWARE\\Microsoft\\InetStp\\Configuration lớn hơn, ví dụ 8192, rồi khởi động lại IIS; xem docs/van-hanh.md.',
};
