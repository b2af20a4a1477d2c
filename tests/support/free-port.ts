import { createServer } from 'node:net';

/**
 * Below the ports that systems give to outgoing connections: one of those could take the port while a test restarts what
 * listens on it, and a client that asks again and again could even reach itself.
 */
const FIRST = 20_000;
const COUNT = 10_000;

/** A port of this machine that is free now, and that no connection takes by chance. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
