/** Old URLs for hosts that read `_redirects`, within what each of them takes. */
import type { RedirectStatus } from '../../domain/redirects/redirect-table.ts';
import { formatNumber } from '../../domain/format-number.ts';
import type { HostFiles, Rules } from './rules.ts';

interface Service {
  name: string;
  maxRules: number;
  maxBytes?: number;
  /** Whether a rule may name parameters. */
  queries: boolean;
  /** Statuses that it does not know, with those that stand for them. */
  instead: Partial<Record<RedirectStatus, RedirectStatus>>;
  /** Where its limits stand. */
  limits: string;
}

const SERVICES = {
  netlify: {
    name: 'Netlify',
    maxRules: 10_000,
    queries: true,
    instead: { 307: 302, 308: 301 },
    limits: 'https://docs.netlify.com/manage/routing/redirects/overview/',
  },
  'cloudflare-pages': {
    name: 'Cloudflare Pages',
    maxRules: 2_000,
    queries: false,
    instead: {},
    limits: 'https://developers.cloudflare.com/pages/configuration/redirects/',
  },
  'gitlab-pages': {
    name: 'GitLab Pages',
    maxRules: 1_000,
    maxBytes: 64 * 1024,
    queries: false,
    instead: { 307: 302, 308: 301 },
    limits: 'https://docs.gitlab.com/user/project/pages/redirects/',
  },
} as const satisfies Record<string, Service>;

/** The writer of a service. What it takes no rules for is found by the script in the browser. */
export function listedRules(service: keyof typeof SERVICES) {
  const { name, maxRules, queries, instead, ...more }: Service = SERVICES[service];
  return ({ redirects }: Rules): HostFiles | { tooMany: string } => {
    const lines = new Set<string>();
    for (const { from, url, to, status } of redirects) {
      // A page that is missing is 404 there, and nothing is lost by it.
      if (status === 410 || (url.query.size > 0 && !queries)) continue;
      const { pathname } = new URL(from.replace(/^[/\\]{2,}/, '/'), 'http://old.invalid');
      const parameters = [...url.query].map(([key, value]) => ` ${key}=${value}`).join('');
      const force = url.query.size > 0 ? '!' : '';
      lines.add(`${pathname}${parameters} ${to} ${instead[status] ?? status}${force}`);
    }
    const text = [...lines].map((line) => `${line}\n`).join('');
    const isTooLong = more.maxBytes !== undefined && Buffer.byteLength(text) > more.maxBytes;
    if (lines.size <= maxRules && !isTooLong) return new Map([['_redirects', text]]);
    const limit = isTooLong ? '64 KB' : `${formatNumber(maxRules)} dòng`;
    return {
      tooMany: `Cổng có ${formatNumber(lines.size)} địa chỉ cũ, mà ${name} chỉ nhận ${limit} chuyển hướng (${more.limits}). Hãy đặt host: static (hoặc PORTAL_HOST=static) để mỗi địa chỉ cũ thành một trang tự chuyển, không giới hạn số lượng; hoặc dùng máy chủ nginx.`,
    };
  };
}
