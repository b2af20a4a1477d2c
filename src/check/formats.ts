/** The report of the check, for people and for the programs of Git hosts. */
import { hash } from 'node:crypto';
import path from 'node:path';
import { guideTo } from '../content/guide/index.ts';
import { countProblems, explainOnce } from '../content/problems.ts';
import type { Finding } from './finding.ts';

export const FORMATS = ['text', 'json', 'github', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];

/** What a report is made of. */
export interface Report {
  findings: readonly Finding[];
  /** How many files were looked at. */
  files: number;
  /** The content folder as seen from the root of the repository, for hosts that show problems beside the lines. */
  prefix: string;
}

/** The report in one of the formats. */
export const describeAs: Readonly<Record<Format, (report: Report) => string>> = {
  text: asText,
  json: asJson,
  github: asGithub,
  gitlab: asGitlab,
};

function asText({ findings, files }: Report): string {
  const explain = explainOnce();
  const lines = findings.map(({ severity, message, hint, rule, ...place }) => {
    const label = severity === 'error' ? 'Lỗi' : 'Cảnh báo';
    const cure = hint ? `\n    Cách sửa: ${hint}` : '';
    return `  ${label} – ${placeOf(place)}${rule ? ` [${rule}]` : ''}\n    ${message}${cure}${explain(message, rule)}`;
  });
  const counted = countProblems(findings);
  const last = counted
    ? `Đã kiểm tra ${files} tệp: ${counted}.`
    : `Đã kiểm tra ${files} tệp, không thấy gì phải sửa.`;
  return [...lines, last].join('\n');
}

/** `articles/2024/x.md:3:8` */
export function placeOf({ file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>): string {
  return [file, line, line && column].filter(Boolean).join(':');
}

function asJson({ findings, files }: Report): string {
  const guided = findings.map((each) => ({ ...each, guide: guideTo(each.message, each.rule) }));
  return JSON.stringify({ files, findings: guided }, undefined, 2);
}

/** https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions */
function asGithub({ findings, prefix }: Report): string {
  const lines = findings.map(({ severity, file, line, column, rule, message, hint }) => {
    const properties = Object.entries({
      file: path.posix.join(prefix, file),
      line,
      col: column,
      title: rule ?? (severity === 'error' ? 'Lỗi nội dung' : 'Cảnh báo'),
    })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${severity} ${properties.join(',')}::${escapeData([message, hint, seeAlso(message, rule)].filter(Boolean).join('\n'))}`;
  });
  return lines.join('\n');
}

function seeAlso(message: string, rule?: string): string {
  const guide = guideTo(message, rule);
  return guide === undefined ? '' : `Xem thêm: ${guide}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
function asGitlab({ findings, prefix }: Report): string {
  const taken = new Map<string, number>();
  const issues = findings.map(({ severity, file, line = 1, rule, message, hint }) => {
    const key = JSON.stringify([file, rule, message]);
    // The same words twice in a file are two issues.
    const number = (taken.get(key) ?? 0) + 1;
    taken.set(key, number);
    return {
      description: [message, hint, seeAlso(message, rule)].filter(Boolean).join(' '),
      check_name: rule ?? 'noi-dung',
      fingerprint: hash('sha256', `${key} ${number}`),
      severity: severity === 'error' ? 'critical' : 'minor',
      location: { path: path.posix.join(prefix, file), lines: { begin: line } },
    };
  });
  return JSON.stringify(issues, undefined, 2);
}
