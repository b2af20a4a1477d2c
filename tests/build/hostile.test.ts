/** Attacks of `tests/fixtures/hostile/` that only a build can see through: it stops, and tells each of them. */
import { expect, test } from 'vitest';
import { buildFixture } from '../support/fixture-portal.ts';
import { readAttacks, writeAttack } from '../support/hostile-corpus.ts';

/** What each asks for, as the message has it. */
const ASKED: Record<string, string> = {
  'links/dot-then-slashes': '/.//attacker.invalid/a',
  'links/own-host-then-slashes': 'https://thunghiem.example//attacker.invalid/a',
};

test('an attack that the checks let through stops the build, which says what it asks for', async () => {
  const attacks = (await readAttacks()).filter(({ outcome }) => outcome === 'stopped');
  expect(attacks.map(({ name }) => name).sort()).toEqual(Object.keys(ASKED).sort());
  const { exitCode, output } = await buildFixture('hostile-stopped', {
    prepare: async ({ content }) => {
      for (const attack of attacks) await writeAttack(content, attack);
    },
  });
  expect(exitCode).toBe(1);
  expect(output).toContain(`Nội dung có ${attacks.length} lỗi`);
  for (const asked of Object.values(ASKED)) expect(output).toContain(asked);
});
