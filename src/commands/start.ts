/** `npm start`: builds the portal and serves what was built. */
import { parseArgs } from 'node:util';
import { build, preview } from 'astro';
import { runCommand } from './run-command.ts';

const HELP = `npm start – dựng cổng thông tin rồi mở tại máy này

  --port <số>   cổng mạng, mặc định 4321 (nếu bận, lấy cổng trống kế tiếp)
  --host        cho máy khác trong mạng xem được`;

await runCommand(HELP, async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      host: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`--port phải là một số từ 1 đến 65535, không phải “${values.port}”.`);
  }
  await build({ logLevel: 'warn' });
  const server = await preview({ logLevel: 'warn', server: { port, host: values.host } });
  const base = process.env['BASE_PATH'] ?? '/';
  console.log(
    `\nCổng thông tin đang chạy tại http://localhost:${server.port}${base}\nNhấn Ctrl+C để dừng.`,
  );
});
