import type { Server } from 'node:http';
import type { BlockList, Socket } from 'node:net';
import { isIn, networkOf, plain } from '../readers/client-ip.ts';

/** A browser opens six; an office behind one address has many. */
const MOST_CONNECTIONS = 200;

/** Cuts connections beyond a number from one address. Proxies that the host has named may open as many as they like. */
export function limitConnections(server: Server, proxies: BlockList): void {
  const open = new Map<string, number>();

  server.on('connection', (socket: Socket) => {
    const near = plain(socket.remoteAddress ?? '');
    if (isIn(proxies, near)) return;
    const address = networkOf(near);
    const number = (open.get(address) ?? 0) + 1;
    if (number > MOST_CONNECTIONS) {
      socket.destroy();
      return;
    }
    open.set(address, number);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}
