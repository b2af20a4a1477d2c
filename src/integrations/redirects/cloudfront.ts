/** Old URLs for a bucket behind CloudFront: a function for viewer requests, and the key-value store that it looks into. */
import { PATH_TAIL } from '../../domain/redirects/old-url.ts';
import type { Target } from '../../domain/redirects/redirect-table.ts';
import { formatNumber } from '../../domain/format-number.ts';
import type { HostFiles, Rules } from './rules.ts';

export const CLOUDFRONT_FUNCTION = '.well-known/old-urls.cloudfront.js';
export const CLOUDFRONT_STORE = '.well-known/old-urls.cloudfront.json';

/** What a store holds, by https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/kvs-with-functions.html */
const MAX_STORE_BYTES = 5 * 1024 * 1024;
const MAX_KEY_BYTES = 512;

/** Both files; or why the redirects do not fit. */
export function cloudfrontRules({ table, gone }: Rules): HostFiles | { tooMany: string } {
  const data: { key: string; value: string }[] = [];
  const add = (key: string, { to, status }: Target) =>
    data.push({ key: encodeURI(key), value: `${status} ${to}` });
  table.queries.forEach((target, key) => add(key, target));
  table.paths.forEach((target, key) => add(key, target));
  table.numbers.forEach((target, key) => add(key, target));
  // The body of the page would need an origin; the status alone says it.
  gone.forEach((path) => add(`gone:${path}`, { to: '', status: 410 }));
  const bytes = data.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
  const isTooLong = data.some(({ key }) => key.length > MAX_KEY_BYTES);
  if (bytes > MAX_STORE_BYTES || isTooLong) {
    return {
      tooMany: `Cổng có ${formatNumber(data.length)} địa chỉ cũ, mà kho khóa của CloudFront chỉ nhận 5 MB và khóa dài 512 ký tự. Hãy đặt host: static (hoặc PORTAL_HOST=static).`,
    };
  }
  return new Map([
    [CLOUDFRONT_FUNCTION, functionOf(table.signatures)],
    [CLOUDFRONT_STORE, `${JSON.stringify({ data }, null, 1)}\n`],
  ]);
}

/** In the JavaScript that CloudFront runs, which has no URL. A redirect to what was asked for would go round in circles. */
function functionOf(signatures: readonly string[]): string {
  return `// Written by npm run build: old URLs, and index.html for a folder. Runtime 2.0, viewer request.
import cf from 'cloudfront';

const store = cf.kvs();
const SIGNATURES = ${JSON.stringify(signatures.map((signature) => signature.split('&')))};
const TAIL = new RegExp(${JSON.stringify(`^(.*?)${PATH_TAIL}`)});

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    return text;
  }
}

function fold(text) {
  return decode(text).normalize('NFC').toLowerCase();
}

async function find(key) {
  try {
    return await store.get(encodeURI(key));
  } catch (error) {
    return '';
  }
}

async function handler(event) {
  const request = event.request;
  const path = fold(request.uri.replace(/%(?=25|3f|23)/gi, '%25')).replace(/\\/{2,}/g, '/').replace(TAIL, '$1') || '/';
  const query = {};
  for (const name in request.querystring) {
    const value = request.querystring[name].value;
    if (value) query[encodeURIComponent(fold(name))] = encodeURIComponent(fold(value.replace(/\\+/g, ' ')));
  }
  const keys = SIGNATURES.filter((names) => names.every((name) => query[name] !== undefined)).map(
    (names) => path + '?' + names.map((name) => name + '=' + query[name]).join('&'),
  );
  keys.push('gone:' + request.uri, path, path.replace(/^(.*\\/)[^/]*-(\\d+)$/, '$1#$2'));
  for (const key of keys) {
    const found = await find(key);
    if (!found) continue;
    const status = Number(found.slice(0, 3));
    const to = found.slice(4);
    if (to === request.uri || to === request.uri + '/') break;
    if (status === 410) return { statusCode: 410, statusDescription: 'Gone' };
    return { statusCode: status, statusDescription: 'Moved', headers: { location: { value: to } } };
  }
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!/\\.[a-z0-9]+$/i.test(request.uri)) {
    return { statusCode: 301, statusDescription: 'Moved', headers: { location: { value: request.uri + '/' } } };
  }
  return request;
}
`;
}
