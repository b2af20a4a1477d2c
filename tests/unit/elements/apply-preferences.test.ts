import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  CONTRAST_STEPS,
  parsePreferences,
  READING_SWITCHES,
  STORAGE_KEY,
  TEXT_SIZES,
} from '../../../src/domain/preferences.ts';

const script = readFileSync('src/elements/apply-preferences.js', 'utf8');

/** The attributes that the head script gives `<html>` when storage answers with `getItem`, on a page with this query. */
function run(getItem: (key: string) => string | null, search = ''): Record<string, string> {
  const attributes: Record<string, string> = {};
  runInNewContext(script, {
    localStorage: { getItem },
    location: { search },
    document: {
      documentElement: {
        dataset: new Proxy(
          {},
          {
            set: (_, name, value) => {
              const kebab = String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
              attributes[`data-${kebab}`] = String(value);
              return true;
            },
          },
        ),
      },
    },
  });
  return attributes;
}

/** What the toolbar would show for the same entry. */
function expected(json: string | null): Record<string, string> {
  const { textSize, ...others } = parsePreferences(json);
  return {
    'data-script': '',
    ...(textSize && { 'data-text-size': String(textSize) }),
    ...Object.fromEntries(Object.entries(others).map(([name, value]) => [`data-${name}`, value])),
  };
}

describe('the head script and the toolbar', () => {
  test.each([
    null,
    '',
    '{}',
    '{"textSize":125,"contrast":"high"}',
    '{"textSize":87.5}',
    '{"shortcuts":"off"}',
    '{"shortcuts":true}',
    '{"lines":"wide","letters":"wide","typeface":"plain"}',
    '{"links":"underlined","pictures":"calm","view":"reading"}',
    '{"lines":"on","letters":["wide"],"links":1,"pictures":null,"view":"plain"}',
    '{"contrast":"normal"}',
    '{"textSize":"125","contrast":"HIGH"}',
    '{"textSize":9000,"contrast":"maximum"}',
    '{"textSize":125,"contrast":null,"theme":"x"}',
    '{"textSize":[125],"contrast":["high"]}',
    '{"textSize":125',
    'null',
    '[]',
    '7',
    '"high"',
  ])('both read %j as the same preferences', (json) => {
    expect(run(() => json)).toEqual(expected(json));
  });

  test('both know every size and every step', () => {
    for (const textSize of TEXT_SIZES) {
      for (const contrast of CONTRAST_STEPS) {
        const json = JSON.stringify({ textSize, contrast });
        expect(run(() => json)).toEqual(expected(json));
        expect(run(() => json)).toMatchObject({ 'data-contrast': contrast });
      }
    }
  });

  test('both know every setting of the dialog', () => {
    expect(run(() => JSON.stringify(READING_SWITCHES))).toEqual({
      'data-script': '',
      'data-lines': 'wide',
      'data-letters': 'wide',
      'data-typeface': 'plain',
      'data-links': 'underlined',
      'data-pictures': 'calm',
      'data-view': 'reading',
    });
  });

  test('both use the same key of the storage', () => {
    expect(run((key) => (key === STORAGE_KEY ? '{"textSize":150}' : null))).toHaveProperty(
      'data-text-size',
      '150',
    );
  });
});

test('where storage is blocked, the page knows only that script runs', () => {
  const attributes = run(() => {
    throw new Error('SecurityError');
  });
  expect(attributes).toEqual({ 'data-script': '' });
});

test('the head script stays small, since every page holds it', () => {
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(800);
});

test.each([
  ['?q=r%C3%A1c', true],
  ['?nam=2024&q=a', true],
  ['?q=', false],
  ['?q=&nam=2024', false],
  ['?tim=q', false],
  ['', false],
])(
  'a page with the query “%s” knows before it is painted whether it is asked something',
  (search, asked) => {
    expect('data-asked' in run(() => null, search)).toBe(asked);
  },
);
