/** The upper limit: a Hono server that counts nothing and answers hello. Prints its URL. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';

const app = new Hono();
app.post('/views/:id{.+}', (context) => context.text('hello'));

const server = createAdaptorServer({ fetch: app.fetch, autoCleanupIncoming: false });
server.listen(0, '127.0.0.1', () => {
  console.log(`đang chạy tại http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
