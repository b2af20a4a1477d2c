import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  ALLOWED_LICENCES,
  isAllowedLicence,
  listLicences,
} from '../../../src/commands/list-licences.ts';
import type { Lockfile } from '../../../src/commands/lockfile.ts';

const lockfile = JSON.parse(
  readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
) as Lockfile;

describe('the packages of this project', () => {
  test('all have a licence that is allowed', () => {
    const packages = listLicences(lockfile);
    expect(packages.length).toBeGreaterThan(400);
    expect(packages.filter(({ licence }) => !isAllowedLicence(licence))).toEqual([]);
  });

  test('have every licence that is allowed', () => {
    const used = new Set(listLicences(lockfile).flatMap(({ licence }) => licence.split(' AND ')));
    expect(Object.keys(ALLOWED_LICENCES).filter((licence) => !used.has(licence))).toEqual([]);
  });
});

describe('a package', () => {
  test('is listed once a version, with what needs it', () => {
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', license: 'MIT', dev: true },
      'node_modules/@a/x': { version: '1.0.0', license: 'ISC' },
      'node_modules/b/node_modules/@a/x': { version: '1.0.0', license: 'ISC' },
    };
    expect(listLicences({ packages })).toEqual([
      { name: '@a/x', version: '1.0.0', licence: 'ISC', dev: false },
      { name: 'b', version: '2.0.0', licence: 'MIT', dev: true },
    ]);
  });

  test('for another system has the licence of the one that brings it along', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', license: 'MIT', optionalDependencies: { c: '1.0.0' } },
      'node_modules/c': { version: '1.0.0' },
      'node_modules/d': { version: '1.0.0' },
    };
    const licences = listLicences({ packages }).map(({ licence }) => licence);
    expect(licences).toEqual(['MIT', 'MIT', 'unknown']);
  });
});

describe('isAllowedLicence', () => {
  test.each([
    ['MIT', true],
    ['Apache-2.0 AND LGPL-3.0-or-later', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['unknown', false],
    ['SEE LICENSE IN LICENSE', false],
    ['toString', false],
  ])('%s: %s', (expression, allowed) => {
    expect(isAllowedLicence(expression)).toBe(allowed);
  });
});
