/** The service on a port: limits on time, headers and connections, and an orderly end. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { limitConnections } from './http/connection-limit.ts';
import { createOutageLog } from './store/log-outage-once.ts';
import { proxyList } from './readers/client-ip.ts';
import type { Service } from './service.ts';

/** Longer than what a browser sends, many times over; in bytes. */
const LONGEST_HEADERS = 8 * 1024;

/** A request must have arrived in so many milliseconds, its headers earlier; a slow sender is cut off. */
const REQUEST_TIME = 10_000;
const HEADERS_TIME = 5000;

/** Longer than nginx keeps its connections (60 s), so that it is not this end that closes one in use. */
const KEEP_ALIVE = 65_000;

/** How long running requests may take once the service is to end, in milliseconds. */
const DRAIN_TIME = 8000;

/** How often connections that have become idle meanwhile are closed, in milliseconds. */
const DRAIN_LOOK = 50;

/** How often expired readers are dropped and the store is looked after, in milliseconds. */
const TIDY = 10_000;

export interface RunningServer {
  /** `http://127.0.0.1:4322` */
  address: string;
  /** Takes no more connections, answers what has arrived, and is fulfilled when all is answered. */
  drain(): Promise<void>;
}

export interface ServerOptions {
  host: string;
  /** 0 for a free one. */
  port: number;
  proxies: readonly string[];
}

/** Opens the port. Rejects when it is taken. */
export async function startServer(
  service: Service,
  options: ServerOptions,
): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: service.app.fetch,
    // Node itself drops what was sent and not read.
    autoCleanupIncoming: false,
    serverOptions: {
      maxHeaderSize: LONGEST_HEADERS,
      headersTimeout: HEADERS_TIME,
      requestTimeout: REQUEST_TIME,
      keepAliveTimeout: KEEP_ALIVE,
      connectionsCheckingInterval: 1000,
    },
  }) as Server;
  limitConnections(server, proxyList(options.proxies));
  await listen(server, options);

  const outage = createOutageLog();
  const tidy = () => void service.tidy().then(outage.over, outage.on);
  tidy();
  const tidying = setInterval(tidy, TIDY);

  return {
    address: addressOf(server),
    drain: async () => {
      clearInterval(tidying);
      const closed = new Promise((resolve) => server.close(resolve));
      const closing = setInterval(() => server.closeIdleConnections(), DRAIN_LOOK);
      const tooLong = setTimeout(() => server.closeAllConnections(), DRAIN_TIME);
      await closed;
      clearInterval(closing);
      clearTimeout(tooLong);
    },
  };
}

function listen(server: Server, { host, port }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
