/** `npm start`: builds the portal and serves what was built. */
import { preview } from 'astro';
import { CommandError, runCommand } from './run-command.ts';

const help = `npm start – dựng cổng thông tin rồi mở tại máy này

  --port <số>   cổng mạng, mặc định 4321 (nếu bận, lấy cổng trống kế tiếp)
  --host        cho máy khác trong mạng xem được`;

const options = {
  port: { type: 'string', default: '4321' },
  host: { type: 'boolean', default: false },
} as const;

await runCommand({ help, options }, async ({ port, host }) => {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new CommandError(`--port phải là một số từ 1 đến 65535, không phải “${port}”.`);
  }
  const { buildPortal } = await import('./build-portal.ts');
  if (!(await buildPortal())) return;
  const { readPortalAddress } = await import('../content/portal-address.ts');
  const { base } = await readPortalAddress();
  const server = await preview({ logLevel: 'warn', server: { port: number, host } });
  console.log(`\nCổng thông tin đang chạy tại http://localhost:${server.port}${base}`);
  console.log('Nhấn Ctrl+C để dừng.');
});
