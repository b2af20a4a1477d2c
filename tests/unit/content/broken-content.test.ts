/** Every fixture of broken content, read without a build: an editor gets to read Vietnamese, with file and cure. */
import { describe, expect, test } from 'vitest';
import { checkBodies } from '../../../src/content/check-bodies.ts';
import { ContentError, type Problem } from '../../../src/content/problems.ts';
import { readChecked } from '../../../src/content/read-checked-content.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { brokenFixtures, expectedOf, expectToTell } from '../../support/broken-fixtures.ts';
import { copyFixture } from '../../support/fixture-portal.ts';
import { expectVietnamese } from '../../support/vietnamese.ts';

describe('broken content', () => {
  test.each(brokenFixtures.metWhileReading)(
    '%s is refused before any page is built, with its expected message',
    async (name) => {
      const refused = await readChecked(await copyFixture(name)).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ContentError);
      const { message, problems } = refused as ContentError;
      expectToTell(message, name);
      expectEachInVietnamese(problems);
    },
  );

  test.each(brokenFixtures.metWhileRendering)(
    '%s is told in Vietnamese with the faults of all bodies',
    async (name) => {
      const folder = await copyFixture(name);
      const { content } = await readContent(folder);
      const problems = await checkBodies(folder, content);
      expect(problems).not.toEqual([]);
      expectEachInVietnamese(problems);
    },
  );
});

test('every fixture expects a count of problems, a place and a message', () => {
  for (const name of brokenFixtures.all) {
    const [count, place, ...message] = expectedOf(name);
    expect(count, name).toMatch(/^Nội dung có \d+ lỗi/);
    expect(place, name).toMatch(
      /^Lỗi – (?:[\w-]+\/)*[^/]+\.(?:md|ya?ml|json|csv|jpg|svg)(?::\d+)?$/,
    );
    expect(message.length, name).toBeGreaterThan(0);
  }
});

function expectEachInVietnamese(problems: readonly Problem[]): void {
  for (const { file, message, hint = '' } of problems) {
    expect(file).not.toBe('');
    expect(message).toMatch(/[.?]$/);
    expectVietnamese(`${message}\n${hint}`);
  }
}
