import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { isProxy, networkOf, parseIp, type Proxies } from '../readers/client-ip.ts';

/** A browser opens six. An office behind one IP has many browsers. */
const MAX_CONNECTIONS_PER_IP = 200;

/** Cuts connections beyond the limit of an IP. The proxies that the host has named may open any number. */
export function limitConnections(server: Server, proxies: Proxies): void {
  const openByIp = new Map<string, number>();

  server.on('connection', (socket: Socket) => {
    const peer = parseIp(socket.remoteAddress ?? '');
    if (!peer || isProxy(proxies, peer)) return;
    const ip = networkOf(peer);
    const open = (openByIp.get(ip) ?? 0) + 1;
    if (open > MAX_CONNECTIONS_PER_IP) {
      socket.destroy();
      return;
    }
    openByIp.set(ip, open);
    socket.once('close', () => {
      const left = (openByIp.get(ip) ?? 1) - 1;
      if (left > 0) openByIp.set(ip, left);
      else openByIp.delete(ip);
    });
  });
}
