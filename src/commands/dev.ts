/** `npm run dev`: the portal while it is being written, drafts and scheduled articles included. */
import { runCommand } from '../cli/run-command.ts';
import { readServer, serverHelp, serverOptions } from './server-options.ts';

const help = `npm run dev – xem cổng thông tin trong khi soạn

Bản nháp, bài hẹn giờ và bài hết hạn cũng hiện, có ghi rõ. Sửa tệp trong content/ là thấy ngay. Lỗi
của nội dung hiện ngay trên trang; ở trang của mỗi bài có bảng kê những gì còn phải sửa.

${serverHelp}`;

await runCommand({ help, options: serverOptions }, async (values) => {
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
  // Astro reads them, too, but would put English lines above the reason why they cannot be used.
  const { readSiteAndBase } = await import('../content/site-and-base.ts');
  await readSiteAndBase();
  const { dev } = await import('astro');
  const { preview } = await import('../preview/integration.ts');
  await dev({ logLevel: 'info', server: readServer(values), integrations: [preview()] });
});
