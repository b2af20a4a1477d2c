/** A build must not say that all is well while a new portal still says that something is missing. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeBuild } from '../../../src/integrations/build-report.ts';
import { countToComplete } from '../../../src/integrations/count-to-complete.ts';

const folder = await mkdtemp(path.join(os.tmpdir(), 'bo-sung-'));
afterAll(() => rm(folder, { recursive: true }));

const report = (toComplete: number) =>
  describeBuild({
    ...{ files: new Map(), target: 'dist', problems: [], heldBack: [] },
    ...{ next: undefined, toComplete, since: performance.now(), stages: [] },
  });

test('places that are left to write are counted in the settings and the standing pages', async () => {
  expect(await countToComplete(folder)).toBe(0);
  await mkdir(path.join(folder, 'pages'));
  await writeFile(
    path.join(folder, 'portal.yaml'),
    'contact: { address: "Cần bổ sung: địa chỉ" }\n',
  );
  await writeFile(
    path.join(folder, 'pages/a.md'),
    'Cần bổ sung: một.\n\nCần bổ sung: hai.\n'.normalize('NFD'),
  );
  expect(await countToComplete(folder)).toBe(3);
});

test('the last line of a build says so, and says that nothing is wrong only when nothing is', () => {
  expect(report(0)).toContain('không cảnh báo');
  expect(report(3)).not.toContain('không cảnh báo');
  expect(report(3)).toContain('Còn 3 chỗ “Cần bổ sung:”');
});
