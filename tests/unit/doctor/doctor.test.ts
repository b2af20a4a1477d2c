/** `npm run doctor`: what is missing is told with its remedy. */
import { execFile } from 'node:child_process';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { legalDuties, type Duty } from '../../../src/doctor/legal.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { copyFixture, FIXTURE_TIME } from '../../support/fixture-portal.ts';
import { runInside } from '../../support/run-inside.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

test('the report names what is missing with its remedy, what is held back, and what will end', async () => {
  const folder = await copyFixture('minimal', 'doctor');
  const env = {
    CONTENT_DIR: folder,
    SOURCE_DATE_EPOCH: String(FIXTURE_TIME),
    SITE_URL: 'https://noi-khac.example',
    BASE_PATH: 'kho',
  };
  await writeFile(
    path.join(folder, 'articles/2023/co-han.md'),
    '---\ntitle: Có hạn\nsummary: Tin.\npublishedAt: 2024-05-01\nexpiresAt: 2024-06-20 08:00\ncategories: [tin-tuc]\n---\n\nChữ.\n',
  );
  const { stdout } = await promisify(execFile)(process.execPath, ['src/commands/doctor.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  expect(stdout).toContain('Node.js: 24.');
  expect(stdout).toContain('Đơn vị: Phường Thử Nghiệm');
  expect(stdout).toContain('Địa chỉ: https://noi-khac.example/kho/\n');
  expect(stdout).toContain('✓ có trang giới thiệu');
  expect(stdout).toMatch(/✗ có tuyên bố trợ năng \(.+\)\n +Viết pages\/tuyen-bo-tro-nang\.md/);
  expect(stdout).toMatch(/Hẹn giờ, chưa hiện \(1\)/);
  expect(stdout).toContain('Sắp hết hạn: articles/2023/co-han.md – hết hạn lúc 20/06/2024 | 08:00');
  expect(stdout).toContain('Lần dựng kế tiếp cần lúc:');
}, 60_000);

test('a fault of the content ends the command with 1, and a program reads the diagnosis', async () => {
  const folder = await copyFixture('broken-ward-unknown', 'doctor');
  const env = { CONTENT_DIR: folder, SOURCE_DATE_EPOCH: String(FIXTURE_TIME) };
  const { exitCode, stdout } = await runInside(
    () => import('../../../src/commands/doctor.ts'),
    ['--json'],
    env,
  );
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    problems: { errors: 1 },
    duties: expect.any(Array) as Duty[],
  });
});

test('each duty is met by what its remedy asks for', async () => {
  const folder = await copyFixture('minimal', 'doctor-duties');
  const unmet = async () => {
    const { content } = await readContent(folder);
    return legalDuties(content)
      .filter(({ isMet }) => !isMet)
      .map(({ name }) => name);
  };
  expect(await unmet()).toEqual([
    'bieu-trung',
    'quyen-rieng-tu',
    'tro-nang',
    'danh-gia',
    'do-luong',
    'ten-mien',
  ]);
  await mkdir(path.join(folder, 'public'));
  await writeFile(
    path.join(folder, 'public/favicon.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
  );
  await writeFile(
    path.join(folder, 'pages/tuyen-bo-tro-nang.md'),
    '---\ntitle: Trợ năng\ndescription: Trợ năng.\norder: 9\n---\n\nChữ.\n',
  );
  await appendFile(
    path.join(folder, 'portal.yaml'),
    '\ncounter: https://dem.example/\nemc: https://emc.example/do.js\n',
  );
  // Its page on privacy does not list the data that the portal keeps.
  expect(await unmet()).toEqual(['quyen-rieng-tu', 'ten-mien']);
});
