/** The counting service that portal.yaml names stands in the policy of every page. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/content-security-policy.ts';
import { portal } from '../../../src/schemas/portal.ts';
import { runs } from '../../support/properties.ts';

const { counter } = portal.shape;

test.each([
  'https://dem.example/',
  'https://dem.example:8443/cong/',
  'http://localhost:8080',
  'http://192.0.2.7:8080/',
  'https://đếm.example/',
])('%s may be the counting service', (address) => {
  expect(counter.safeParse(address).success).toBe(true);
});

test.each([
  'http://*/a',
  'https://*.example/',
  'https://*:8080/',
  'https://a;script-src/',
  "https://'unsafe-inline'/",
  'https://a,b.example/',
  'https://ten:mk@dem.example/',
  'https://dem.example/?a=1',
  'https://dem..example/',
])('%s is refused as the counting service, in Vietnamese', (address) => {
  const issues = counter.safeParse(address).error?.issues ?? [];
  expect(issues.map(({ message }) => message).join()).toMatch(/^counter \(dịch vụ đếm\) “.*\.$/);
});

test('whatever is accepted adds one source of one host to the policy', () => {
  const part = fc.string({ unit: fc.constantFrom(...'*;,\'" .:@/[]ab1-_%'), maxLength: 12 });
  fc.assert(
    fc.property(part, (host) => {
      const address = `https://${host}/`;
      if (!counter.safeParse(address).success) return;
      const policy = contentSecurityPolicy({
        scripts: [],
        counter: address,
        place: 'meta',
      });
      expect(policy).toMatch(/; connect-src 'self' https:\/\/[\w.:[\]-]+; /);
    }),
    runs(2000),
  );
});
