/** `npm run counts -- rename`. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyPortal, type CountedPortal } from './counts.ts';

const HOP = '2023/hop-dau-nam';
const OLD = '2022/hop-dau-nam';

let portal: CountedPortal;
beforeAll(async () => {
  portal = await copyPortal();
});
afterAll(() => portal.remove());

/** Writes a snapshot with the counts of one article. */
const writeCountsOf = (id: string) =>
  portal.write(
    'content/counts.json',
    JSON.stringify({
      updatedAt: '2026-01-01T00:00:00Z',
      articles: { [id]: { views: 15, recent: 0, ratings: 2, score: 9 } },
    }),
  );

test('the counts of the old id move to the new id', async () => {
  await writeCountsOf(OLD);
  const words = ['rename', `content/articles/${OLD}.md`, HOP];

  const dryRun = await portal.run([...words, '--dry-run']);
  expect(dryRun.exitCode, dryRun.output).toBe(0);
  expect(await portal.views()).toEqual({ [OLD]: 15 });

  const { exitCode, output } = await portal.run(words);
  expect(exitCode, output).toBe(0);
  expect(output).toContain(`Chuyển 15 lượt xem và 2 lượt đánh giá của “${OLD}” sang “${HOP}”.`);
  expect(await portal.views()).toEqual({ [HOP]: 15 });
});

test.each([
  [[], 'Cần hai mã bài'],
  [[OLD], 'Cần hai mã bài'],
  [[OLD, HOP, OLD], `Thừa “${OLD}”`],
  [[HOP, '2022/doi-giay-phep-tai-quay-so-3'], `“${HOP}” vẫn là một bài`],
  [
    [OLD, '2023/hop-dau-nan'],
    `Không có bài “2023/hop-dau-nan” trong content/articles. Ý bạn là “${HOP}”?`,
  ],
  [[OLD, HOP], `Không có số liệu nào của “${OLD}” trong counts.json.`],
])('the arguments %j are refused: %s', async (words, message) => {
  await writeCountsOf(HOP);
  const before = await portal.snapshot();
  const { exitCode, output } = await portal.run(['rename', ...words]);
  expect(exitCode, output).toBe(1);
  expect(output).toContain(message);
  expect(await portal.snapshot()).toBe(before);
});
