/** The service on a port: limits on time, headers and connections, and an orderly shutdown. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { limitConnections } from './http/connection-limit.ts';
import { parseProxies } from './readers/client-ip.ts';
import type { Service } from './service.ts';
import { logOutageOnce } from './store/log-outage-once.ts';

/** Browsers send far less. */
const MAX_HEADER_BYTES = 8 * 1024;

/** A slow sender is cut off. */
const REQUEST_TIMEOUT_MS = 10_000;
const HEADERS_TIMEOUT_MS = 5000;

/** Longer than nginx keeps its connections (60 s), so that nginx never sends to one that this end is closing. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;

/** How long running requests may take after a signal to stop. */
const DRAIN_TIMEOUT_MS = 8000;

/** How often connections that have become idle are closed while the service ends. */
const CLOSE_IDLE_INTERVAL_MS = 50;

const PURGE_INTERVAL_MS = 10_000;

export interface RunningServer {
  /** `http://127.0.0.1:4322` */
  url: string;
  /** Takes no more connections and answers what has arrived. Fulfilled when all is answered. */
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
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      connectionsCheckingInterval: 1000,
    },
  }) as Server;
  limitConnections(server, parseProxies(options.proxies));
  await listen(server, options);

  const outage = logOutageOnce();
  const purge = () => void service.purgeExpired().then(outage.end, outage.begin);
  purge();
  const purging = setInterval(purge, PURGE_INTERVAL_MS);

  return {
    url: urlOf(server),
    drain: async () => {
      clearInterval(purging);
      const closed = new Promise((resolve) => server.close(resolve));
      const closing = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_INTERVAL_MS);
      const timeout = setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT_MS);
      await closed;
      clearInterval(closing);
      clearTimeout(timeout);
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

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
