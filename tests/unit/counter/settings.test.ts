import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/counter/settings.ts';
import { matches, read } from '../../support/documents.ts';

test('the defaults count beside the built portal, for this machine only', () => {
  expect(readSettings({ XDG_RUNTIME_DIR: '/run/user/1' })).toMatchObject({
    host: '127.0.0.1',
    port: 4322,
    dsn: 'data/counter.sqlite',
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

describe('an invalid value is rejected with the name of the setting', () => {
  test.each([
    ['COUNTER_PORT', '70000'],
    ['COUNTER_PORT', '80.5'],
    ['COUNTER_RATE', '0'],
    ['COUNTER_PROXY', 'nginx'],
    ['COUNTER_PROXY', '10'],
    ['COUNTER_PROXY', '127.1'],
    ['COUNTER_PROXY', '10/8'],
    ['COUNTER_PROXY', '::1/129'],
    ['COUNTER_PROXY', '10.0.0.0/'],
    ['COUNTER_PROXY', '10.0.0.0/33'],
    ['COUNTER_PROXY', '10.0.0.0/8/8'],
    ['COUNTER_ORIGIN', 'bensen.example'],
    ['COUNTER_ORIGIN', 'https://bensen.example/'],
    ['COUNTER_ORIGIN', '*'],
    ['COUNTER_SECRET', 'ngắn'],
    ['COUNTER_STORE', 'http://x'],
    ['COUNTER_STORE', 'redis:localhost'],
    ['COUNTER_STORE', 'redis://localhost:cổng'],
    ['COUNTER_STORE', 'file:///srv/counter.sqlite'],
    ['COUNTER_DATABASE', 'x'],
  ])('%s=%s is rejected', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(name);
  });
});

test.each([
  ['redis://10.0.0.5:6379/0', 'redis://10.0.0.5:6379/0'],
  ['rediss://:pass@10.0.0.5', 'rediss://:pass@10.0.0.5'],
  ['valkey://10.0.0.5:6379/0', 'redis://10.0.0.5:6379/0'],
  ['valkeys://10.0.0.5', 'rediss://10.0.0.5'],
  ['C:\\portal\\counter.sqlite', 'C:\\portal\\counter.sqlite'],
  ['/srv/counter.sqlite', '/srv/counter.sqlite'],
])('COUNTER_STORE=%s is the DSN %s', (written, dsn) => {
  expect(readSettings({ COUNTER_STORE: written }).dsn).toBe(dsn);
});

test('a URL that is rejected is not repeated with its password', () => {
  const refused = () => readSettings({ COUNTER_STORE: 'mysql://u:bi-mat@10.0.0.5' });
  expect(refused).toThrow('bắt đầu bằng “mysql://”');
  expect(refused).not.toThrow('bi-mat');
});

test.each([
  ['COUNTER_PROXIES', 'COUNTER_PROXY'],
  ['COUNTER_ORIGINS', 'COUNTER_ORIGIN'],
  ['COUNTER_STROE', 'COUNTER_STORE'],
  ['COUNTER_PROT', 'COUNTER_PORT'],
])('the unknown %s is rejected, with %s as suggestion', (written, meant) => {
  const message = `không có biến môi trường ${written}. Có phải là ${meant}?`;
  expect(() => readSettings({ [written]: '1' })).toThrow(message);
});

test('a variable that resembles no setting is rejected without a suggestion', () => {
  const refused = () => readSettings({ COUNTER_URL: 'x', COUNTER_DATABASE: 'x' });
  expect(refused).toThrow(/COUNTER_URL\.\n.*COUNTER_DATABASE\.\n/);
});

test('docs/counter.md lists exactly the settings that the code reads', () => {
  const code = readFileSync(new URL('../../../src/counter/settings.ts', import.meta.url), 'utf8');
  const documented = matches(read('docs/counter.md'), /^\| `(COUNTER_\w+)`/gm);
  expect(documented).toEqual(matches(code, /'(COUNTER_\w+)'/g));
  const unset = Object.fromEntries(documented.map((name) => [name, '']));
  expect(() => readSettings(unset), 'none is unknown').not.toThrow();
});
