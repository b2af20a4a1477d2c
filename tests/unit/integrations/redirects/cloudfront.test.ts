/** The function for CloudFront, run as CloudFront does. */
import vm from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOfRequest } from '../../../../src/domain/redirects/old-url.ts';
import {
  createRedirectTable,
  findRedirect,
  type Redirect,
} from '../../../../src/domain/redirects/redirect-table.ts';
import { hostFiles } from '../../../../src/integrations/redirects/index.ts';
import { anyRedirects } from './any-redirects.ts';
import { runs } from '../../../support/properties.ts';

const REDIRECTS: Redirect[] = [
  { from: '/tin-tuc?id=123', to: '/bai-viet/a/', status: 301 },
  { from: '/da-bo', to: '', status: 410 },
];

function filesOf(redirects: readonly Redirect[]) {
  const gone = ['/bai-viet/het-han/'];
  return hostFiles('cloudfront', redirects, { base: '/', gone, isTaken: () => false }).files;
}

test('the function for CloudFront answers as the table does', async () => {
  await fc.assert(
    fc.asyncProperty(anyRedirects, async (redirects) => {
      const ask = cloudfront(filesOf(redirects));
      const table = createRedirectTable(redirects);
      for (const { from } of redirects) {
        const request = `${from}${from.includes('?') ? '&' : '?'}fbclid=x`;
        const expected = findRedirect(table, keysOfRequest(request, table.signatures))?.to;
        expect((await ask(request)).headers?.location.value).toBe(expected);
      }
    }),
    runs(50),
  );
});

test('CloudFront answers a folder with its page, one without its slash with a redirect, and 410 where it is over', async () => {
  const ask = cloudfront(filesOf(REDIRECTS));
  expect((await ask('/bai-viet/a/')).uri).toBe('/bai-viet/a/index.html');
  expect((await ask('/rss.xml')).uri).toBe('/rss.xml');
  expect((await ask('/bai-viet/a')).headers?.location.value).toBe('/bai-viet/a/');
  expect((await ask('/da-bo')).statusCode).toBe(410);
  expect((await ask('/bai-viet/het-han/')).statusCode).toBe(410);
});

interface Answer {
  uri?: string;
  statusCode?: number;
  headers?: { location: { value: string } };
}

/** Runs the function as CloudFront does, with the store that belongs to it. */
function cloudfront(files: ReadonlyMap<string, string>): (request: string) => Promise<Answer> {
  const { data } = JSON.parse(files.get('.well-known/old-urls.cloudfront.json') ?? '{}') as {
    data: { key: string; value: string }[];
  };
  const store = new Map(data.map(({ key, value }) => [key, value]));
  const get = (key: string) =>
    store.has(key) ? Promise.resolve(store.get(key)) : Promise.reject(new Error('no such key'));
  const code = (files.get('.well-known/old-urls.cloudfront.js') ?? '').replace(/^import .*$/m, '');
  const context = vm.createContext({ cf: { kvs: () => ({ get }) } });
  vm.runInContext(code, context);
  return async (request) => {
    const { pathname, search } = new URL(request, 'http://old.invalid');
    const pairs = search
      .slice(1)
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('='));
    const querystring = Object.fromEntries(
      pairs.map(([name = '', value = '']) => [name, { value }]),
    );
    const event = { request: { uri: pathname, querystring } };
    return (await (context['handler'] as (given: unknown) => Promise<Answer>)(event)) ?? {};
  };
}
