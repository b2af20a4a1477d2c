import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/counter/settings.ts';
import { matches, read } from '../../support/documents.ts';

test('without any settings it counts beside the built portal, for this machine only', () => {
  expect(readSettings({ XDG_RUNTIME_DIR: '/run/user/1' })).toMatchObject({
    host: '127.0.0.1',
    port: 4322,
    store: 'data/counter.sqlite',
    manifest: 'dist/bai-viet/index.json',
    origins: [],
    proxies: [],
    rate: 20,
    runtime: expect.stringMatching(/^\/run\/user\/1\/tin-quan-counter-\d+$/),
    secret: undefined,
  });
});

test('lists are separated by commas', () => {
  const { proxies, origins } = readSettings({
    COUNTER_PROXY: '127.0.0.1, 10.0.0.0/8 ,::1,2001:db8::/32',
    COUNTER_ORIGIN: 'https://www.bensen.example,http://localhost:4321',
  });
  expect(proxies).toEqual(['127.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32']);
  expect(origins).toEqual(['https://www.bensen.example', 'http://localhost:4321']);
});

describe('what cannot be used is refused with the name of the setting', () => {
  test.each([
    ['COUNTER_PORT', '70000'],
    ['COUNTER_PORT', '80.5'],
    ['COUNTER_RATE', '0'],
    ['COUNTER_PROXY', 'nginx'],
    ['COUNTER_PROXY', '10.0.0.0/33'],
    ['COUNTER_PROXY', '10.0.0.0/8/8'],
    ['COUNTER_ORIGIN', 'bensen.example'],
    ['COUNTER_ORIGIN', 'https://bensen.example/'],
    ['COUNTER_ORIGIN', '*'],
    ['COUNTER_SECRET', 'ngắn'],
  ])('%s=%s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(name);
  });
});

test('docs/counter.md lists the settings that the code reads, and no others', () => {
  const code = readFileSync(new URL('../../../src/counter/settings.ts', import.meta.url), 'utf8');
  const documented = matches(read('docs/counter.md'), /^\| `(COUNTER_\w+)`/gm);
  expect(documented).toEqual(matches(code, /'(COUNTER_\w+)'/g));
});
