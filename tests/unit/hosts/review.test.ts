/** The files that let a Git host check the content of a merge request are whole, and call the check as it can be called. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { copyFixture } from '../../support/fixture-portal.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(ROOT, 'docs/hosts/review', file), 'utf8');

interface Step {
  run?: string;
  uses?: string;
}
const github = parse(read('github.yml')) as {
  on: object;
  permissions: object;
  jobs: Record<string, { steps: Step[] }>;
};
const gitlab = parse(read('gitlab-ci.yml')) as Record<
  string,
  {
    script: string[];
    rules: { if: string }[];
    artifacts: { when: string; reports: { codequality: string } };
  }
>;

/** What a shell does with the line of a recipe that checks the content, on content with an error. */
async function check(line = '') {
  const content = await copyFixture('broken-link-dead', 'review');
  const env = { ...process.env, CONTENT_DIR: content };
  const { status, stdout } = spawnSync('bash', ['-ec', line.replace(/ > \S+$/, '')], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return { status, stdout };
}

test('on GitHub each error is a Vietnamese comment on its line, and stops the merge', async () => {
  expect(Object.keys(github.on)).toEqual(['pull_request']);
  expect(github.permissions).toEqual({ contents: 'read' });
  const { steps = [] } = github.jobs['noi-dung'] ?? {};
  expect(steps.map(({ uses, run }) => uses?.split('@')[0] ?? run)).toEqual([
    'actions/checkout',
    'actions/setup-node',
    'npm ci',
    'npm run -s check-content -- --format github',
  ]);
  const { status, stdout } = await check(steps.at(-1)?.run);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error file=.*articles\/2023\/thong-xe\.md,line=\d+,.*::Liên kết “/m);
}, 60_000);

test('on GitLab the report of a merge request names file and line, and is kept when the job fails', async () => {
  const job = gitlab['noi-dung'];
  expect(job?.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
  const [install, line = ''] = job?.script ?? [];
  expect(install).toBe('npm ci');
  expect(line.split(' > ')[1]).toBe(job?.artifacts.reports.codequality);
  expect(job?.artifacts.when).toBe('always');
  const { status, stdout } = await check(line);
  expect(status).toBe(1);
  const issues = JSON.parse(stdout) as { description: string; location: { path: string } }[];
  expect(issues[0]?.description).toMatch(/^Liên kết “/);
  expect(issues[0]?.location.path).toMatch(/articles\/2023\/thong-xe\.md$/);
}, 60_000);

test('each folder and file that needs an approval exists in a portal', () => {
  const rules = read('CODEOWNERS')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(rules.length).toBeGreaterThan(2);
  for (const rule of rules) {
    const [place = '', ...owners] = rule.split(/\s+/);
    expect(existsSync(path.join(ROOT, place)), place).toBe(true);
    expect(owners.join(' ')).toMatch(/^@[\w-]+(?: @[\w-]+)*$/);
  }
});
