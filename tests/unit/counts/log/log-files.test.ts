/** Files as hosts leave them: packed, cut, rotated, in any encoding. In one file, since all of them hold the same few lines. */
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decompress } from '../../../../src/counts/log/open-log.ts';
import { combined, FIREFOX, GOOGLEBOT, importOf, linesOf, NOW } from '../imports.ts';
import { expectLinearTime } from '../../../support/linear-time.ts';

/** Readers a second apart, so that each line is a view. */
const readers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) =>
    combined({
      ip: `203.0.${(from + index) >> 8}.${(from + index) & 255}`,
      after: from + index,
    }),
  );
const halves = [linesOf(readers(500)), linesOf(readers(500, 500))] as const;

describe('compressed logs are read', () => {
  test.each([
    ['a plain file', Buffer.concat([...halves])],
    ['a gzip file', gzipSync(Buffer.concat([...halves]))],
    [
      'a gzip file of several members, as cat makes it,',
      Buffer.concat(halves.map((half) => gzipSync(half))),
    ],
    ['a zstd file', zstdCompressSync(Buffer.concat([...halves]))],
    ['a zstd file of several frames', Buffer.concat(halves.map((half) => zstdCompressSync(half)))],
    [
      'a zstd file with a skippable frame',
      Buffer.concat([
        zstdCompressSync(halves[0]),
        Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]),
        zstdCompressSync(halves[1]),
      ]),
    ],
  ])('%s is read whole', async (_, bytes) => {
    const { views, stats } = await importOf([bytes]);
    expect(views).toEqual({ '2026/sua-duong': 1000 });
    expect(stats).toMatchObject({ lines: 1000, damaged: 0, brokenFiles: [] });
  });

  test.each([
    ['gzip', gzipSync(halves[0])],
    ['zstd', zstdCompressSync(halves[0])],
    ['plain text', halves[0]],
  ])('%s from a pipe that delivers single bytes is read whole', async (_, bytes) => {
    async function* pipe(): AsyncGenerator<Buffer> {
      for (const byte of bytes) yield Buffer.of(byte);
    }
    const decompressed = await Array.fromAsync(decompress(pipe()));
    expect(Buffer.concat(decompressed).equals(halves[0])).toBe(true);
  });

  test.each([
    ['gzip', Buffer.concat([gzipSync(halves[0]), gzipSync(halves[1])])],
    ['zstd', Buffer.concat([zstdCompressSync(halves[0]), zstdCompressSync(halves[1])])],
  ])(
    'truncated %s is read as far as possible and reported; the whole file adds the rest',
    async (_, bytes) => {
      const cut = await importOf([bytes.subarray(0, bytes.length - 200)]);
      expect(cut.views['2026/sua-duong']).toBeGreaterThanOrEqual(500);
      expect(cut.views['2026/sua-duong']).toBeLessThan(1000);
      expect(cut.stats.brokenFiles).toEqual([
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

/** A zstd frame (RFC 8878, section 3.1.1) of blocks that are not compressed, with a dictionary id of 0, which is none. */
function zstdFrame(blocks: readonly { bytes: Buffer; repeat?: number }[], dictionaryIdBytes = 0) {
  const idFlag = [0, 1, 2, undefined, 3][dictionaryIdBytes] ?? 0;
  const windowDescriptor = 0x50;
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, idFlag, windowDescriptor]);
  const body = blocks.map(({ bytes, repeat }, index) => {
    const isLast = index === blocks.length - 1 ? 1 : 0;
    const [type, size] = repeat === undefined ? [0, bytes.length] : [1, repeat];
    const header = Buffer.alloc(3);
    header.writeUIntLE(isLast | (type << 1) | (size << 3), 0, 3);
    return Buffer.concat([header, bytes]);
  });
  return Buffer.concat([head, Buffer.alloc(dictionaryIdBytes), ...body]);
}

describe('zstd frames of all kinds are read to their end', () => {
  const [first, second] = [linesOf(readers(3)), linesOf(readers(3, 3))];

  test('an RLE block holds one byte, however often it repeats', async () => {
    const frame = zstdFrame([{ bytes: first }, { bytes: Buffer.from('\n'), repeat: 5000 }]);
    const { views, stats } = await importOf([Buffer.concat([frame, zstdCompressSync(second)])]);
    expect(views).toEqual({ '2026/sua-duong': 6 });
    expect(stats).toMatchObject({ lines: 6, damaged: 0, brokenFiles: [] });
  });

  test.each([1, 2, 4])('a dictionary id of %i byte(s) is skipped', async (idBytes) => {
    const frame = zstdFrame([{ bytes: first }], idBytes);
    const { views, stats } = await importOf([
      Buffer.concat([frame, zstdFrame([{ bytes: second }])]),
    ]);
    expect(views).toEqual({ '2026/sua-duong': 6 });
    expect(stats).toMatchObject({ lines: 6, damaged: 0, brokenFiles: [] });
  });

  test('a frame that needs a dictionary is reported, and the frames before it count', async () => {
    const needsDictionary = zstdFrame([{ bytes: second }], 1);
    needsDictionary[6] = 7;
    const { views, stats } = await importOf([
      Buffer.concat([zstdCompressSync(first), needsDictionary]),
    ]);
    expect(views).toEqual({ '2026/sua-duong': 3 });
    expect(stats.brokenFiles).toHaveLength(1);
  });
});

describe('line ends of all kinds are read', () => {
  test.each([
    ['a file with CRLF', Buffer.from(readers(3).join('\r\n') + '\r\n'), 3],
    ['a file whose last line has no end', Buffer.from(readers(3).join('\n')), 3],
    ['a file with empty lines', Buffer.from(`\n${readers(3).join('\n\n\r\n')}\n\n`), 3],
    ['an empty file', Buffer.alloc(0), 0],
    ['a file with one line end only', Buffer.from('\n'), 0],
  ])('%s is read', async (_, bytes, lines) => {
    const { views, stats } = await importOf([bytes]);
    expect(views).toEqual(lines > 0 ? { '2026/sua-duong': lines } : {});
    expect(stats).toMatchObject({ lines, damaged: 0, brokenFiles: [] });
  });

  test('a line of three megabytes is one damaged line, and the next line is read', async () => {
    const long = Buffer.alloc(3 * 1024 * 1024, 'x');
    const { views, stats } = await importOf([
      Buffer.concat([
        linesOf(readers(2)),
        long,
        linesOf([` ${combined()}`]),
        linesOf(readers(1, 2)),
      ]),
    ]);
    expect(views).toEqual({ '2026/sua-duong': 3 });
    expect(stats).toMatchObject({ lines: 4, damaged: 1 });
  });

  test('binary data is a damaged line, shown without control characters', async () => {
    const binary = Buffer.from('\u0016\u0003\u0001\u001b[31m\u0000\u009b2J');
    const { views, stats } = await importOf([
      Buffer.concat([binary, Buffer.from([0xff, 0xfe, 0x0a]), linesOf(readers(2))]),
    ]);
    expect(views).toEqual({ '2026/sua-duong': 2 });
    expect(stats).toMatchObject({ lines: 3, damaged: 1 });
    expect(stats.damagedExamples[0]?.text).not.toMatch(/\p{Cc}/u);
  });

  test.each([
    [23, 1, 0],
    [25, 0, 1],
  ])(
    'with a clock of the host %i hours ahead of ours, %i views count and %i lines are in the future',
    async (hours, counted, future) => {
      const sinceTenOClock = (NOW.getTime() - Date.parse('2026-11-20T10:00:00+07:00')) / 1000;
      const { views, stats } = await importOf([
        [combined({ after: sinceTenOClock + hours * 3600 })],
      ]);
      expect(views['2026/sua-duong'] ?? 0).toBe(counted);
      expect(stats.future).toBe(future);
    },
  );

  test('a line from the future does not count and is not a damaged line', async () => {
    const { views, stats } = await importOf([[combined({ after: 3 * 24 * 3600 }), combined()]]);
    expect(views).toEqual({ '2026/sua-duong': 1 });
    expect(stats).toMatchObject({ lines: 2, damaged: 0, future: 1, damagedExamples: [] });
  });
});

test('thirty thousand readers of one article in one hour are imported in linear time', async () => {
  const linesOfReaders = (size: number) =>
    Array.from({ length: size }, (_, index) =>
      combined({
        ip: `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`,
        after: index >> 4,
      }),
    );
  await expectLinearTime(linesOfReaders, 15_000, async (lines) => {
    const { views } = await importOf([lines]);
    // Near a border a few of the sixteen lines of one second have the same check.
    expect(views['2026/sua-duong']).toBeGreaterThan(lines.length * 0.95);
  });
});

const IIS_LINE = '2026-11-20 03:00:09 10.0.0.5 GET /bai-viet/sua-duong/';
const AGENT = FIREFOX.replaceAll(' ', '+');
/** A log of IIS with these last columns and one reader. */
const iis = (columns: string, values: string) =>
  linesOf([
    `#Fields: date time s-ip cs-method cs-uri-stem ${columns}`,
    `${IIS_LINE.replace(':09', ':01')} ${values}`,
  ]);

describe('an unterminated last line is counted once, when it is complete', () => {
  const before = linesOf(readers(2));
  const last = combined({ ip: '198.51.100.9', after: 9 });

  test.each([
    ['a reader in the combined format', before, last],
    ['a robot in the combined format', before, combined({ agent: GOOGLEBOT, after: 9 })],
    [
      'the format main of nginx',
      linesOf(readers(2).map((line) => `${line} "192.0.2.1"`)),
      `${last} "192.0.2.44, 10.0.0.1"`,
    ],
    [
      'IIS with the IP last',
      iis('cs(User-Agent) sc-status X-Forwarded-For', `${AGENT} 200 203.0.113.7`),
      `${IIS_LINE} ${AGENT} 200 203.0.113.34`,
    ],
    [
      'IIS with the agent last',
      iis('X-Forwarded-For sc-status cs(User-Agent)', `203.0.113.7 200 ${AGENT}`),
      `${IIS_LINE} 203.0.113.34 200 ${AGENT}`,
    ],
  ])('%s is counted once', async (_, first, line) => {
    const whole = await importOf([Buffer.concat([first, linesOf([line])])]);
    const bytes = line.indexOf(' 200 ');
    for (let length = bytes; length < line.length; length += 1) {
      // Every cut within the agent is alike.
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
])('an unterminated W3C line counts when its last column is %s', async (_, columns, values) => {
  const bytes = iis(columns, values.replace('.34', '.7'));
  const { views, stats } = await importOf([
    Buffer.concat([bytes, Buffer.from(`${IIS_LINE} ${values}`)]),
  ]);
  expect(views).toEqual({ '2026/sua-duong': 2 });
  expect(stats.damaged).toBe(0);
});

describe('damaged lines are shown as examples', () => {
  test.each([
    'xx 203.0.113.9 yy',
    'GET / from 2405:4800:1a2b:3c4d:5e6f:7a8b:9c0d:1e2f twice',
    'x 2405:4800::1e2f:77 y',
    '{"remote_ip":"2405:4800:1a2b:3c4d:5e6f:7a8b:9c0d:1e2f","client_ip":"203.0.113.9"',
    '198.51.100.7 - - [12/No2405:4800:1a2b:3c4d:5e6f:7a8b:9c0d:1e2f - - [12/Nov/2026',
    Array.from({ length: 40 }, () => '2405:4800:1a2b:3c4d:5e6f:7a8b:9c0d:1e2f').join(','),
  ])('no IP is shown of: %s', async (line) => {
    const { stats } = await importOf([[line]]);
    expect(stats.damagedExamples).toHaveLength(1);
    expect(stats.damagedExamples[0]?.text).toContain('×');
    expect(stats.damagedExamples[0]?.text).not.toMatch(/4800|1a2b|1e2f|203\.0|113\.9|198\.51/);
  });

  test('three examples are kept, truncated, with their line numbers', async () => {
    const lines = [...readers(1), ...Array.from({ length: 9 }, (_, i) => `${i} `.repeat(200))];
    const { stats } = await importOf([lines]);
    expect(stats.damaged).toBe(9);
    expect(stats.damagedExamples.map(({ number }) => number)).toEqual([2, 3, 4]);
    for (const { text } of stats.damagedExamples) expect(text.length).toBeLessThanOrEqual(101);
  });
});
