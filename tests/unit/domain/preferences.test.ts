import { describe, expect, test } from 'vitest';
import {
  CONTRAST_STEPS,
  parsePreferences,
  READING_SWITCHES,
  stepContrast,
  stepTextSize,
  STORAGE_KEY,
  TEXT_SIZES,
} from '../../../src/domain/preferences.ts';

describe('what storage holds', () => {
  test.each([
    [null, {}],
    ['', {}],
    ['{}', {}],
    ['{"textSize":125,"contrast":"high"}', { textSize: 125, contrast: 'high' }],
    ['{"textSize":87.5}', { textSize: 87.5 }],
    ['{"contrast":"normal"}', { contrast: 'normal' }],
    ['{"textSize":"125","contrast":"HIGH"}', {}],
    ['{"textSize":9000,"contrast":"maximum"}', { contrast: 'maximum' }],
    ['{"textSize":125,"contrast":null,"theme":"x"}', { textSize: 125 }],
    ['{"textSize":125', {}],
    ['{"lines":"wide","view":"reading"}', { lines: 'wide', view: 'reading' }],
    ['{"lines":"wider","letters":true,"links":"underlined"}', { links: 'underlined' }],
    ['{"shortcuts":"off","pictures":"calm"}', { shortcuts: 'off', pictures: 'calm' }],
    ['null', {}],
    ['[]', {}],
    ['7', {}],
    ['"high"', {}],
  ])('parsePreferences(%j) is %j', (json, preferences) => {
    expect(parsePreferences(json)).toStrictEqual(preferences);
  });

  test('every size and every step is read back as it was stored', () => {
    for (const textSize of TEXT_SIZES) {
      expect(parsePreferences(JSON.stringify({ textSize }))).toStrictEqual({ textSize });
    }
    for (const contrast of CONTRAST_STEPS) {
      expect(parsePreferences(JSON.stringify({ contrast }))).toStrictEqual({ contrast });
    }
  });
});

describe('sizes and steps', () => {
  test.each([
    [100, 1, 112.5],
    [100, -1, 87.5],
    [87.5, -1, 87.5],
    [175, 1, 200],
    [200, 1, 200],
    [undefined, 1, 112.5],
    [undefined, -1, 87.5],
  ] as const)('stepTextSize(%j, %i) is %d', (size, by, next) => {
    expect(stepTextSize(size, by)).toBe(next);
  });

  test.each([
    ['normal', 1, 'high'],
    ['high', 1, 'maximum'],
    ['maximum', 1, 'maximum'],
    ['maximum', -1, 'high'],
    ['normal', -1, 'normal'],
    [undefined, 1, 'high'],
    [undefined, -1, 'normal'],
  ] as const)('stepContrast(%j, %i) is %j', (contrast, by, next) => {
    expect(stepContrast(contrast, by)).toBe(next);
  });

  test('sizes grow from one to the next', () => {
    expect([...TEXT_SIZES].sort((a, b) => a - b)).toEqual(TEXT_SIZES);
    expect(CONTRAST_STEPS).toEqual(['normal', 'high', 'maximum']);
  });
});

test('what readers stored stays readable: the key and the values never change', () => {
  expect(STORAGE_KEY).toBe('tin-quan');
  expect(TEXT_SIZES).toEqual([87.5, 100, 112.5, 125, 150, 175, 200]);
  expect(READING_SWITCHES).toEqual({
    lines: 'wide',
    letters: 'wide',
    typeface: 'plain',
    links: 'underlined',
    pictures: 'calm',
    view: 'reading',
  });
});
