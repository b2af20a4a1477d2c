/** Lines of several formats in one stream, and lines that are in none of them. */
import { describe, expect, test } from 'vitest';
import { refusalReason } from '../../../../src/counts/report/describe-import.ts';
import { combined, FIREFOX, importOf } from '../imports.ts';

const TARGET = '/bai-viet/sua-duong/';
const AT = ['2026-11-20T10:00:00+07:00', '2026-11-20T03:00:00Z'] as const;
const PARTS: Record<string, (ip: string) => string[]> = {
  combined: (ip) => [combined({ ip })],
  JSON: (ip) => [
    JSON.stringify({ time: AT[0], remote_addr: ip, uri: TARGET, method: 'GET', status: 200 }),
  ],
  W3C: (ip) => [
    '#Version: 1.0',
    '#Fields: date time c-ip cs-method cs-uri-stem sc-status cs(User-Agent)',
    `2026-11-20 03:00:00 ${ip} GET ${TARGET} 200 ${FIREFOX.replaceAll(' ', '+')}`,
  ],
};

describe('one stream may hold logs of several formats', () => {
  const kinds = Object.keys(PARTS);
  const orders = kinds.flatMap((a) => kinds.flatMap((b) => kinds.map((c) => [a, b, c, a])));
  test.each(orders)('%s, %s, %s and %s are read to the last line', async (...order) => {
    const lines = order.flatMap((kind, n) => PARTS[kind]?.(`198.51.100.${n}`) ?? []);
    const { views, stats } = await importOf([lines]);
    expect(stats.damaged).toBe(0);
    expect(views).toEqual({ '2026/sua-duong': 4 });
  });

  test('a damaged line after #Fields stays damaged', async () => {
    const { stats } = await importOf([[...(PARTS['W3C']?.('198.51.100.1') ?? []), 'a b c']]);
    expect(stats).toMatchObject({ lines: 2, damaged: 1 });
  });
});

describe('JSON whose fields have unknown names is refused with the field that lacks', () => {
  test.each([
    [{ t: AT[1], ip: '198.51.100.7', u: TARGET, m: 'GET', s: 200 }, 'địa chỉ trang'],
    [{ ts: AT[0], client: '2001:db8::7', duong_dan: TARGET, method: 'GET' }, 'địa chỉ trang'],
    [{ luc: AT[0], ip: '198.51.100.7', uri: TARGET, method: 'GET' }, 'thời điểm có múi giờ'],
  ])('%j', async (object, field) => {
    const { stats } = await importOf([[JSON.stringify(object)]]);
    expect(refusalReason(stats, '/bai-viet/')).toContain(`không có trường ${field}`);
  });
});

describe('a zone that no country has makes a line damaged', () => {
  test.each(['+9900', '-1500', '+0760', '+1500'])('%s in the combined format', async (zone) => {
    const { stats } = await importOf([[combined().replace('+0700', zone)]]);
    expect(stats).toMatchObject({ lines: 1, damaged: 1 });
  });

  test.each([
    ['+15:00', 1],
    ['+23:00', 1],
    ['+05:45', 0],
    ['-11:00', 0],
    ['+14:00', 0],
  ])('%s in JSON: %i damaged', async (zone, damaged) => {
    const line = PARTS['JSON']?.('198.51.100.7')[0]?.replace('+07:00', zone) ?? '';
    expect((await importOf([[line]])).stats).toMatchObject({ lines: 1, damaged });
  });
});
