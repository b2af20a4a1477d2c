/** `npm run init`: a portal that has nothing to mend but what only its unit can say, and nothing lost. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PROPOSED } from '../../../src/authoring/portal/categories.ts';
import { runInit } from '../../../src/authoring/portal/run-init.ts';
import { findProblems } from '../../../src/check/find-problems.ts';
import { readChecked } from '../../../src/content/read-checked-content.ts';
import { runInside } from '../../support/run-inside.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const command = () => import('../../../src/commands/init.ts');
const UNIT = ['--unit', 'Phường Sen Hạ', '--url', 'https://senha.example/'];

let folder: string;
let into: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cong-'));
  into = path.join(folder, 'content');
});
afterEach(() => rm(folder, { recursive: true }));

/** The names of the rules that find something in the new portal. */
async function rulesFound() {
  const { findings } = await findProblems(into, new Date());
  return [
    ...new Set(findings.map(({ rule, severity, message }) => `${severity} ${rule ?? message}`)),
  ];
}

test('a new portal has no fault, and the check tells what its unit has yet to write', async () => {
  await promisify(execFile)(
    process.execPath,
    ['src/commands/init.ts', ...UNIT, '--ward', 'Bờ Đa', '--into', into],
    // This process may have begun, and with it the moment of its checks, long before that one.
    { cwd: ROOT, env: { ...process.env, SOURCE_DATE_EPOCH: '1763614800' } },
  );
  const { portal, pages, articles } = await readChecked(into);
  expect(portal).toMatchObject({
    title: 'Cổng thông tin điện tử phường Sen Hạ',
    publisher: 'Ủy ban nhân dân phường Sen Hạ',
    contact: { email: 'vanthu@senha.example' },
    wards: ['Bờ Đa'],
    noticeCategory: 'thong-bao',
    demo: false,
  });
  expect(pages.map(({ id }) => id)).toEqual(['gioi-thieu', 'quyen-rieng-tu', 'tuyen-bo-tro-nang']);
  expect(articles).toHaveLength(1);
  expect(await rulesFound()).toEqual(['warning can-bo-sung']);
}, 60_000);

test('every proposed category and what is asked at the terminal make a sound portal, too', async () => {
  const asked: string[] = [];
  const answers = [
    'Xã Bờ: “Sông”',
    'https://xa.example',
    PROPOSED.map(({ id }) => id).join(', '),
    'Ấp 1, Ấp 2',
  ];
  const ask = async (question: string, fallback = '') => {
    asked.push(question);
    return answers[asked.length - 1] ?? fallback;
  };
  await runInit({ into, ward: [], category: [], demo: undefined }, ask);
  expect(await rulesFound()).toEqual(['warning can-bo-sung']);
  expect((await readChecked(into)).portal?.name).toBe('Xã Bờ: “Sông”');
});

test('a wrong answer at the terminal is asked for again, and categories may be named as shown', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  const answers = ['', 'Xã Bờ', 'xa.example', 'https://xa.example', 'y tế', 'Tin tức'];
  const later = ['', '', '', '', '', '', 'abc', 'vanthu@xa.example'];
  const all = [...answers, ...later];
  await runInit({ into, ward: [], category: [], demo: undefined }, (_question, fallback = '') =>
    Promise.resolve(all.shift() || fallback),
  );
  const told = log.mock.calls.flat().join('\n');
  log.mockRestore();
  expect(told.match(/Xin trả lời lại/g)).toHaveLength(4);
  expect(told).toContain(`CONTENT_DIR="${into}"`);
  const { portal, categories } = await readChecked(into);
  expect(portal?.contact.email).toBe('vanthu@xa.example');
  expect(categories.map(({ id }) => id)).toEqual(['tin-tuc']);
});

test('a portal gets the colour that is named, and a category whose title has a comma is found by it', async () => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  const options = { unit: 'Xã Bờ', url: 'https://xa.example', ward: [], demo: undefined };
  const category = ['văn hóa, xã hội', 'Tin tức'];
  await runInit({ ...options, into, category, color: 'Xanh dương' }, undefined);
  expect((await readChecked(into)).portal).toMatchObject({
    brand: 255,
    menu: ['van-hoa-xa-hoi', 'tin-tuc'],
  });
  const aside = path.join(folder, 'do');
  await runInit({ ...options, into: aside, category, color: 'đỏ' }, undefined);
  expect(await readFile(path.join(aside, 'portal.yaml'), 'utf8')).not.toContain('brand');
  const third = path.join(folder, 'sai');
  await expect(
    runInit({ ...options, into: third, category, color: '400' }, undefined),
  ).rejects.toThrow('brand: 40');
});

test('the demonstration is renamed or removed as told, and content of one’s own is never touched', async () => {
  await cp(path.join(ROOT, 'tests/fixtures/minimal'), into, { recursive: true });
  const own = await readFile(path.join(into, 'portal.yaml'), 'utf8');
  const refused = await runInside(command, [...UNIT, '--into', into, '--demo', 'remove'], {});
  expect([refused.exitCode, refused.stderr]).toEqual([
    1,
    expect.stringContaining('đã có nội dung') as string,
  ]);
  expect(await readFile(path.join(into, 'portal.yaml'), 'utf8')).toBe(own);

  await writeFile(path.join(into, 'portal.yaml'), `${own}\ndemo: true\n`);
  const unsaid = await runInside(command, [...UNIT, '--into', into], {});
  expect([unsaid.exitCode, unsaid.stderr]).toEqual([
    2,
    expect.stringContaining('--demo keep') as string,
  ]);
  const kept = await runInside(command, [...UNIT, '--into', into, '--demo', 'keep'], {});
  expect(kept.exitCode).toBe(0);
  expect((await readdir(folder)).sort()).toEqual(['content', 'content-trinh-dien']);
});

test.each([
  [['--url', 'https://senha.example/'], 'Thiếu tên đơn vị'],
  [['--unit', 'Phường Sen Hạ'], 'phải là địa chỉ web đầy đủ'],
  [[...UNIT, '--category', 'tin-tuk'], 'Ý bạn là “tin-tuc”'],
  [[...UNIT, '--email', 'vanthu'], 'contact.email'],
  [[...UNIT, '--demo', 'bỏ'], 'hãy chọn keep hoặc remove'],
])('the call %j ends with 2, says why, and leaves no folder', async (words, reason) => {
  const { exitCode, stderr } = await runInside(command, [...words, '--into', into], {});
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(reason) as string]);
  expect(await readdir(folder)).toEqual([]);
});
