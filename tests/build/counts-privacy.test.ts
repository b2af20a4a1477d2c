/** The page on privacy says that views are counted from the access log, once an import has read one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { privacyWords } from '../../src/strings.ts';
import { buildSoundFixture } from '../support/fixture-portal.ts';
import { copyPortal, logOf, type CountedPortal } from './counts.ts';

let portal: CountedPortal;
beforeAll(async () => {
  portal = await copyPortal();
  await portal.write(
    'content/pages/quyen-rieng-tu.md',
    '---\ntitle: Quyền riêng tư\ndescription: Dữ liệu của người đọc.\norder: 2\nprivacy: true\n---\nXem bên dưới.\n',
  );
});
afterAll(() => portal.remove());

const buildPage = async (): Promise<string> => {
  const content = path.join(portal.folder, 'content');
  const env = { SEARCH_INDEX: 'off' };
  const outDir = await buildSoundFixture('counts-privacy', { content, env });
  return readFile(path.join(outDir, 'quyen-rieng-tu/index.html'), 'utf8');
};

test('citizens read that the host keeps a log with IPs, and what is kept of it', async () => {
  await portal.run(['import', await portal.write('access.log', logOf('hop-dau-nam', 3))]);
  const page = await buildPage();
  expect(page).toContain('nhật ký truy cập của máy chủ web');
  expect(page).toMatch(/địa chỉ mạng \(địa chỉ IP\).*ít nhất qua một đêm.*Trong 30 phút/s);
  expect(page).toMatch(/từng ngày trong 30 ngày gần nhất.*không cho biết ai đã đọc/s);
  expect(page).not.toContain(privacyWords.notCounted);
});
