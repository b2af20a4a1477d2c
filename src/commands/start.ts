/** `npm start`: builds the portal and serves what was built. */
import { preview } from 'astro';
import { runCommand } from '../cli/run-command.ts';
import { readServer, serverHelp, serverOptions } from './server-options.ts';

const help = `npm start – dựng cổng thông tin rồi mở tại máy này

${serverHelp}`;

await runCommand({ help, options: serverOptions }, async (values) => {
  const server = readServer(values);
  const { buildPortal } = await import('./build-portal.ts');
  if (!(await buildPortal())) return;
  const { readSiteAndBase } = await import('../content/site-and-base.ts');
  const { base } = await readSiteAndBase();
  const { port } = await preview({ logLevel: 'warn', server });
  console.log(`\nCổng thông tin đang chạy tại http://localhost:${port}${base}`);
  console.log('Nhấn Ctrl+C để dừng.');
});
