/**
 * Properties of reading on random input: no line throws, no line takes quadratic time, a prefix makes no reader.
 * In one file, since all of them read the same lines in every format.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseFormats } from '../../../../src/counts/log/choose-format.ts';
import { createFormatDetector } from '../../../../src/counts/log/formats/detect.ts';
import { findIp } from '../../../../src/counts/log/formats/client-ip.ts';
import { blankLine } from '../../../../src/counts/log/formats/log-line.ts';
import {
  parseTemplate,
  type Template,
} from '../../../../src/counts/log/formats/nginx-log-format.ts';
import { combined, FIREFOX, importOf, PATH_INDEX } from '../imports.ts';
import { runs } from '../../../support/properties.ts';

const COMBINED = combined();
const CADDY = JSON.stringify({
  ts: 1795143600,
  request: {
    client_ip: '203.0.113.7',
    method: 'GET',
    uri: '/bai-viet/sua-duong/',
    headers: { 'User-Agent': [FIREFOX] },
  },
  status: 200,
});
const W3C = '2026-11-20 03:00:00 GET /bai-viet/sua-duong/ 200 203.0.113.7 "Mozilla/5.0 (X11)"';
const FIELDS = '#Fields: date time cs-method cs-uri-stem sc-status c-ip cs(User-Agent)';
const TEMPLATE =
  '$remote_addr - $remote_user [$time_local] "$request" $status "$http_user_agent" $msec';
const WHOLE_LINES = [COMBINED, `${COMBINED} "203.0.113.9, 10.0.0.1"`, CADDY, W3C, FIELDS];

/** Pieces that mean something to one of the readers. */
const FRAGMENTS = [
  ...['"', '\\', '\\"', '""', '" 200 5 "', '" "', '[20/Nov/2026:10:00:00 +0700]', ' [', '] "GET '],
  ...[
    'GET /bai-viet/sua-duong/ HTTP/1.1"',
    ' - - ',
    ', ',
    ',',
    ':',
    '::',
    '::ffff:',
    '[',
    '{',
    '}',
    '{"a":',
  ],
  ...[
    '"ts":1795143600',
    '"uri":"/x"',
    '"request":{',
    '\\u0026',
    '%',
    '%C3',
    '\\xC3',
    '\t',
    ' ',
    '#',
    '-',
  ],
  ...[
    '203.0.113.7',
    '10.0.0.1:80',
    '2001:db8::1',
    'for=',
    '/',
    '//',
    '/bai-viet/',
    '?',
    '&',
    '=',
    'é',
    '\u0000',
  ],
];
const fragment = fc.constantFrom(...FRAGMENTS);
const anyLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join('')),
  // A whole line in which some characters are replaced by fragments.
  fc
    .tuple(
      fc.constantFrom(...WHOLE_LINES),
      fc.array(fc.tuple(fc.nat(400), fc.nat(6), fragment), { maxLength: 4 }),
    )
    .map(([line, edits]) =>
      edits.reduce(
        (text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length),
        line,
      ),
    ),
);

const read = (lines: readonly string[], template?: Template) => {
  const detector = createFormatDetector(PATH_INDEX, () => {}, template);
  const line = blankLine();
  return lines.map((text) => {
    const bytes = Buffer.from(text);
    return { kind: detector.read(bytes, 0, bytes.length, line), ...line };
  });
};

describe('no line throws', () => {
  test('a line is read, a remark or damaged, and what is read has a plausible time', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 5 }), fc.boolean(), (lines, hasFields) => {
        for (const { kind, time } of read(hasFields ? [FIELDS, ...lines] : lines)) {
          expect(['line', 'remark', 'damaged']).toContain(kind);
          if (kind === 'line') expect(time).toBeGreaterThanOrEqual(Date.UTC(2005, 0, 1) / 1000);
        }
      }),
      runs(3000),
    );
  });

  test('the same holds for lines and strings of a log_format', () => {
    const format = fc
      .array(
        fc.oneof(fragment, fc.constantFrom('$remote_addr', '$msec', '${request}', '$status', '$x')),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.constant(TEMPLATE), format), anyLine, (text, line) => {
        read([line], parseTemplate(text, text.startsWith('{')));
      }),
      runs(2000),
    );
  });

  test('a --format is accepted or refused with a message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), anyLine), async (format) => {
        await chooseFormats(['x'], { format }).catch((error: Error) => {
          expect(error.name).toBe('CommandError');
        });
      }),
      runs(500),
    );
  });

  test('a field of the client gives an IP or none', () => {
    fc.assert(
      fc.property(fc.oneof(anyLine, fc.ipV4(), fc.ipV6()), (field) => {
        const found = findIp(field);
        if (found) expect(found.ip).toMatch(/^[\d.]+$|^[\da-f:]+$/);
      }),
      runs(2000),
    );
  });
});

describe('no line takes quadratic time', () => {
  const LINE_CHARS = 200_000;
  const repeat = (text: string) => text.repeat(Math.ceil(LINE_CHARS / text.length));
  const time = (work: () => unknown): number => {
    // Of the processor: a loaded machine takes longer.
    const since = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(since);
    return (user + system) / 1000;
  };
  /** Beginnings after which a reader scans the rest of the line. */
  const BEGINNINGS = [
    ['', undefined],
    ['[20/Nov/2026:10:00:00 +0700] "GET /bai-viet/sua-duong/', undefined],
    ['[20/Nov/2026:10:00:00 +0700] "GET /bai-viet/sua-duong/ HTTP/1.1" 200 5 "', undefined],
    [`${COMBINED} `, undefined],
    ['{"request":{"uri":"/bai-viet/sua-duong/","', undefined],
    ['2026-11-20 03:00:00 GET ', FIELDS],
  ] as const;

  test(
    'two hundred kilobytes of any fragments are read within two seconds',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...BEGINNINGS),
          fc.array(fragment, { minLength: 1, maxLength: 4 }),
          fc.constantFrom('', '}', '"', `" 200 5 "-" "x"`),
          ([beginning, fields], parts, end) => {
            const lines = [...(fields ? [fields] : []), beginning + repeat(parts.join('')) + end];
            expect(time(() => read(lines))).toBeLessThan(2000);
            expect(time(() => read(lines, parseTemplate(TEMPLATE)))).toBeLessThan(2000);
          },
        ),
        runs(400),
      );
    },
  );

  test.each(FRAGMENTS)(
    'a prefix of two hundred kilobytes of %j is read within two seconds',
    (text) => {
      expect(
        time(() =>
          read([`${repeat(text)} 203.0.113.7 - - ${COMBINED.slice(COMBINED.indexOf('['))}`]),
        ),
      ).toBeLessThan(2000);
      expect(time(() => findIp(repeat(text)))).toBeLessThan(2000);
    },
  );
});

test('whatever words precede the reader, the reader is one', async () => {
  const word = fc.stringMatching(/^[a-z][a-z\d.:_\]<>/-]{0,12}$/);
  const prefix = fc
    .array(word, { maxLength: 5 })
    .map((words) => words.map((text) => `${text} `).join(''));
  await fc.assert(
    fc.asyncProperty(
      fc.array(prefix, { minLength: 2, maxLength: 6 }),
      fc.ipV4(),
      async (prefixes, ip) => {
        const lines = prefixes.map((text, after) => text + combined({ ip, after }));
        const { stats } = await importOf([lines]);
        expect(stats.damaged).toBe(0);
        expect(stats.readers).toMatchObject({ readers: 1, ips: 1, withoutIp: 0 });
      },
    ),
    runs(60),
  );
});
