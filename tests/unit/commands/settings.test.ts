/** SITE_URL and BASE_PATH that are no address, in the commands that need to know where the portal is published. */
import { expect, test } from 'vitest';
import { copyFixture } from '../../support/fixture-portal.ts';
import { runInside } from '../../support/run-inside.ts';

const COMMANDS: [name: string, setting: string, load: () => Promise<unknown>, words: string[]][] = [
  ['build', 'SITE_URL', () => import('../../../src/commands/build.ts'), []],
  ['dev', 'BASE_PATH', () => import('../../../src/commands/dev.ts'), []],
  ['start', 'BASE_PATH', () => import('../../../src/commands/start.ts'), []],
  ['check-content', 'SITE_URL', () => import('../../../src/commands/check-content.ts'), []],
  ['doctor', 'BASE_PATH', () => import('../../../src/commands/doctor.ts'), []],
  ['counts', 'BASE_PATH', () => import('../../../src/commands/counts.ts'), ['import', 'README.md']],
];

test.each(COMMANDS)(
  '%s refuses a %s that is no address, and says how to write it',
  async (_, name, load, words) => {
    const folder = await copyFixture('minimal', 'settings');
    const env = { CONTENT_DIR: folder, [name]: '//bensen' };
    const { exitCode, stdout, stderr } = await runInside(load, words, env);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      new RegExp(`^\\n${name} phải là .*ví dụ (https://|/).*không phải “//bensen”.*\\n$`),
    );
  },
  30_000,
);
