/** `npm run doctor`: versions, settings, what is missing, what waits and what ends. */
import path from 'node:path';
import { keepCompiled } from '../cli/compile-cache.ts';
import { runCommand } from '../cli/run-command.ts';

const help = `npm run doctor – khám toàn bộ cổng trong một lần

In phiên bản, cấu hình, số liệu, số lỗi của nội dung, điều luật yêu cầu mà cổng còn thiếu, bài đang bị giữ lại và tới bao giờ, bài
sắp hết hạn; mỗi điều kèm cách sửa. Không hỏi gì trên mạng.

  npm run doctor
      --json   in kết quả dạng JSON

Mã thoát: 0 xuất bản được, 1 nội dung có lỗi, 2 gọi lệnh sai. Biến môi trường CONTENT_DIR: docs/hosting.md.`;

await runCommand(
  { help, options: { json: { type: 'boolean', default: false } } },
  async ({ json }) => {
    keepCompiled(path.resolve('node_modules/.astro/modules'));
    const { runDoctor } = await import('../doctor/run-doctor.ts');
    if (!(await runDoctor({ json }))) process.exitCode = 1;
  },
);
