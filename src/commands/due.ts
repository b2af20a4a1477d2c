/** `npm run due`: whether time alone makes a build necessary, for schedules that build only then. */
import { runCommand, UsageError } from '../cli/run-command.ts';

const help = `npm run due – đã tới lúc dựng lại cổng chưa?

Bài hẹn giờ chỉ hiện, bài hết hạn chỉ được gỡ khi cổng được dựng lại. Lệnh so thời điểm của bài và thông báo khẩn với lần
dựng gần nhất trên máy này, nói rõ vì sao, và in thời điểm kế tiếp.

  npm run due
      --since <ngày giờ>   coi đây là lần dựng gần nhất, ví dụ 2026-12-01T08:00:00Z, khi máy này không giữ bộ nhớ đệm
      --json               in kết quả dạng JSON

Dùng trong lịch chạy: npm run -s due && npm run build
Mã thoát: 0 cần dựng, 1 chưa cần, 2 gọi lệnh sai hoặc không đọc được nội dung. Biến môi trường CONTENT_DIR: docs/hosting.md.`;

const options = {
  since: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

await runCommand({ help, options }, async ({ since, json }) => {
  const { describeDue, findDue } = await import('./find-due.ts');
  const date = since === undefined ? undefined : new Date(since);
  if (date && Number.isNaN(date.getTime())) {
    throw new UsageError(
      `--since “${since}” không phải là một thời điểm, ví dụ 2026-12-01T08:00:00Z.`,
    );
  }
  const found = await findDue(date);
  console.log(json ? JSON.stringify(found, undefined, 2) : describeDue(found));
  if (!found.due) process.exitCode = 1;
});
