/**
 * Every folder `tests/fixtures/broken-*` is one test case: laid over the sound portal of `minimal`, it stops the build
 * with everything that its expected.txt says, one fragment a line. To add a case, add a folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { FIXTURES } from './fixture-portal.ts';

const names = readdirSync(FIXTURES).filter((name) => name.startsWith('broken-'));

/** Faults that only the rendering of a page finds. */
const RENDERED = /^broken-(?:picture|link-script|cover-unreadable)/;
/** Faults that only the built portal shows. */
const BUILT = /^broken-(?:link-(?!script)|legacy-taken|redirects)/;

export const brokenFixtures = {
  all: names,
  metWhileReading: names.filter((name) => !RENDERED.test(name) && !BUILT.test(name)),
  metWhileRendering: names.filter((name) => RENDERED.test(name)),
  metWhenBuilt: names.filter((name) => BUILT.test(name)),
};

/** What the report of a fixture must contain: the count of problems, a place, and fragments of messages. */
export function expectedOf(name: string): string[] {
  const text = readFileSync(path.join(FIXTURES, name, 'expected.txt'), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** Expects a report to tell all of a fixture's faults to an editor. */
export function expectToTell(report: string, name: string): void {
  for (const fragment of expectedOf(name)) expect(report).toContain(fragment);
  expectNoStack(report);
}

const ENGLISH = /\berror\b|\[WARN|invalid|expected|failed|undefined|unsupported|^\s+at /im;

export function expectNoStack(report: string): void {
  expect(report, 'an editor reads Vietnamese and no stack').not.toMatch(ENGLISH);
}
