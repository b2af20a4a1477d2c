/** A log that cannot be counted is told by its kind, with what to set or to read instead. */
import { expect, test } from 'vitest';
import { chooseFormats } from '../../../../src/counts/log/choose-format.ts';
import {
  refusalReason,
  warnIfMostlyDamaged,
} from '../../../../src/counts/report/describe-import.ts';
import { combined, importOf } from '../imports.ts';

const REQUEST = '"GET /bai-viet/sua-duong/ HTTP/1.1"';
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0';
const PROXY_MANAGER = `[20/Nov/2026:03:00:00 +0000] - 200 200 - GET https cong.example "/bai-viet/sua-duong/" [Client 198.51.100.7] [Length 512] [Gzip -] [Sent-to 192.168.1.10] "${AGENT}" "-"`;

test.each([
  [
    '2026/11/20 03:00:00 [error] 41#41: *39 access forbidden by rule, client: 198.51.100.7',
    /error\.log.*nginx/,
  ],
  [
    '[Fri Nov 20 10:00:00.123456 2026] [core:error] [pid 7] [client 198.51.100.7:51000] AH00128',
    /error_log.*Apache/,
  ],
  [PROXY_MANAGER, /Nginx Proxy Manager/],
  [
    '2026/11/20 03:00:00.123\tinfo\thttp.log.access.log0\thandled request\t{"status": 200}',
    /Caddy.*console.*format json/s,
  ],
  [
    '198.51.100.7, -, 11/20/2026, 3:00:00, W3SVC1, WEB1, 10.0.1.3, 15, 300, 5120, 200, 0, GET, /a, -,',
    /Format: W3C/,
  ],
  ['2026-11-20 03:00:00 198.51.100.7 GET /bai-viet/sua-duong/ 200', /#Fields/],
  [
    `https 2026-11-20T03:00:00.186641Z app/lb/50dc 198.51.100.7:2817 10.0.0.1:80 0 0 0 200 200 34 366 ${REQUEST}`,
    /ALB.*X-Forwarded-For/,
  ],
  [
    `Nov 20 10:00:00 lb1 haproxy[143]: 198.51.100.7:33317 [20/Nov/2026:10:00:00.655] in~ web/srv1 200 ${REQUEST}`,
    /HAProxy.*X-Forwarded-For/,
  ],
  [`[2026-11-20T03:00:00.123Z] ${REQUEST} 200 - 0 512 2 1 "198.51.100.7"`, /Envoy.*JSON/],
  [
    `[20/Nov/2026:10:00:00 +0700] 198.51.100.7 TLSv1.3 TLS_AES_256_GCM_SHA384 ${REQUEST} 5120`,
    /ssl_request_log.*combined/,
  ],
  [`198.51.100.7 - - [20/Nov/2026:03:00:00] ${REQUEST} 200 512 "-" "${AGENT}"`, /múi giờ.*%t/],
  ['time=2026-11-20T03:00:00Z level=info remote_ip=198.51.100.7 method=GET', /logfmt.*JSON/],
  ['{\n  "time": "2026-11-20T03:00:00Z",\n  "status": 200\n}', /jq -c/],
  ['[{"time":"2026-11-20T03:00:00Z"},{"time":"2026-11-20T03:00:01Z"}]', /jq -c/],
  ['"timestamp","client_ip","method","path","status","user_agent"', /CSV/],
  [
    '#Fields: date,time,c-ip,cs-method,cs-uri-stem,sc-status\n2026-11-20,03:00:00,198.51.100.7,GET,/a,200',
    /#Fields.*dấu phẩy/,
  ],
])('%s', async (log, advice) => {
  const { stats, views } = await importOf([log.split('\n')]);
  expect(views).toEqual({});
  const reason = refusalReason(stats, '/bai-viet/') ?? '';
  expect(reason).toMatch(/^Không đọc được dòng nào, nên chưa ghi gì\./);
  expect(reason).toMatch(advice);
  expect(reason).not.toContain('198.51');
});

test('the format that is proposed for Nginx Proxy Manager reads its lines', async () => {
  const { stats } = await importOf([[PROXY_MANAGER]]);
  const [, format = ''] = /--format '([^']+)'/.exec(refusalReason(stats, '/bai-viet/') ?? '') ?? [];
  const { templateOf } = await chooseFormats(['x'], { format });
  const { views, stats: read } = await importOf([[PROXY_MANAGER]], { template: templateOf('x') });
  expect(read.damaged).toBe(0);
  expect(views).toEqual({ '2026/sua-duong': 1 });
});

test.each([
  [10, 9, true],
  [10, 11, false],
  [3, 0, false],
])('of %i damaged lines beside %i others a warning is given: %s', async (damaged, read, warns) => {
  const log = [
    ...Array.from({ length: damaged }, (_, n) => `rác ${n}`),
    ...Array.from({ length: read }, (_, n) => combined({ after: n })),
  ];
  const { stats } = await importOf([log]);
  const warning = warnIfMostlyDamaged(stats);
  if (warns) expect(warning).toMatch(/^Quá nửa số dòng \(10\) không đọc được.*--format/s);
  else expect(warning).toBeUndefined();
});
