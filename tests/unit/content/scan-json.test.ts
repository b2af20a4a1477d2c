import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson } from '../../../src/content/scan-json.ts';
import { runs } from '../../support/properties.ts';

const shallow = { maxDepth: 10 };

describe('scanJson', () => {
  test('what JSON.stringify writes has no fault, however it is indented', () => {
    fc.assert(
      fc.property(fc.jsonValue(shallow), fc.nat(4), (value, indent) => {
        expect(scanJson(JSON.stringify(value, undefined, indent))).toEqual({});
      }),
    );
  });

  test('a text that was cut has a fault wherever JSON.parse refuses it', () => {
    fc.assert(
      fc.property(fc.jsonValue(shallow), fc.nat(), (value, cut) => {
        const text = JSON.stringify(value, undefined, 1);
        const half = text.slice(0, cut % text.length);
        expect(scanJson(half).faultOffset !== undefined).toBe(!parses(half));
      }),
    );
  });

  test('every text that JSON.parse refuses is refused', () => {
    const signs = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', ' ', 'null');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        // It takes `011` and control characters for sound, which JSON.parse refuses by itself.
        fc.pre(!/\d\d/.test(text));
        expect(scanJson(text).faultOffset === undefined, text).toBe(parses(text));
      }),
      runs(2000),
    );
  });

  test('a key that is repeated in its object is found, also when it is escaped', () => {
    const text = '{"a": {"b": 1}, "b": 2, "\\u0061": 3}';
    expect(scanJson(text)).toEqual({ duplicateOffset: text.indexOf('"\\u0061"') });
  });

  test('each value is found with its path and where it begins', () => {
    const text = '{ "a": [1, { "b": null }], "c": "x" }';
    const heard: Record<string, string> = {};
    scanJson(text, (path, offset) => (heard[path.join('.')] = text.slice(offset, offset + 3)));
    expect(heard).toEqual({
      ...{ '': '{ "', a: '"a"', 'a.0': '1, ', 'a.1': '{ "', 'a.1.b': '"b"', c: '"c"' },
    });
  });

  test('the time is proportional to the text, and brackets that nest too deep are refused', () => {
    const entries = Array.from({ length: 50_000 }, (_, index) => `"2023/bai-${index}": 1`);
    const since = process.cpuUsage();
    expect(scanJson(`{${entries.join(',')}`).faultOffset).toBeGreaterThan(900_000);
    expect(scanJson('['.repeat(200_000)).faultOffset).toBe(50);
    expect(process.cpuUsage(since).user / 1000).toBeLessThan(2000);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
