/** What `npm audit --json` answers (https://docs.npmjs.com/cli/commands/npm-audit), in words. */
import type { Lockfile } from './lockfile.ts';

export interface Audit {
  /** `unanswered` when nothing is known, since the registry has no such list or cannot be reached. */
  state: 'clean' | 'vulnerable' | 'unanswered';
  message: string;
}

interface Advisory {
  title: string;
  url: string;
}

interface Vulnerability {
  name: string;
  severity: string;
  /** Advisories about the package itself; names of packages that bring the fault along. */
  via: readonly (string | Advisory)[];
  range: string;
  /** Places in the lockfile. */
  nodes: readonly string[];
  fixAvailable: boolean | { name: string; version: string };
}

interface Answer {
  vulnerabilities?: Record<string, Vulnerability>;
  /** Of a registry that refuses. */
  statusCode?: number;
  message?: string;
  error?: { code?: string; summary?: string };
}

/** The gravest first. */
const SEVERITIES: Record<string, string> = {
  critical: 'nghiêm trọng',
  high: 'cao',
  moderate: 'vừa',
  low: 'thấp',
  info: 'để biết',
};

/** Answers of registries, often those inside a network, that have no list of vulnerabilities. */
const NOT_OFFERED = new Set([404, 405, 501]);

const WHAT_ELSE_TO_DO =
  'Hãy hỏi kho gói chính, nếu máy này vào được: npm_config_registry=https://registry.npmjs.org/ npm run audit; hoặc đưa danh mục (npm run -s sbom > sbom.json) cho một công cụ quét có sẵn danh sách lỗ hổng.';

/** Reads the answer `text` of npm about the packages of `lockfile`. */
export function readAudit(text: string, { packages }: Pick<Lockfile, 'packages'>): Audit {
  const answer = parse(text);
  const { vulnerabilities } = answer;
  if (!vulnerabilities) return { state: 'unanswered', message: explainNoAnswer(answer) };
  const all = Object.values(vulnerabilities);
  // The others only depend on these.
  const own = all.filter(({ via }) => via.some((each) => typeof each !== 'string'));
  if (own.length === 0) {
    const count = Object.keys(packages).filter((place) => place !== '').length;
    return {
      state: 'clean',
      message: `Không gói nào trong ${count} gói có lỗ hổng mà kho gói biết.`,
    };
  }
  const rank = Object.keys(SEVERITIES);
  const sorted = own.sort(
    (a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity) || (a.name < b.name ? -1 : 1),
  );
  return {
    state: 'vulnerable',
    message: [
      `${own.length} gói có lỗ hổng đã biết:`,
      ...sorted.flatMap((each) => describe(each, packages)),
      'Hãy đổi sang bản đã sửa trong package.json (gói do gói khác kéo theo thì đổi gói ấy), rồi chạy npm install và npm run lock:complete.',
    ].join('\n'),
  };
}

function parse(text: string): Answer {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function describe(found: Vulnerability, packages: Lockfile['packages']): string[] {
  const { name, severity, via, range, nodes, fixAvailable } = found;
  const isDev = nodes.length > 0 && nodes.every((place) => packages[place]?.dev);
  const use = isDev ? 'chỉ dùng khi phát triển' : 'dùng khi dựng cổng hoặc chạy dịch vụ đếm';
  const fix =
    typeof fixAvailable === 'object'
      ? `; bản sửa: ${fixAvailable.name}@${fixAvailable.version}`
      : fixAvailable
        ? '; đã có bản sửa'
        : '; chưa có bản sửa';
  return [
    `  ${name} ${range} – mức ${SEVERITIES[severity] ?? severity}, ${use}${fix}`,
    ...via.flatMap((each) => (typeof each === 'string' ? [] : [`    ${each.title} (${each.url})`])),
  ];
}

function explainNoAnswer({ statusCode, message, error }: Answer): string {
  const reason = message || error?.summary || error?.code;
  const said = reason ? ` (${reason.trim()})` : '';
  if (statusCode !== undefined && NOT_OFFERED.has(statusCode)) {
    return `Chưa kiểm tra được lỗ hổng: kho gói này không cung cấp danh sách lỗ hổng${said}. ${WHAT_ELSE_TO_DO}`;
  }
  return `Chưa kiểm tra được lỗ hổng: không hỏi được kho gói${said}. Hãy xem mạng và cấu hình registry của npm, rồi chạy lại. ${WHAT_ELSE_TO_DO}`;
}
