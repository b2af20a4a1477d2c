/** `npm run build`: the portal, complete, in dist/. */
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { runCommand } from './run-command.ts';

const HELP = `npm run build – dựng cổng thông tin vào thư mục dist/

Biến môi trường: CONTENT_DIR, OUT_DIR, SITE_URL, BASE_PATH, SOURCE_DATE_EPOCH, SEARCH_INDEX=off (xem docs/hosting.md).
Thư mục dist/ cũ chỉ được thay khi bản mới đã dựng xong và không có lỗi.`;

await runCommand(HELP, async () => {
  parseArgs({ options: {} });
  await build({ logLevel: 'warn' });
});
