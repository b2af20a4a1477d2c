/** The policy of every page, word for word: a directive that is lost or widened is noticed. */
import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentSecurityPolicy, inlineHash } from '../../src/content-security-policy.ts';

const SCRIPT = 'document.documentElement.dataset.ready = "";';
const digest = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`;

/** The directives of a policy, each with its sources. */
const directivesOf = (policy: string) =>
  Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );

const PAGE = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'", digest(SCRIPT)],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'media-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
};
const inline = { scripts: [SCRIPT] };

test('a page may load and run what is its own, and nothing else', () => {
  const policy = contentSecurityPolicy({ ...inline, place: 'meta' });
  expect(directivesOf(policy)).toEqual(PAGE);
});

test('a header forbids being framed by others, which a page cannot', () => {
  const policy = contentSecurityPolicy({ ...inline, place: 'header' });
  expect(directivesOf(policy)).toEqual({ ...PAGE, 'frame-ancestors': ["'self'"] });
});

test('a page may ask the counting service and send forms to it, whatever its path', () => {
  const counter = 'https://dem.example:8443/cong/';
  const policy = contentSecurityPolicy({ ...inline, counter, place: 'meta' });
  expect(directivesOf(policy)).toEqual({
    ...PAGE,
    'connect-src': ["'self'", 'https://dem.example:8443'],
    'form-action': ["'self'", 'https://dem.example:8443'],
  });
});

test('a page without inline script allows none', () => {
  const policy = directivesOf(contentSecurityPolicy({ scripts: [], place: 'meta' }));
  expect(policy['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"]);
});

test('an inline script is allowed by the digest that browsers work out', () => {
  // The example of https://www.w3.org/TR/CSP3/#external-hash
  expect(inlineHash("alert('Hello, world.');")).toBe(
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  );
});

test('the measuring script of the state opens the policy for exactly its host', () => {
  const emc = 'https://emc.example/do.js?id=1';
  const policy = directivesOf(contentSecurityPolicy({ ...inline, emc, place: 'meta' }));
  const host = 'https://emc.example';
  expect(policy).toEqual({
    ...PAGE,
    'script-src': [...PAGE['script-src'], host],
    'img-src': [...PAGE['img-src'], host],
    'connect-src': [...PAGE['connect-src'], host],
  });
});
