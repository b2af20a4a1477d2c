/** The report of conformance: planted faults are failed by the right criterion and page, and sound pages are not. */
import { get } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { criteria } from '../../src/conformance/criteria.ts';
import {
  checkConformance,
  earlReport,
  hasFailed,
  htmlReport,
} from '../../src/conformance/index.ts';
import type { Report } from '../../src/conformance/report.ts';
import { serve } from '../../src/conformance/static-server.ts';

/** A page with all that the checks of the whole portal look for. */
const page = (title: string, main: string, style = '') => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <style>a { display: inline-block; min-block-size: 24px; } ${style}</style>
  </head>
  <body>
    <header><a href="#noi-dung">Đến nội dung chính</a>
      <search><form action="/tim-kiem/"><label>Tìm <input type="text" name="q"></label> <button type="submit">Tìm</button></form></search></header>
    <main id="noi-dung"><h1>${title}</h1>${main}</main>
    <footer><nav aria-label="Tra cứu"><a href="/so-do/">Sơ đồ cổng</a></nav>
      <a href="tel:000">000</a> <a href="mailto:a@b.example">a@b.example</a></footer>
  </body>
</html>
`;

/** Pages with faults, and the criteria that these fail. */
const FAULTS: Record<string, { numbers: string[]; html: string }> = {
  'anh-va-mau': {
    numbers: ['1.1.1', '1.4.3', '2.2.2', '4.1.2'],
    html: page(
      'Ảnh và màu',
      '<img src="a.png"><p style="color:#bbb;background:#fff">Chữ mờ</p><p class="m">Chạy</p><p><button type="button"></button></p>',
      '@keyframes m { to { opacity: 0.9 } } .m { animation: m 1s infinite }',
    ),
  },
  'ban-phim': {
    numbers: ['2.1.2', '2.4.7'],
    html: page(
      'Bàn phím',
      '<p><button type="button" onkeydown="event.preventDefault()">Kẹt</button></p>',
      'a:focus { outline: none }',
    ),
  },
  'trang-khac': {
    numbers: ['1.4.10', '3.1.1', '3.2.6'],
    html: page('Trang khác', '<p style="width:600px">Rộng</p>')
      .replace(' lang="vi"', '')
      .replace('<a href="tel:000">000</a>', ''),
  },
};
const EXPECTED = Object.entries(FAULTS).flatMap(([name, { numbers }]) =>
  numbers.map((number) => ({ name, number })),
);
const SOUND = ['lanh-mot', 'lanh-hai'];
/** An article that is heard in a recording. */
const HEARD = 'bai-viet/ban-ghi-am';

let folder: string;
let report: Report;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tin-quan-conformance-'));
  const pages = Object.entries(FAULTS).map(([name, { html }]) => [name, html] as const);
  for (const [name, html] of [
    ...pages,
    ...SOUND.map((name) => [name, page(name, '<p>Đọc được.</p>')] as const),
    [
      HEARD,
      page(
        HEARD,
        '<reading-preferences></reading-preferences><div class="article-audio"><audio controls src="/a.mp3" aria-label="Nghe"></audio></div>',
      ),
    ] as const,
  ]) {
    await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, name, 'index.html'), html);
  }
  report = await checkConformance({ folder, base: '/' }, new Date(0));
});
afterAll(() => rm(folder, { recursive: true }));

const assessment = (number: string) => report.criteria.find((each) => each.number === number);

test.each(EXPECTED)(
  'the fault of $number on $name fails its criterion, with its page',
  ({ name, number }) => {
    const found = assessment(number);
    expect(found?.outcome).toBe('failed');
    expect(found?.faults.map(({ page: at }) => at)).toContain(`/${name}/`);
  },
);

test('an article with a recording can be listened to', () => {
  const row = report.law.find(({ title }) => title.includes('nghe bài'));
  const faulty = row?.faults.map(({ page: at }) => at) ?? [];
  expect(faulty).toContain('/lanh-mot/');
  expect(faulty).not.toContain(`/${HEARD}/`);
});

test('three engines look at each page, and each tells what it finds', () => {
  const found = assessment('1.1.1')?.faults ?? [];
  const onPage = found.filter(({ page: at }) => at === '/anh-va-mau/');
  expect(new Set(onPage.map(({ check }) => check))).toEqual(
    new Set(['axe', 'equal-access', 'codesniffer']),
  );
  for (const { message, target } of onPage) {
    expect(message).toMatch(/^\S+: \S/);
    expect(target).toMatch(/\S/);
  }
});

test('all 55 criteria and 18 rows are judged, and none is passed that nothing has looked at', () => {
  expect(new Set(criteria.map(({ number }) => number)).size).toBe(55);
  expect(report.criteria).toHaveLength(55);
  expect(report.law).toHaveLength(18);
  expect(hasFailed(report)).toBe(true);
  for (const { number, outcome, checks, person } of [...report.criteria, ...report.law]) {
    if (outcome === 'passed') expect(checks, number).not.toEqual([]);
    if (outcome === 'untested') expect(person, number).toMatch(/\S{3}/);
  }
  expect(assessment('1.2.2')?.outcome, 'a page has sound').toBe('cantTell');
  expect(assessment('3.3.8')?.outcome, 'none asks for a password').toBe('inapplicable');
  expect(assessment('1.3.2')?.outcome).toBe('untested');
});

test('the report names each fault, for people and for programs', () => {
  const html = htmlReport(report);
  const graph = (
    earlReport(report) as { '@graph': { test: { '@id': string }; result: { outcome: string } }[] }
  )['@graph'];
  expect(graph).toHaveLength(73);
  for (const { name, number } of EXPECTED) {
    expect(html).toContain(`/${name}/`);
    expect(graph.find(({ test: { '@id': id } }) => id === `WCAG22:${number}`)?.result.outcome).toBe(
      'earl:failed',
    );
  }
});

test('the server of the checks goes on after a request that is no proper path', async () => {
  const server = await serve(folder);
  const statusOf = async (target: string): Promise<number | undefined> => {
    const { port } = new URL(server.url);
    return new Promise((resolve, reject) =>
      get({ host: '127.0.0.1', port, path: target }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject),
    );
  };
  expect(await statusOf('//')).toBe(404);
  expect(await statusOf('/%zz')).toBeGreaterThanOrEqual(400);
  expect(await statusOf('/lanh-mot/')).toBe(200);
  await server.close();
});
