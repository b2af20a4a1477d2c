import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { expect, test } from 'vitest';
import { limitConnections } from '../../../../src/counter/http/connection-limit.ts';
import { parseProxies } from '../../../../src/counter/readers/client-ip.ts';

class Socket extends EventEmitter {
  isOpen = true;
  readonly remoteAddress: string;

  constructor(remoteAddress: string) {
    super();
    this.remoteAddress = remoteAddress;
  }

  destroy(): void {
    this.isOpen = false;
    this.emit('close');
  }
}

/** A server that can be connected to: returns the socket of a new connection. */
function listen(...proxies: string[]): (ip: string) => Socket {
  const server = new EventEmitter();
  limitConnections(server as Server, parseProxies(proxies));
  return (ip) => {
    const socket = new Socket(ip);
    server.emit('connection', socket);
    return socket;
  };
}

const connectMany = (connect: (ip: string) => Socket, number: number, ip: string) =>
  Array.from({ length: number }, () => connect(ip));
const open = (sockets: Socket[]) => sockets.filter(({ isOpen }) => isOpen).length;

test('an IP has 200 connections, and each that is closed makes room for another', () => {
  const connect = listen();
  const sockets = connectMany(connect, 205, '203.0.113.7');
  expect(open(sockets)).toBe(200);
  for (const socket of sockets.slice(0, 50)) socket.destroy();
  const latest = connectMany(connect, 60, '203.0.113.7');
  expect(open(latest)).toBe(50);
  for (const socket of sockets) if (socket.isOpen) socket.destroy();
  for (const socket of latest) if (socket.isOpen) socket.destroy();
  expect(open(connectMany(connect, 205, '203.0.113.7'))).toBe(200);
});

test('the IPs of an IPv6 household share one limit', () => {
  const connect = listen();
  const sockets = Array.from({ length: 250 }, (_, index) => connect(`2001:db8:0:1::${index}`));
  expect(open(sockets)).toBe(200);
  expect(connect('2001:db8:0:2::1').isOpen).toBe(true);
});

test('a named proxy has no limit', () => {
  const connect = listen('10.0.0.0/8');
  expect(open(connectMany(connect, 300, '10.1.2.3'))).toBe(300);
  expect(open(connectMany(connect, 300, '::ffff:10.1.2.3'))).toBe(300);
});
