import { CommandError } from '../cli/run-command.ts';

/** The options of `npm start` and `npm run dev` for host and port. */
export const serverOptions = {
  port: { type: 'string', default: '4321' },
  host: { type: 'boolean', default: false },
} as const;

export const serverHelp = `  --port <số>   cổng mạng, mặc định 4321 (nếu bận, lấy cổng trống kế tiếp)
  --host        cho máy khác trong mạng xem được`;

/** The options as Astro wants them. Throws when the port is no port. */
export function readServer({ port, host }: { port: string; host: boolean }) {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new CommandError(`--port phải là một số từ 1 đến 65535, không phải “${port}”.`);
  }
  return { port: number, host };
}
