import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../../src/counts/log/open-log.ts';
import { combined, FIREFOX, GOOGLEBOT, importOf, linesOf } from '../imports.ts';

/** Readers a second apart, so that each line is a view. */
const readers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) =>
    combined({
      address: `203.0.${(from + index) >> 8}.${(from + index) & 255}`,
      after: from + index,
    }),
  );
const halves = [linesOf(readers(500)), linesOf(readers(500, 500))] as const;

describe('packed as hosts pack', () => {
  test.each([
    ['plain', Buffer.concat([...halves])],
    ['gzip', gzipSync(Buffer.concat([...halves]))],
    [
      'gzip of several members, as cat makes it',
      Buffer.concat(halves.map((half) => gzipSync(half))),
    ],
    ['zstd', zstdCompressSync(Buffer.concat([...halves]))],
    ['zstd of several frames', Buffer.concat(halves.map((half) => zstdCompressSync(half)))],
    [
      'zstd with a frame to be skipped between',
      Buffer.concat([
        zstdCompressSync(halves[0]),
        Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]),
        zstdCompressSync(halves[1]),
      ]),
    ],
  ])('%s', async (_, bytes) => {
    const { views, tally } = await importOf([bytes]);
    expect(views).toEqual({ '2026/sua-duong': 1000 });
    expect(tally).toMatchObject({ lines: 1000, damaged: 0, broken: [] });
  });

  test.each([
    ['gzip', gzipSync(halves[0])],
    ['zstd', zstdCompressSync(halves[0])],
    ['nothing', halves[0]],
  ])('%s, from a pipe that gives a byte at a time', async (_, bytes) => {
    async function* pipe(): AsyncGenerator<Buffer> {
      for (const byte of bytes) yield Buffer.of(byte);
    }
    const unpacked = await Array.fromAsync(unpack(pipe()));
    expect(Buffer.concat(unpacked).equals(halves[0])).toBe(true);
  });

  test.each([
    ['gzip', Buffer.concat([gzipSync(halves[0]), gzipSync(halves[1])])],
    ['zstd', Buffer.concat([zstdCompressSync(halves[0]), zstdCompressSync(halves[1])])],
  ])(
    '%s cut short is read as far as it goes and told; the whole one adds the rest',
    async (_, bytes) => {
      const cut = await importOf([bytes.subarray(0, bytes.length - 200)]);
      expect(cut.views['2026/sua-duong']).toBeGreaterThanOrEqual(500);
      expect(cut.views['2026/sua-duong']).toBeLessThan(1000);
      expect(cut.tally.broken).toEqual([
        {
          file: expect.stringContaining('access.log.0') as string,
          reason: 'phần nén bị cụt hoặc hỏng',
          lines: expect.any(Number) as number,
        },
      ]);
      const whole = await importOf([bytes], { before: cut.counts });
      expect(whole.views).toEqual({ '2026/sua-duong': 1000 });
    },
  );
});

describe('lines as files have them', () => {
  test.each([
    ['CRLF', Buffer.from(readers(3).join('\r\n') + '\r\n'), 3],
    ['the last line without an end', Buffer.from(readers(3).join('\n')), 3],
    ['empty lines', Buffer.from(`\n${readers(3).join('\n\n\r\n')}\n\n`), 3],
    ['an empty file', Buffer.alloc(0), 0],
    ['only an end of line', Buffer.from('\n'), 0],
  ])('%s', async (_, bytes, lines) => {
    const { views, tally } = await importOf([bytes]);
    expect(views).toEqual(lines > 0 ? { '2026/sua-duong': lines } : {});
    expect(tally).toMatchObject({ lines, damaged: 0, broken: [] });
  });

  test('a line of three megabytes is one damaged line, and the next is read', async () => {
    const long = Buffer.alloc(3 * 1024 * 1024, 'x');
    const { views, tally } = await importOf([
      Buffer.concat([
        linesOf(readers(2)),
        long,
        linesOf([` ${combined()}`]),
        linesOf(readers(1, 2)),
      ]),
    ]);
    expect(views).toEqual({ '2026/sua-duong': 3 });
    expect(tally).toMatchObject({ lines: 4, damaged: 1 });
  });

  test('binary dirt is damage and shown without what a terminal would obey', async () => {
    const dirt = Buffer.from('\u0016\u0003\u0001\u001b[31m\u0000\u009b2J');
    const { views, tally } = await importOf([
      Buffer.concat([dirt, Buffer.from([0xff, 0xfe, 0x0a]), linesOf(readers(2))]),
    ]);
    expect(views).toEqual({ '2026/sua-duong': 2 });
    expect(tally).toMatchObject({ lines: 3, damaged: 1 });
    expect(tally.examples[0]?.text).not.toMatch(/\p{Cc}/u);
  });

  test('a line from the future does not count and is no damage: the clock was wrong', async () => {
    const { views, tally } = await importOf([[combined({ after: 3 * 24 * 3600 }), combined()]]);
    expect(views).toEqual({ '2026/sua-duong': 1 });
    expect(tally).toMatchObject({ lines: 2, damaged: 0, future: 1, examples: [] });
  });
});

test('an hour in which sixty thousand read one article takes no longer than so many lines do', async () => {
  const lines = Array.from({ length: 60_000 }, (_, index) =>
    combined({
      address: `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`,
      after: index >> 4,
    }),
  );
  const began = performance.now();
  const { views } = await importOf([lines]);
  // Of seventeen in one second, a few are taken for each other at a border.
  expect(views['2026/sua-duong']).toBeGreaterThan(57_000);
  expect(performance.now() - began, 'milliseconds').toBeLessThan(8000);
});

const AT_IIS = '2026-11-20 03:00:09 10.0.0.5 GET /bai-viet/sua-duong/';
const AGENT = FIREFOX.replaceAll(' ', '+');
/** A log of IIS with these last columns, and a reader in it. */
const iis = (columns: string, values: string) =>
  linesOf([
    `#Fields: date time s-ip cs-method cs-uri-stem ${columns}`,
    `${AT_IIS.replace(':09', ':01')} ${values}`,
  ]);

describe('a last line that the host is still writing is counted once, when it is whole', () => {
  const before = linesOf(readers(2));
  const last = combined({ address: '198.51.100.9', after: 9 });

  test.each([
    ['combined, a reader', before, last],
    ['combined, a robot', before, combined({ agent: GOOGLEBOT, after: 9 })],
    [
      'main of nginx',
      linesOf(readers(2).map((line) => `${line} "192.0.2.1"`)),
      `${last} "192.0.2.44, 10.0.0.1"`,
    ],
    [
      'IIS with the address last',
      iis('cs(User-Agent) sc-status X-Forwarded-For', `${AGENT} 200 203.0.113.7`),
      `${AT_IIS} ${AGENT} 200 203.0.113.34`,
    ],
    [
      'IIS with the agent last',
      iis('X-Forwarded-For sc-status cs(User-Agent)', `203.0.113.7 200 ${AGENT}`),
      `${AT_IIS} 203.0.113.34 200 ${AGENT}`,
    ],
  ])('%s', async (_, first, line) => {
    const whole = await importOf([Buffer.concat([first, linesOf([line])])]);
    const bytes = line.indexOf(' 200 ');
    for (let length = bytes; length < line.length; length += 1) {
      // Within the agent it is all the same.
      if (length > bytes + 15 && length < line.length - 25) continue;
      const grown = Buffer.concat([first, Buffer.from(line.slice(0, length))]);
      const { counts } = await importOf([grown]);
      const { views } = await importOf([Buffer.concat([first, linesOf([line])])], {
        before: counts,
      });
      expect(views, `cut after ${line.slice(0, length)}`).toEqual(whole.views);
    }
  });
});

test.each([
  ['a column that counts for nothing', 'c-ip sc-status time-taken', '203.0.113.34 200 15'],
  ['a dash', 'c-ip sc-status X-Forwarded-For', '203.0.113.34 200 -'],
  ['the status', 'c-ip sc-status', '203.0.113.34 200'],
])('W3C: a last line without an end counts when %s is last', async (_, columns, values) => {
  const bytes = iis(columns, values.replace('.34', '.7'));
  const { views, tally } = await importOf([
    Buffer.concat([bytes, Buffer.from(`${AT_IIS} ${values}`)]),
  ]);
  expect(views).toEqual({ '2026/sua-duong': 2 });
  expect(tally.damaged).toBe(0);
});

describe('examples of damage', () => {
  test.each([
    'xx 203.0.113.9 yy',
    'GET / from 2405:4800:1a2b:3c4d:5e6f:7a8b:9c0d:1e2f twice',
    'x 2405:4800::1e2f:77 y',
    '{"remote_ip":"2405:4800:1a2b:3c4d:5e6f:7a8b:9c0d:1e2f","client_ip":"203.0.113.9"',
    '198.51.100.7 - - [12/No2405:4800:1a2b:3c4d:5e6f:7a8b:9c0d:1e2f - - [12/Nov/2026',
    Array.from({ length: 40 }, () => '2405:4800:1a2b:3c4d:5e6f:7a8b:9c0d:1e2f').join(','),
  ])('hold no address: %s', async (line) => {
    const { tally } = await importOf([[line]]);
    expect(tally.examples).toHaveLength(1);
    expect(tally.examples[0]?.text).toContain('×');
    expect(tally.examples[0]?.text).not.toMatch(/4800|1a2b|1e2f|203\.0|113\.9|198\.51/);
  });

  test('are three, short, with the number of the line', async () => {
    const lines = [...readers(1), ...Array.from({ length: 9 }, (_, i) => `${i} `.repeat(200))];
    const { tally } = await importOf([lines]);
    expect(tally.damaged).toBe(9);
    expect(tally.examples.map(({ number }) => number)).toEqual([2, 3, 4]);
    for (const { text } of tally.examples) expect(text.length).toBeLessThanOrEqual(101);
  });
});
