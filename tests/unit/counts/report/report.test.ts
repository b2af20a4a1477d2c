/** The report of `npm run counts -- show`. */
import { describe, expect, test } from 'vitest';
import type { Content } from '../../../../src/content/read-content.ts';
import { makeReport } from '../../../../src/counts/report/report.ts';
import { formatCsv, formatText, tableOf } from '../../../../src/counts/report/tables.ts';
import type { Counts } from '../../../../src/schemas/counts.ts';

const article = (id: string, title: string, categories: string[], legacy?: { views?: number }) => ({
  id,
  data: { title, categories, legacy },
});
const CONTENT = {
  articles: [
    article('2026/sua-duong', 'Sửa đường “Thước Kẻ”, 640 m', ['giao-thong', 'tin'], {
      views: 1000,
    }),
    article('2026/hop', 'Họp\nđầu năm', ['tin']),
    article('2025/cu', 'Bài từ cổng cũ', ['tin'], { views: 40 }),
    article('2025/la', 'Bài ở mục lạ', ['khong-co']),
    article('2026/moi', 'Chưa ai biết', ['tin']),
  ],
  categories: [
    { id: 'tin', data: { title: 'Tin tức' } },
    { id: 'giao-thong', data: { title: 'Giao thông' } },
  ],
} as unknown as Pick<Content, 'articles' | 'categories'>;

const COUNTS: Counts = {
  updatedAt: '2026-11-20T10:00:00Z',
  articles: {
    '2026/sua-duong': { views: 234, recent: 12, ratings: 3, score: 13 },
    '2026/hop': { views: 40, recent: 40, ratings: 0, score: 0 },
    '2025/la': { views: 1, recent: 0, ratings: 0, score: 0 },
    '2024/da-xoa': { views: 99, recent: 9, ratings: 0, score: 0 },
  },
  sources: {
    logs: {
      kind: 'logs',
      closed: {},
      open: {},
      days: {},
      months: { '2026-10': 60, '2026-11': 240 },
    },
    'https://dem.example': {
      kind: 'service',
      pulledAt: '2026-11-20T10:00:00Z',
      articles: {},
      months: { '2026-11': 4 },
    },
  },
};
const report = makeReport(CONTENT, COUNTS);

describe('the report sums up the counts', () => {
  test('articles with counts are listed, the most read first, with the views that pages show', () => {
    expect(report.articles.map(({ id, views, recent }) => [id, views, recent])).toEqual([
      ['2026/sua-duong', 1234, 12],
      ['2025/cu', 40, 0],
      ['2026/hop', 40, 40],
      ['2025/la', 1, 0],
    ]);
  });

  test('rated articles have the average of their stars', () => {
    expect(report.articles.map(({ average }) => average)).toEqual([
      13 / 3,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('categories are those of the first category of each article, by id if it is unknown', () => {
    expect(report.categories).toEqual([
      { category: 'Giao thông', articles: 1, views: 1234, recent: 12, ratings: 3 },
      { category: 'Tin tức', articles: 2, views: 80, recent: 40, ratings: 0 },
      { category: 'khong-co', articles: 1, views: 1, recent: 0, ratings: 0 },
    ]);
  });

  test('months are summed over all sources, latest first; views of unknown months come last', () => {
    expect(report.months).toEqual([
      { month: '2026-11', views: 244 },
      { month: '2026-10', views: 60 },
      { views: 70 },
    ]);
  });
});

describe('ratings are shown only where they may be known', () => {
  const sources: Counts['sources'] = {
    logs: { kind: 'logs', closed: {}, open: {}, days: {}, months: {} },
  };
  const unrated = { '2026/hop': { views: 40, recent: 40, ratings: 0, score: 0 } };
  const logsOnly: Counts = { ...COUNTS, sources, articles: unrated };

  test('ratings are absent when only logs were read', () => {
    const without = makeReport(CONTENT, logsOnly);
    for (const row of [...without.articles, ...without.categories]) {
      expect(row).not.toHaveProperty('ratings');
    }
    expect(formatCsv(tableOf(without, 'articles'))).toContain(',40,40,,,2026/hop');
  });

  test('an article with ratings but no views is listed', () => {
    const rated = { '2026/hop': { views: 0, recent: 0, ratings: 2, score: 9 } };
    const { articles } = makeReport(CONTENT, { ...COUNTS, articles: rated });
    expect(articles.find(({ id }) => id === '2026/hop')).toMatchObject({
      views: 0,
      ratings: 2,
      average: 4.5,
    });
  });

  test('ratings are 0 when a service was pulled or another article has ratings', () => {
    const withService = makeReport(CONTENT, { ...COUNTS, articles: unrated });
    expect(withService.articles.map(({ ratings }) => ratings)).toEqual([0, 0, 0]);
    const rated = makeReport(CONTENT, { ...COUNTS, sources });
    expect(rated.articles.map(({ ratings }) => ratings)).toEqual([3, 0, 0, 0]);
  });
});

describe('the report is formatted as text', () => {
  test('numbers are in Vietnamese format and aligned to the right', () => {
    expect(formatText(tableOf(report, 'categories'))).toBe(
      [
        'Theo chuyên mục chính của bài',
        'Chuyên mục  Số bài  Lượt xem  30 ngày  Đánh giá',
        '──────────  ──────  ────────  ───────  ────────',
        'Giao thông       1     1.234       12         3',
        'Tin tức          2        80       40         0',
        'khong-co         1         1        0         0',
      ].join('\n'),
    );
  });

  test('a long title is truncated, and each article is one line', () => {
    const [first, ...rest] = report.articles;
    const long = { ...report, articles: [{ ...first, title: 'Đường '.repeat(30) }, ...rest] };
    const lines = formatText(tableOf(long as typeof report, 'articles')).split('\n');
    expect(lines).toHaveLength(3 + 4);
    expect(lines[3]).toContain('…');
    expect(lines[3]?.length).toBeLessThan(140);
  });

  test('a title is truncated to the width of the terminal; the id is not', () => {
    const id = `2026/${'duong-'.repeat(20)}`;
    const [first] = report.articles;
    const long = { ...report, articles: [{ ...first, id, title: 'Đường '.repeat(30) }] };
    const print = (columns: number) =>
      formatText(tableOf(long as typeof report, 'articles'), columns).split('\n');
    expect(print(240)[3]).toHaveLength(240);
    expect(print(240)[3]).toContain(id);
    expect(print(80)[3]).toMatch(/^.{19}… /);
    expect(print(80)[3]).toContain(id);
  });

  test('months are in Vietnamese format; an empty table says so', () => {
    expect(formatText(tableOf(report, 'months'))).toContain('11/2026');
    expect(formatText(tableOf(report, 'months'))).toContain('không rõ tháng');
    expect(formatText(tableOf({ ...report, months: [] }, 'months'))).toContain('(chưa có số liệu)');
  });
});

test('CSV has a byte order mark for Excel, quotes where needed, plain numbers and CRLF', () => {
  const csv = formatCsv(tableOf(report, 'articles'));
  expect(csv.startsWith('\uFEFFBài,Chuyên mục,Lượt xem,30 ngày,Đánh giá,Điểm,Mã bài\r\n')).toBe(
    true,
  );
  expect(csv).toContain(
    '"Sửa đường “Thước Kẻ”, 640 m",Giao thông,1234,12,3,4.3,2026/sua-duong\r\n',
  );
  expect(csv).toContain('"Họp\nđầu năm",Tin tức,40,40,0,,2026/hop\r\n');
  expect(formatCsv({ title: '', head: ['a"b'], rows: [] })).toBe('\uFEFF"a""b"\r\n');
});
