/** `npm run build`: the portal, complete, in dist/. */
import path from 'node:path';
import { runCommand } from '../cli/run-command.ts';
import { keepCompiled } from '../cli/compile-cache.ts';

const help = `npm run build – dựng cổng thông tin vào thư mục dist/

Biến môi trường: CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH, SOURCE_DATE_EPOCH, SEARCH_INDEX=off (xem docs/hosting.md).
Thư mục dist/ cũ chỉ được thay khi bản mới đã dựng xong và không có lỗi.
Trang, bài và chỉ mục không đổi được giữ từ lần dựng trước; kết quả luôn giống như dựng lại từ đầu.

  --fresh   không dùng gì của lần dựng trước`;

const options = { fresh: { type: 'boolean', default: false } } as const;

await runCommand({ help, options }, async ({ fresh }) => {
  keepCompiled(path.resolve('node_modules/.astro/modules'));
  const { buildPortal } = await import('./build-portal.ts');
  await buildPortal({ fresh });
});
