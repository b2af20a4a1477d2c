/** The report of a portal: a page to read and print, and EARL for programs (https://www.w3.org/TR/EARL10-Schema/). */
import type { Outcome, Assessment } from './assess.ts';
import type { Finding } from './finding.ts';

export interface Report {
  /** The folder that was checked. */
  folder: string;
  madeAt: Date;
  pages: readonly string[];
  criteria: readonly Assessment[];
  law: readonly Assessment[];
  /** Faults outside of WCAG. */
  others: readonly Finding[];
}

const OUTCOME_WORDS: Record<Outcome, string> = {
  passed: 'Máy đã kiểm tra, đạt',
  failed: 'Không đạt',
  cantTell: 'Máy không thấy lỗi; còn phải có người xem',
  inapplicable: 'Không áp dụng: không trang nào có loại nội dung này',
  untested: 'Chưa ai xem; phải có người đánh giá',
};

/** The same in a row of numbers. */
const SHORT_WORDS: Record<Outcome, string> = {
  passed: 'đạt',
  failed: 'không đạt',
  cantTell: 'máy không thấy lỗi, chờ người xem',
  inapplicable: 'không áp dụng',
  untested: 'chờ người đánh giá',
};

/** Faults of one kind that are written out; the rest are counted. */
const MAX_SHOWN = 20;

/** How many assessments have an outcome, as one sentence. */
export function summary({ criteria, law }: Pick<Report, 'criteria' | 'law'>): string {
  const count = (assessments: readonly Assessment[]) =>
    (Object.keys(SHORT_WORDS) as Outcome[])
      .map(
        (outcome) =>
          [outcome, assessments.filter((each) => each.outcome === outcome).length] as const,
      )
      .filter(([, number]) => number > 0)
      .map(([outcome, number]) => `${number} ${SHORT_WORDS[outcome]}`)
      .join('; ');
  return `${criteria.length} tiêu chí WCAG 2.2 A và AA: ${count(criteria)}. ${law.length} yêu cầu của pháp luật: ${count(law)}.`;
}

/** The report as a page that needs no other file. */
export function htmlReport(report: Report): string {
  const { folder, madeAt, pages, criteria, law, others } = report;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Báo cáo tiếp cận</title>
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; color: #111; background: #fff; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.5rem; border: 1px solid #666; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
.failed { font-weight: 700; background: #fde8e8; }
tbody th { white-space: nowrap; }
td p { margin: 0; }
.box { overflow-x: auto; }
.box table { min-width: 40rem; }
ul { margin: 0; padding-inline-start: 1.2rem; }
@media print { .box table { min-width: 0; } body { margin: 0; font-size: 10pt; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<main>
<h1>Báo cáo tiếp cận</h1>
<p>Thư mục ${escape(folder)}, ${pages.length} trang, lúc ${madeAt.toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })} (giờ Hà Nội).</p>
<p>${escape(summary(report))}</p>
<p>Báo cáo chỉ nói điều đã được kiểm tra. “Đạt” nghĩa là những phép kiểm tra được nêu không thấy lỗi trên trang nào.</p>
${table('Tiêu chí WCAG 2.2, mức A và AA', criteria)}
${table('Yêu cầu của pháp luật', law)}
${others.length > 0 ? `<h2>Lỗi ngoài WCAG</h2>${listOf(others)}` : ''}
<h2>Các trang đã kiểm tra</h2>
<ul>${pages.map((page) => `<li>${escape(page)}</li>`).join('')}</ul>
</main>
</body>
</html>
`;
}

function table(title: string, assessments: readonly Assessment[]): string {
  return `<h2>${title}</h2>
<div class="box" role="region" aria-label="${title}" tabindex="0">
<table>
<thead><tr><th scope="col">Số</th><th scope="col">Tiêu chí</th><th scope="col">Kết quả</th><th scope="col">Căn cứ, và việc còn lại</th></tr></thead>
<tbody>
${assessments.map(row).join('\n')}
</tbody>
</table>
</div>`;
}

function row({
  number,
  title,
  level,
  outcome,
  checks,
  faults,
  undecided,
  person,
}: Assessment): string {
  const parts = [
    checks.length > 0 ? `<p>Phép kiểm tra: ${escape(checks.join(', '))}.</p>` : '',
    listOf(faults),
    undecided.length > 0
      ? `<p>Máy không quyết được ở ${undecided.length} chỗ:</p>${listOf(undecided)}`
      : '',
    person && outcome !== 'inapplicable' ? `<p>Cần người xem: ${escape(person)}</p>` : '',
  ];
  return `<tr><th scope="row">${number}</th><td>${escape(title)} (${escape(level)})</td><td class="${outcome}">${OUTCOME_WORDS[outcome]}</td><td>${parts.join('')}</td></tr>`;
}

function listOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const items = findings
    .slice(0, MAX_SHOWN)
    .map(
      ({ page, message, target }) =>
        `<li>${escape([page, message, target].filter(Boolean).join(' – '))}</li>`,
    );
  const more = findings.length - MAX_SHOWN;
  return `<ul>${items.join('')}${more > 0 ? `<li>và ${more} chỗ nữa, xem tệp JSON</li>` : ''}</ul>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The report as EARL in JSON-LD: one assertion for each criterion and each row. */
export function earlReport({ folder, madeAt, pages, criteria, law, others }: Report): object {
  const assertion = (prefix: string) => (assessment: Assessment) => ({
    '@type': 'Assertion',
    subject: folder,
    assertedBy: 'Tin Quận',
    mode: 'earl:automatic',
    test: {
      '@id': `${prefix}${assessment.number}`,
      title: assessment.title,
      level: assessment.level,
    },
    result: {
      '@type': 'TestResult',
      outcome: `earl:${assessment.outcome}`,
      checks: assessment.checks,
      ...{ faults: assessment.faults, undecided: assessment.undecided },
      ...(assessment.person && { info: assessment.person }),
    },
  });
  return {
    '@context': { earl: 'http://www.w3.org/ns/earl#', '@vocab': 'http://www.w3.org/ns/earl#' },
    '@type': 'Report',
    ...{ folder, date: madeAt.toISOString(), pages },
    '@graph': [...criteria.map(assertion('WCAG22:')), ...law.map(assertion('VN:'))],
    others,
  };
}
