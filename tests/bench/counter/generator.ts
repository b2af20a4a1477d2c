/**
 * A process that plays many readers: each has a connection, and asks again when it is answered (or, at a given rate, when
 * it is its turn). Every request is of a new reader. Told what to do by the arguments; sends a `Load` to its parent.
 */
import { connect, type Socket } from 'node:net';

export interface Order {
  port: number;
  connections: number;
  seconds: number;
  /** Requests a second; as many as are answered when left out. */
  rate?: number;
  /** The number of the first reader, so that two runs have none in common. */
  firstReader: number;
  articles: readonly string[];
}

export interface Load {
  answered: number;
  /** Answers that were not a success. */
  failed: number;
  seconds: number;
  /** Milliseconds that half, and 99 in 100, of the answers took at most. */
  p50: number;
  p99: number;
}

const BROWSERS = Array.from(
  { length: 20 },
  (_, index) =>
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${120 + index}.0.0.0 Safari/537.36`,
);

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
let reader = order.firstReader;
let failed = 0;
const waits: number[] = [];

/** A reader's connection. `due` is when its request should have been sent, so that a queue counts as waiting. */
interface Connection {
  socket: Socket;
  due: number;
}

function request(): string {
  const number = reader++;
  const address = `${10 + ((number >> 24) & 15)}.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  return [
    `POST /views/${order.articles[number % order.articles.length]} HTTP/1.1`,
    'Host: 127.0.0.1',
    `User-Agent: ${BROWSERS[number % BROWSERS.length]}`,
    `X-Forwarded-For: ${address}`,
    'Content-Length: 0\r\n\r\n',
  ].join('\r\n');
}

async function open(): Promise<Connection> {
  const socket = connect(order.port, '127.0.0.1').setNoDelay();
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return { socket, due: 0 };
}

const connections = await Promise.all(Array.from({ length: order.connections }, open));
const began = performance.now();
const end = began + order.seconds * 1000;
const free: Connection[] = [];
const due: number[] = [];

function send(connection: Connection, when: number): void {
  connection.due = when;
  connection.socket.write(request());
}

function answered(connection: Connection, answer: Buffer): void {
  const now = performance.now();
  waits.push(now - connection.due);
  // The first digit of the status: "HTTP/1.1 2".
  if (answer[9] !== 0x32) failed++;
  if (now > end) return;
  if (order.rate === undefined) return send(connection, now);
  const next = due.shift();
  if (next === undefined) free.push(connection);
  else send(connection, next);
}

for (const connection of connections) {
  connection.socket.on('data', (answer) => answered(connection, answer));
  if (order.rate === undefined) send(connection, performance.now());
  else free.push(connection);
}

if (order.rate !== undefined) {
  const every = 1000 / order.rate;
  let next = began;
  const timer = setInterval(() => {
    const now = Math.min(performance.now(), end);
    for (; next <= now; next += every) {
      const connection = free.pop();
      if (connection) send(connection, next);
      else due.push(next);
    }
    if (now === end) clearInterval(timer);
  }, 1);
}

await new Promise((resolve) => setTimeout(resolve, order.seconds * 1000 + 500));
waits.sort((a, b) => a - b);
const load: Load = {
  answered: waits.length,
  failed,
  seconds: order.seconds,
  p50: waits[Math.floor(waits.length * 0.5)] ?? 0,
  p99: waits[Math.floor(waits.length * 0.99)] ?? 0,
};
process.send?.(load, () => process.exit());
