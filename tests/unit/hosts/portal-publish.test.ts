/** The script that puts a build on a server: one step, and one command back. */
import { execFileSync, spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';

const HOSTS = path.join(import.meta.dirname, '../../../docs/hosts');
const SCRIPT = path.join(HOSTS, 'server/portal-publish');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tin-quan-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync('bash', [SCRIPT, ...args], {
    env: { ...process.env, PORTAL_DIR: path.join(folder, 'portal'), ...env },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** A build whose home page is this text. */
function build(text: string, rules = ''): string {
  const dist = path.join(folder, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(path.join(dist, '.well-known'), { recursive: true });
  const files = { 'index.html': text, '.well-known/old-urls.nginx.conf': rules };
  const sums = Object.entries(files).map(([file, content]) => {
    writeFileSync(path.join(dist, file), content);
    return `${hash('sha256', content)}  ${file}\n`;
  });
  writeFileSync(path.join(dist, '.well-known/sha256sums.txt'), sums.join(''));
  return dist;
}

const published = (base = '') =>
  readFileSync(path.join(folder, 'portal/current', base, 'index.html'), 'utf8');

test('a build is published, the next takes its place, and one command brings it back', () => {
  expect(run([build('một')])).toMatchObject({ status: 0 });
  expect(run([build('hai')])).toMatchObject({ status: 0 });
  expect(published()).toBe('hai');
  expect(run(['rollback']).said).toContain('Đã trở về bản');
  expect(published()).toBe('một');
  expect(run(['list']).said.split('\n')[0]).toMatch(/ \*$/);
  expect(run(['rollback'])).toMatchObject({ status: 1 });
  expect(published()).toBe('một');
});

test('a build that did not arrive whole changes nothing', () => {
  run([build('một')]);
  const dist = build('hai');
  writeFileSync(path.join(dist, 'index.html'), 'ha');
  const { status, said } = run([dist]);
  expect(status).toBe(1);
  expect(said).toContain('cổng đang chạy vẫn nguyên');
  expect(published()).toBe('một');
  expect(readdirSync(path.join(folder, 'portal/releases'))).toHaveLength(1);
  rmSync(path.join(dist, '.well-known'), { recursive: true });
  expect(run([dist]).said).toContain('gồm các tệp có tên bắt đầu bằng dấu chấm');
  expect(run(['khong-co']).said).toContain('không phải là bản dựng');
  expect(run([])).toMatchObject({ status: 2 });
});

test('so many builds stay as were asked for, and the server reloads when its rules have changed', () => {
  const reload = {
    PORTAL_KEEP: '2',
    PORTAL_RELOAD: `touch ${folder}/reloaded`,
    PORTAL_BASE: 'tin',
  };
  const hasReloaded = () => {
    const found = existsSync(path.join(folder, 'reloaded'));
    rmSync(path.join(folder, 'reloaded'), { force: true });
    return found;
  };
  const reloads = ['một', 'hai', 'ba', 'bốn'].map((text, at) => {
    expect(run([build(text, at < 2 ? 'cũ' : 'mới')], reload)).toMatchObject({ status: 0 });
    return hasReloaded();
  });
  expect(reloads).toEqual([true, false, true, false]);
  expect(published('tin')).toBe('bốn');
  expect(readdirSync(path.join(folder, 'portal/releases'))).toHaveLength(2);
});

test.each(['github-pages/portal.yml', 'gitlab-pages/gitlab-ci.yml', 'cloudflare-pages/hook.yml'])(
  '%s is YAML, names only commands that exist, and keeps the cache of builds',
  (file) => {
    const text = readFileSync(path.join(HOSTS, file), 'utf8');
    const [document] = parseAllDocuments(text);
    expect(document?.errors).toEqual([]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    for (const [, name = ''] of text.matchAll(/npm run (?:-s )?([\w:-]+)/g)) {
      expect(scripts).toHaveProperty([name]);
    }
    if (text.includes('npm run build')) expect(text).toContain('node_modules/.astro');
  },
);

test('the scripts for hosts are sound shell', () => {
  for (const file of ['server/portal-publish', 'server/portal-update', 'bucket/publish.sh']) {
    execFileSync('bash', ['-n', path.join(HOSTS, file)]);
  }
});
