/** Lines that an earlier version has remembered are recognised: the identity of a line must not change between versions. */
import { expect, test } from 'vitest';
import type { Counts } from '../../../../src/schemas/counts.ts';
import { EMPTY, FIREFOX, importOf } from '../imports.ts';

const request = (minute: number) =>
  `[20/Nov/2026:10:0${minute}:00 +0700] "GET /bai-viet/sua-duong/ HTTP/1.1" 200 5120 "-" "${FIREFOX}"`;

const LINES = [
  `203.0.113.7 - - ${request(0)}`,
  `cong.example:443 203.0.113.8:4711 - an ${request(1)}`,
  `10.0.0.1 - - ${request(2)} "203.0.113.9, 10.0.0.2:80"`,
  `2001:DB8::7 - - ${request(3)} "-"`,
  `Nov 20 10:04:00 web1 nginx: 203.0.113.10 - - ${request(4)}`,
  JSON.stringify({
    ts: 1795143900,
    request: {
      remote_ip: '10.0.0.1',
      client_ip: '203.0.113.11',
      method: 'GET',
      uri: '/bai-viet/sua-duong/',
      headers: { 'User-Agent': [FIREFOX] },
    },
    status: 200,
  }),
  '#Fields: date time cs-method cs-uri-stem sc-status c-ip X-Forwarded-For cs(User-Agent)',
  `2026-11-20 03:06:00 GET /bai-viet/sua-duong/ 200 10.0.0.1 203.0.113.12,+10.0.0.2 ${FIREFOX.replaceAll(' ', '+')}`,
];

/** As version 0.1.0 has written it for LINES. */
const OLD: Counts = {
  ...EMPTY,
  articles: { '2026/sua-duong': { views: 7, recent: 7, ratings: 0, score: 0 } },
  sources: {
    logs: {
      kind: 'logs',
      closed: {},
      days: { '2026/sua-duong': '20777:7' },
      months: { '2026-11': 7 },
      open: { '2026-11-20T03:00:00Z': 'AAAA03d1A8AA03fBB4AA03fQC0AA03esDwAA03cyEsAA03cvFoAA03ev' },
    },
  },
};

test('a log that version 0.1.0 has counted adds nothing', async () => {
  const { views, outcomes, counts } = await importOf([LINES], { before: OLD });
  expect(outcomes).toMatchObject({ known: 7, counted: 0, withdrawn: 0 });
  expect(views).toEqual({ '2026/sua-duong': 7 });
  expect(counts.sources['logs']).toEqual(OLD.sources['logs']);
});
