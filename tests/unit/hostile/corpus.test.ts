/** The attacks of `tests/fixtures/hostile/`, by the checks alone; `tests/browser/hostile.spec.ts` opens the rest. */
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readAttacks, type Attack } from '../../support/hostile-corpus.ts';
import type { Problem } from '../../../src/content/problems.ts';
import { withAttackCheck } from '../../support/check-attack.ts';

/** In processor time, of all attacks that are checked together: other work on the machine says nothing about them. */
const MAX_MS = 5000;

/** What an editor must not meet in a message, unless the attack says it. */
const ENGLISH =
  /\b(?:error|invalid|expected|unexpected|failed|undefined|unsupported|must|cannot)\b/gi;

let attacks: Attack[];
beforeAll(async () => {
  attacks = await readAttacks();
}, 60_000);

test('there are several hundred attacks, each with a name of its own', () => {
  const names = attacks.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(400);
  for (const outcome of ['refused', 'shown'])
    expect(attacks.filter((attack) => attack.outcome === outcome).length, outcome).toBeGreaterThan(
      2,
    );
});

const LISTS = [
  ...['bidi', 'fields', 'files', 'links', 'markdown', 'mutation'],
  ...['page-scripts', 'pictures', 'raw-html', 'svg-mathml', 'yaml'],
];

/** Texts that say nothing about one another, and are not about time: each list is checked at once. */
const TEXTS = [...['bidi', 'links', 'mutation', 'page-scripts', 'raw-html', 'svg-mathml']];

test.each(LISTS)(
  'each attack of the list %s is refused in Vietnamese with its file, or let through, within five seconds',
  { timeout: 120_000 },
  async (kind) => {
    const listed = attacks.filter((attack) => attack.kind === kind);
    expect(listed.length).toBeGreaterThan(5);
    await withAttackCheck(async (check) => {
      for (const group of TEXTS.includes(kind) ? [listed] : listed.map((attack) => [attack])) {
        const { problems, ms } = await check(group);
        expect(ms, `${group.map(({ name }) => name).join()} in milliseconds`).toBeLessThan(MAX_MS);
        for (const [index, attack] of group.entries()) expectOutcome(attack, problems[index] ?? []);
      }
    });
  },
);

test('no list is left out', () => {
  expect([...new Set(attacks.map(({ kind }) => kind))]).toEqual(LISTS);
});

function expectOutcome(attack: Attack, problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.length > 0, `${attack.name} is refused`).toBe(attack.outcome === 'refused');
  // The fault of a picture is told with the file that was asked for as one.
  const isNamed = errors.some(({ file }) => file === attack.file || asksFor(attack, file));
  expect(isNamed || errors.length === 0, `${attack.name} is told with its file`).toBe(true);
  for (const { message, hint = '' } of problems) {
    const said = `${message} ${hint}`;
    expect(said, attack.name).toMatch(/[ạảãàáăâđẹẻẽèéêịỉĩìíọỏõòóôơụủũùúưỵỷỹỳý]/i);
    const english = [...said.matchAll(ENGLISH)].map(([word]) => word);
    expect(
      english.filter((word) => !attack.content.includes(word)),
      said,
    ).toEqual([]);
  }
}

function asksFor({ kind, content }: Attack, file: string): boolean {
  return kind === 'pictures' && content.includes(path.basename(file));
}
