/** `npm run import -- check`: what lists and logs ask for, and which of it leads nowhere. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askedIn } from '../../../../src/import/old-urls/read-requests.ts';
import { checkOldUrls } from '../../../../src/import/old-urls/check-old-urls.ts';

const AGENT = '"Mozilla/5.0 (Windows NT 10.0) Firefox/130.0"';

test.each([
  ['/tin-tuc?id=1', [{ url: '/tin-tuc?id=1', visits: 1 }]],
  ['https://cu.example/tin/a-1.html', [{ url: 'https://cu.example/tin/a-1.html', visits: 1 }]],
  ['/tin-tuc?id=1,230', [{ url: '/tin-tuc?id=1', visits: 230 }]],
  ['/tin-tuc?id=1\t1.230', [{ url: '/tin-tuc?id=1', visits: 1230 }]],
  ['230 /tin-tuc?id=1', [{ url: '/tin-tuc?id=1', visits: 230 }]],
  ['"/tin-tuc?id=1","230"', [{ url: '/tin-tuc?id=1', visits: 230 }]],
  [
    `1.2.3.4 - - [01/May/2023:07:00:00 +0700] "GET /?p=7 HTTP/1.1" 200 12 "-" ${AGENT}`,
    [{ url: '/?p=7', visits: 1 }],
  ],
  [`1.2.3.4 - - [01/May/2023:07:00:00 +0700] "POST /?p=7 HTTP/1.1" 200 12 "-" ${AGENT}`, []],
  ['1.2.3.4 - - [01/May/2023:07:00:00 +0700] "GET /?p=7 HTTP/1.1" 200 12 "-" "Googlebot/2.1"', []],
  [
    `1.2.3.4 - - [01/May/2023:07:00:00 +0700] "GET /theme/a.css?v=1 HTTP/1.1" 200 12 "-" ${AGENT}`,
    [],
  ],
  [
    '2023-05-01 00:00:00 10.0.0.1 GET /Default.aspx tabid=9 80 - 1.2.3.4 Mozilla/5.0 200',
    [{ url: '/Default.aspx?tabid=9', visits: 1 }],
  ],
  [
    '2023-05-01 00:00:00 10.0.0.1 GET /tin/a.html - 80 - 1.2.3.4 Mozilla/5.0 200',
    [{ url: '/tin/a.html', visits: 1 }],
  ],
  ['{"request":{"method":"GET","uri":"/?p=7"},"status":200}', [{ url: '/?p=7', visits: 1 }]],
  ['{"request_method":"GET","request_uri":"/tin?id=2"}', [{ url: '/tin?id=2', visits: 1 }]],
  ['#Fields: date time cs-method', []],
  ['url,visits', []],
  ['', []],
])('the line %s asks for what it should', (line, expected) => {
  expect(askedIn(line)).toEqual(expected);
});

describe('a check of a portal', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tin-quan-check-'));
    for (const file of ['dist/index.html', 'dist/gioi-thieu/index.html', 'dist/rss.xml']) {
      write(file, '');
    }
    write(
      'content/articles/2023/a.md',
      '---\ntitle: Bài\nsummary: Tóm tắt.\npublishedAt: 2023-01-01 07:00\ncategories: [x]\nlegacy: { urls: ["/tin?id=1", "/tin/ten-bai-12.html"] }\n---\n\nChữ.\n',
    );
    write(
      'content/redirects.csv',
      'from,to,status\n/cu.html,/gioi-thieu/,301\n/bo.html,,410\n/gioi-thieu.html,/rss.xml,301\n',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(file: string, text: string | Buffer): string {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
    return place;
  }

  async function check(files: string[], options = {}) {
    const said: string[] = [];
    const portal = {
      contentDir: path.join(folder, 'content'),
      outDir: path.join(folder, 'dist'),
      print: (text: string) => void said.push(text),
    };
    const isWhole = await checkOldUrls({ files, limit: 2, json: false, ...options }, portal);
    return { isWhole, said: said.join('\n') };
  }

  test('counts what leads somewhere and lists what does not, most visits first', async () => {
    const lines = [
      ...[
        '/tin?id=1,100',
        '/TIN/?fbclid=x&id=1,5',
        '/tin/ten-khac-12.html,20',
        '/cu/,3',
        '/bo.html,4',
      ],
      ...['/gioi-thieu,7', '/rss.xml,2', '/?trang=2,1'],
      ...['/tin?id=2,8', '/tin?id=2&utm_source=zalo,2', '/anh/x.html,30', '/?id=99,1'],
    ];
    const list = write('list.csv', `url,visits\r\n${lines.join('\r\n')}\r\n`);
    const { isWhole, said } = await check([list]);
    expect(isWhole).toBe(false);
    expect(said).toContain(
      'Đã xem 183 lượt: 128 lượt được chuyển hướng, 10 lượt tới thẳng một trang, 4 lượt tới trang đã bỏ, 41 lượt chưa dẫn tới đâu.',
    );
    expect(said).toContain('3 địa chỉ chưa dẫn tới đâu');
    expect(said).toContain('\n  30  /anh/x.html\n  10  /tin?id=2\n  … và 1 địa chỉ khác');
  });

  test('reads a compressed log and tells programs in JSON', async () => {
    const line = (target: string) =>
      `1.2.3.4 - - [01/May/2023:07:00:00 +0700] "GET ${target} HTTP/1.1" 200 1 "-" ${AGENT}\n`;
    const log = write(
      'access.log.gz',
      gzipSync(line('/tin?id=1').repeat(3) + line('/x.aspx').repeat(2)),
    );
    const { said } = await check([log], { json: true });
    expect(JSON.parse(said)).toEqual({
      ...{ page: 0, redirect: 3, gone: 0, nowhere: 2, unread: 0 },
      dead: [{ url: '/x.aspx', visits: 2 }],
    });
  });

  test('says what is missing: the list, or the built portal', async () => {
    await expect(check([path.join(folder, 'khong-co')])).rejects.toThrow(
      'không có, hoặc không được phép đọc',
    );
    const list = write('list.txt', '/tin?id=1\n');
    expect(await check([list])).toMatchObject({ isWhole: true });
    rmSync(path.join(folder, 'dist'), { recursive: true });
    await expect(check([list])).rejects.toThrow('Hãy chạy npm run build trước');
  });
});

test('a line that is neither a URL nor a line of a log is told, one that is left out on purpose is not', () => {
  const unread: string[] = [];
  const lines = ['/tin?id=1', '# ghi chú', '', 'tin tức 2021', '"POST /x HTTP/1.1" 200', 'id=7'];
  for (const line of lines) askedIn(line, (each) => unread.push(each));
  expect(unread).toEqual(['tin tức 2021', 'id=7']);
});
