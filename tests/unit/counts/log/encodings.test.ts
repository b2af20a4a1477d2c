/** Logs saved in UTF-16 or with a byte order mark, and lines of implausible times. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../src/counts/log/decode-text.ts';
import { combined, importOf } from '../imports.ts';

const text = ['198.51.100.1', '198.51.100.2', '198.51.100.3']
  .map((ip) => `${combined({ ip, target: '/bai-cũ/sửa-đường.html' })}\r\n`)
  .join('');
const le = Buffer.from(text, 'utf16le');
const be = Buffer.from(le).swap16();
const mark = (...bytes: number[]) => Buffer.from(bytes);

const FILES: [name: string, bytes: Buffer][] = [
  ['UTF-16LE with a mark, as PowerShell saves', Buffer.concat([mark(0xff, 0xfe), le])],
  ['UTF-16BE with a mark', Buffer.concat([mark(0xfe, 0xff), be])],
  ['UTF-16LE without a mark', le],
  ['UTF-16BE without a mark', be],
  ['UTF-8 with a mark', Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(text)])],
  ['UTF-16LE compressed', gzipSync(Buffer.concat([mark(0xff, 0xfe), le]))],
];

test.each(FILES)('a log in %s is read', async (_, bytes) => {
  const { views, stats } = await importOf([bytes]);
  expect(stats).toMatchObject({ lines: 3, damaged: 0 });
  expect(views).toEqual({ '2026/sua-duong': 3 });
});

test.each(FILES.slice(0, 5))('%s that arrives byte by byte is the same text', async (_, bytes) => {
  async function* pipe(): AsyncGenerator<Buffer> {
    for (const byte of bytes) yield Buffer.of(byte);
  }
  const decoded = Buffer.concat(await Array.fromAsync(decodeText(pipe())));
  expect(decoded.toString()).toBe(text);
});

test.each([[[]], [[0x41]], [[0x41, 0x42, 0x43]], [[0xef, 0xbb, 0xbf]], [[0xff, 0xfe]]])(
  'a file of the bytes %j is passed on without an error',
  async (bytes) => {
    async function* pipe(): AsyncGenerator<Buffer> {
      yield Buffer.from(bytes);
    }
    const decoded = Buffer.concat(await Array.fromAsync(decodeText(pipe())));
    expect(decoded.length).toBeLessThanOrEqual(bytes.length);
  },
);

describe('a line of an implausible time is a damaged line', () => {
  test.each(['01/Jan/1970', '31/Dec/1999', '01/Jan/2000', '31/Dec/2004', '20/Nov/0026'])(
    '%s in the combined format',
    async (day) => {
      const { counts, stats } = await importOf([
        [combined().replace('20/Nov/2026', day), combined({ ip: '198.51.100.1' })],
      ]);
      expect(stats).toMatchObject({ lines: 2, damaged: 1 });
      expect(counts.sources['logs']).toMatchObject({ months: { '2026-11': 1 } });
    },
  );

  test.each([
    ['1970-01-01 03:00:00', 1],
    ['2004-12-31 23:59:59', 1],
    ['2005-01-01 00:00:00', 0],
  ])('%s in W3C: %i damaged', async (time, damaged) => {
    const { stats } = await importOf([
      [
        '#Fields: date time cs-method cs-uri-stem sc-status c-ip',
        `${time} GET /bai-viet/sua-duong/ 200 198.51.100.1`,
      ],
    ]);
    expect(stats.damaged).toBe(damaged);
  });
});
