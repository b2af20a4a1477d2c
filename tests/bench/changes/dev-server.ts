/** What an editor waits for with `npm run dev`: the first page, another one, and what was just saved. */
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../support/free-port.ts';
import { addParagraph, changeFile } from '../../support/edits-front-matter.ts';
import { environmentOf } from '../../support/edits-workspace.ts';
import { watchChildren } from '../measuring/child-processes.ts';
import { watchMachine } from '../measuring/machine.ts';
import type { ChangingPortal } from './portal.ts';
import type { Figures } from './run.ts';
import type { Limits } from './scenarios.ts';

const POLL_MS = 20;
/** As often as memory is looked at. */
const WATCH_MS = 200;
/** After this the server will not answer, or never show what was saved. */
const GIVE_UP_MS = 10 * 60 * 1000;
const GIVE_UP_SAVED_MS = 60 * 1000;

interface Server {
  url: string;
  child: ChildProcess;
}

/** The three rows, to be measured in this order, and what ends the server. */
export function measureDevServer(portal: ChangingPortal): {
  rows: { name: string; limits: Limits; once: () => Promise<Figures> }[];
  end: () => void;
} {
  let server: Server | undefined;
  let next = 0;
  const articlePage = () => `bai-viet/${portal.articles[(next += 1)]?.slug}/`;
  const firstPage = async () => {
    stop(server);
    server = await start(portal);
    await answered(server);
  };
  const anotherPage = async () => {
    // The first article page loads its templates; an editor then goes from one to another.
    if (next === 0) await read(server, articlePage());
    return measure(() => read(server, articlePage()));
  };
  const saved = async () => {
    const [article] = portal.articles;
    if (!article) throw new Error('There is no article.');
    const page = `bai-viet/${article.slug}/`;
    await read(server, page);
    const word = `daluu${Date.now()}`;
    return measure(async () => {
      changeFile(portal.workspace, article.file, (text) => addParagraph(text, `Chữ ${word}.`));
      await seen(server, page, word);
    });
  };
  const limit = (seconds: number): Limits => ({ 10_000: { seconds } });
  return {
    rows: [
      { name: 'npm run dev, first page', limits: limit(4), once: () => measure(firstPage) },
      { name: 'npm run dev, another page', limits: limit(0.3), once: anotherPage },
      { name: 'npm run dev, saved until seen', limits: limit(1), once: saved },
    ],
    end: () => stop(server),
  };
}

async function start({ workspace }: ChangingPortal): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, ['src/commands/dev.ts', '--port', String(port)], {
    cwd: workspace.folder,
    env: environmentOf(workspace),
    stdio: 'ignore',
    detached: true,
  });
  return { url: `http://localhost:${port}/`, child };
}

function stop(server: Server | undefined): void {
  if (server?.child.pid && server.child.exitCode === null)
    process.kill(-server.child.pid, 'SIGKILL');
}

async function measure(work: () => Promise<unknown>): Promise<Figures> {
  const machine = watchMachine();
  const stopWatching = watchChildren(process.pid);
  try {
    const started = performance.now();
    await work();
    const seconds = (performance.now() - started) / 1000;
    await wait(2 * WATCH_MS);
    // The server works in one thread.
    return { seconds, peakBytes: stopWatching().peakBytes, disturbance: machine(seconds) };
  } finally {
    stopWatching();
  }
}

async function read(server: Server | undefined, page: string): Promise<string> {
  if (!server) throw new Error('The development server does not run.');
  const answer = await fetch(server.url + page);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${page} answered ${answer.status}.`);
  return text;
}

async function answered(server: Server): Promise<void> {
  const until = performance.now() + GIVE_UP_MS;
  while (performance.now() < until) {
    if (server.child.exitCode !== null) throw new Error('The development server ended.');
    if ((await read(server, '').catch(() => undefined)) !== undefined) return;
    await wait(POLL_MS);
  }
  throw new Error(`The development server did not answer within ${GIVE_UP_MS / 1000} s.`);
}

async function seen(server: Server | undefined, page: string, word: string): Promise<void> {
  const until = performance.now() + GIVE_UP_SAVED_MS;
  while (performance.now() < until) {
    if ((await read(server, page)).includes(word)) return;
    await wait(POLL_MS);
  }
  throw new Error(`What was saved was not seen within ${GIVE_UP_SAVED_MS / 1000} s.`);
}
