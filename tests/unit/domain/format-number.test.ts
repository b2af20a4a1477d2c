import { describe, expect, test } from 'vitest';
import { formatBytes, formatNumber } from '../../../src/domain/format-number.ts';

describe('formatNumber', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1234, '1.234'],
    [1_234_567, '1.234.567'],
    [12.5, '12,5'],
  ])('formatNumber(%d) writes %j, as in Vietnamese', (value, written) => {
    expect(formatNumber(value)).toBe(written);
  });
});

describe('formatBytes', () => {
  test.each([
    [0, '0 B'],
    [1023, '1.023 B'],
    [1024, '1 KB'],
    [251_000, '245 KB'],
    [1_048_063, '1.023 KB'],
    [1_048_064, '1,0 MB'],
    [1_048_576, '1,0 MB'],
    [1_468_006, '1,4 MB'],
    [25_165_824, '24,0 MB'],
    [1_073_741_823, '1,0 GB'],
    [1_610_612_736, '1,5 GB'],
  ])('formatBytes(%d) writes %j, in steps of 1,024 bytes', (bytes, written) => {
    expect(formatBytes(bytes)).toBe(written);
  });
});
