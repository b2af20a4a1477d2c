import { describe, expect, test } from 'vitest';
import { checkDates } from '../../../src/content/check-dates.ts';
import type { Content } from '../../../src/content/read-content.ts';
import { alert } from '../../../src/schemas/alert.ts';
import { article } from '../../../src/schemas/article.ts';
import { page } from '../../../src/schemas/page.ts';
import { noEntries } from './no-entries.ts';

const NOW = new Date('2024-06-01T00:00:00Z');
const FILE = 'tep.md';

const ARTICLE = { title: 'A', summary: 'B', publishedAt: '2024-05-01', categories: ['tin-tuc'] };
const ALERT = { title: 'A', level: 'info', from: '2024-05-01', until: '2024-07-01' };
const PAGE = { title: 'A', description: 'B', order: 1 };

/** The fields that are doubted, with the reason. */
function doubtsOf(entries: { article?: object; alert?: object; page?: object }) {
  const entry = <Data>(data: Data) => [{ id: 'tep', file: FILE, digest: '', data }];
  const content = {
    ...noEntries(),
    articles: entries.article ? entry(article.parse({ ...ARTICLE, ...entries.article })) : [],
    alerts: entries.alert ? entry(alert.parse({ ...ALERT, ...entries.alert })) : [],
    pages: entries.page ? entry(page.parse({ ...PAGE, ...entries.page })) : [],
  } as unknown as Content;
  return checkDates(content, NOW).map(({ severity, file, path, message, hint }) => {
    expect({ severity, file, hint }).toEqual({
      severity: 'warning',
      file: FILE,
      hint: expect.stringMatching(/^Hãy kiểm tra/) as string,
    });
    return `${path?.join('.')}: ${message}`;
  });
}

describe('a date that is likely a slip of the keyboard', () => {
  test.each<[string, Parameters<typeof doubtsOf>[0], string]>([
    ['an article far ahead', { article: { publishedAt: '2204-05-01' } }, 'publishedAt: '],
    ['an article of next year', { article: { publishedAt: '02/06/2025' } }, 'còn rất xa'],
    ['a year with its figures changed round', { article: { publishedAt: '0224-05-01' } }, '1990'],
    ['an update of tomorrow', { article: { updatedAt: '2024-06-02' } }, 'updatedAt: '],
    ['an end in another century', { article: { expiresAt: '2204-05-02' } }, 'expiresAt: '],
    [
      'a correction of tomorrow',
      { article: { corrections: [{ at: '2024-06-02', note: 'A' }] } },
      'corrections.0.at: corrections.at (02/06/2024 | 00:00) là một lúc chưa tới',
    ],
    [
      'a correction before publishing',
      {
        article: {
          corrections: [
            { at: '2024-05-02', note: 'A' },
            { at: '2024-04-30', note: 'B' },
          ],
        },
      },
      'corrections.1.at: corrections.at (30/04/2024 | 00:00) sớm hơn ngày đăng',
    ],
    ['an alert far ahead', { alert: { from: '2026-05-01', until: '2026-05-02' } }, 'from: '],
    ['an alert without end', { alert: { until: '2204-05-01' } }, 'until: '],
    ['a page of tomorrow', { page: { updatedAt: '2024-06-02' } }, 'updatedAt: '],
    ['a page of long ago', { page: { updatedAt: '0204-06-02' } }, 'updatedAt: '],
  ])('%s is reported with its field', (_, entries, words) => {
    const doubts = doubtsOf(entries);
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toContain(words);
  });
});

test.each<[string, Parameters<typeof doubtsOf>[0]]>([
  ['an article that waits for its day', { article: { publishedAt: '2024-12-01' } }],
  [
    'one that is updated and corrected before its day',
    {
      article: {
        publishedAt: '2024-12-01',
        updatedAt: '2024-12-01',
        corrections: [{ at: '2024-12-01', note: 'A' }],
      },
    },
  ],
  ['an old article brought along', { article: { publishedAt: '1999-05-01' } }],
  ['an alert until further notice', { alert: { until: '2099-12-31' } }],
])('%s is no doubt', (_, entries) => {
  expect(doubtsOf(entries)).toEqual([]);
});
