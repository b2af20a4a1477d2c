/**
 * A process that simulates many readers. Each connection sends its next request when it has got an answer or, at a given
 * rate, when it is due. Every request is of a new reader. Takes `LoadOptions` as argument and sends a `Load` to its parent.
 */
import { connect, type Socket } from 'node:net';

export interface LoadOptions {
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

const options = JSON.parse(process.argv[2] ?? '{}') as LoadOptions;
let reader = options.firstReader;
let failed = 0;
const durations: number[] = [];

/** `due` is when the request should have been sent, so that time in the queue counts as waiting. */
interface Connection {
  socket: Socket;
  due: number;
}

function request(): string {
  const number = reader++;
  const ip = `${10 + ((number >> 24) & 15)}.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
  return [
    `POST /views/${options.articles[number % options.articles.length]} HTTP/1.1`,
    'Host: 127.0.0.1',
    `User-Agent: ${BROWSERS[number % BROWSERS.length]}`,
    `X-Forwarded-For: ${ip}`,
    'Content-Length: 0\r\n\r\n',
  ].join('\r\n');
}

async function open(): Promise<Connection> {
  const socket = connect(options.port, '127.0.0.1').setNoDelay();
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return { socket, due: 0 };
}

const connections = await Promise.all(Array.from({ length: options.connections }, open));
const startedAt = performance.now();
const end = startedAt + options.seconds * 1000;
const free: Connection[] = [];
const due: number[] = [];

function send(connection: Connection, when: number): void {
  connection.due = when;
  connection.socket.write(request());
}

function answered(connection: Connection, answer: Buffer): void {
  const now = performance.now();
  durations.push(now - connection.due);
  // The first digit of the status: "HTTP/1.1 2".
  if (answer[9] !== 0x32) failed++;
  if (now > end) return;
  if (options.rate === undefined) return send(connection, now);
  const next = due.shift();
  if (next === undefined) free.push(connection);
  else send(connection, next);
}

for (const connection of connections) {
  connection.socket.on('data', (answer) => answered(connection, answer));
  if (options.rate === undefined) send(connection, performance.now());
  else free.push(connection);
}

if (options.rate !== undefined) {
  const every = 1000 / options.rate;
  let next = startedAt;
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

await new Promise((resolve) => setTimeout(resolve, options.seconds * 1000 + 500));
durations.sort((a, b) => a - b);
const load: Load = {
  answered: durations.length,
  failed,
  seconds: options.seconds,
  p50: durations[Math.floor(durations.length * 0.5)] ?? 0,
  p99: durations[Math.floor(durations.length * 0.99)] ?? 0,
};
process.send?.(load, () => process.exit());
