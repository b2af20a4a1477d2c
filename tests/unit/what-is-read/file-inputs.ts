import type { Inputs } from './input.ts';

const FIELDS = 'summary: B\npublishedAt: 2024-05-01\ncategories: [tin-tuc]\n';
const long = 'Cầu '.repeat(50);

/** Whole files. */
export const FILE_INPUTS: Inputs = {
  '`updateNote` without `updatedAt`, `withdrawalReason` without `expiresAt`': [
    ['error', `---\ntitle: A\n${FIELDS}updateNote: Thêm giờ\n---\n\nChữ.\n`],
    ['error', `---\ntitle: A\n${FIELDS}withdrawalReason: Hết đợt\n---\n\nChữ.\n`],
  ],
  '`successor` of a category without `archivedAt`': [
    ['warning', '---\ntitle: A\ndescription: B\norder: 9\nsuccessor: { name: C }\n---\n'],
  ],
  "A date or a title in the place of a field's name: `- 15/05/2024: Sửa`": [
    ...[
      'corrections:\n  - 15/05/2024: Sửa số hộ',
      'attachments:\n  - Kế hoạch: ./ke-hoach.pdf',
      'source:\n  Báo Sen: https://bao.example/',
    ].map((field) => ['error', `---\ntitle: A\n${FIELDS}${field}\n---\n\nChữ.\n`] as const),
  ],
  'A title of more than 180 characters': [
    ['error', `---\ntitle: ${long}\n${FIELDS}---\n\nChữ.\n`],
    ['warning', `---\ntitle: ${long}\n${FIELDS}legacy: { views: 1 }\n---\n\nChữ.\n`],
  ],
  'HTML entities, tags and Markdown in a title, a summary and the like': [
    ...[
      'Cầu &amp; phà',
      'Cầu &#39;Đò&#39;',
      'Cầu <i>Đò</i>',
      'Cầu **Đò**',
      'Cầu *Đò*',
      '[Cầu](/x/)',
    ].map((title) => ['warning', `---\ntitle: "${title}"\n${FIELDS}---\n\nChữ.\n`] as const),
    ['read', `---\ntitle: Cầu & phà (*), 3*4 m, a < b\n${FIELDS}---\n\nChữ.\n`],
  ],
  '`---` nearly right (`——`, `-----`, indented); a second front matter': [
    ['error', `——\ntitle: A\n${FIELDS}---\n\nChữ.\n`],
    ['error', `---\ntitle: A\n${FIELDS}------\n\nChữ.\n`],
    ['error', `---\ntitle: A\n${FIELDS}  ---\n\nChữ.\n`],
    ['error', `---\ntitle: A\n${FIELDS}---\n\nChữ.\n\n---\ntitle: B\n${FIELDS}---\n\nChữ.\n`],
  ],
  'The first or the last `---` is missing, stands behind a field, or is `+++`, `***`, `...`': [
    ['error', `---\ntitle: A\n${FIELDS}\nChữ.\n`],
    ['error', `---\ntitle: A\n${FIELDS.trimEnd()}---\n\nChữ.\n`],
    ['error', `---\ntitle: A\n${FIELDS}...\n\nChữ.\n`],
  ],
  'Zero-width characters beside `---`, no-break spaces on a line of their own between fields': [
    ['read', `---\ntitle: A\n\u00A0\n${FIELDS}---\u200B\u00A0\n\nChữ.\n`],
  ],
  'An empty line or the fence of a code block above the first `---`': [
    ['error', `\n---\ntitle: A\n${FIELDS}---\n\nChữ.\n`],
    ['error', `\`\`\`md\n---\ntitle: A\n${FIELDS}---\n\nChữ.\n\`\`\`\n`],
  ],
  'Marks of a Git conflict': [
    [
      'error',
      `---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> nhanh\n${FIELDS}---\n\nChữ.\n`,
    ],
    ['error', `---\ntitle: A\n${FIELDS}---\n\n=======\nChữ.\n>>>>>>> nhanh\n`],
  ],
  'A day or an hour that does not exist': [
    ...['30/02/2024', '2024-04-31', '2024-05-01 25:00', '13/13/2024'].map(
      (date) =>
        ['error', `---\ntitle: A\n${FIELDS.replace('2024-05-01', date)}---\n\nChữ.\n`] as const,
    ),
  ],
  'A date in another spelling: `13.5.2024`, `8h30 13/05/2024`': [
    ...['13.5.2024', '13-05-2024 8h', '8h30 ngày 13/05/2024', '2024/5/13', 'thứ Hai tuần sau'].map(
      (date) =>
        ['error', `---\ntitle: A\n${FIELDS.replace('2024-05-01', date)}---\n\nChữ.\n`] as const,
    ),
  ],
  "`publishedAt` or an alert's `from` more than a year ahead, or before 1990": [
    ...['2206-05-01', '0226-05-01', '01/05/2027'].map(
      (date) =>
        ['warning', `---\ntitle: A\n${FIELDS.replace('2024-05-01', date)}---\n\nChữ.\n`] as const,
    ),
    ['read', `---\ntitle: A\n${FIELDS.replace('2024-05-01', '2025-01-01')}---\n\nChữ.\n`],
  ],
  '`updatedAt` or a correction in the future, a correction before publishing, an end more than a hundred years away':
    [
      'updatedAt: 2025-01-01',
      'corrections: [{ at: 2025-01-01, note: Sửa }]',
      'corrections: [{ at: 2024-04-01, note: Sửa }]',
      'expiresAt: 2204-05-02',
    ].map((field) => ['warning', `---\ntitle: A\n${FIELDS}${field}\n---\n\nChữ.\n`] as const),
  'What waits for its day, drafts, what has expired': ['draft: true', 'expiresAt: 2024-05-02'].map(
    (field) => ['read', `---\ntitle: A\n${FIELDS}${field}\n---\n\nChữ.\n`] as const,
  ),
  'A fault in the text of what waits for its day': [
    [
      'error',
      `---\ntitle: A\n${FIELDS.replace('2024-05-01', '2024-07-01')}---\n\n![Cầu](./khong-co.jpg)\n`,
    ],
  ],
  'Not UTF-8': [['error', `---\ntitle: A\n${FIELDS}---\n\nCh\0.\n`]],
  'A broken character (U+FFFD) in a text that is UTF-8': [
    ['warning', `---\ntitle: A\n${FIELDS}---\n\nCh\uFFFD.\n`],
    ['warning', `---\ntitle: C\uFFFDu\n${FIELDS}---\n\nChữ.\n`],
  ],
  'A Word file, an RTF or a PDF with the extension `.md`': [
    ['error', 'PK\x03\x04\x14\0\x06\0word/document.xml'],
    ['error', '{\\rtf1\\ansi Ch\\u7919?}'],
    ['error', '%PDF-1.7\n'],
  ],
};
