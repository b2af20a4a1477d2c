/** Writes an access log with people, robots, pages, assets, probes and damaged lines. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createRandom, type Random } from '../writing/random.ts';
import { ROBOTS, writeBrowser } from './agents.ts';
import { formatLogTime } from './format-log-time.ts';

export interface LogSize {
  lines: number;
  seed: number;
  /** Slugs of the articles, most read first. */
  slugs: readonly string[];
}

interface Visitor {
  ip: string;
  agent: string;
}

/** The log ends on the morning of this day. */
const END = Date.UTC(2026, 10, 20) / 1000;
const DAYS = 14;
const DAY = 24 * 60 * 60;
/** Average number of lines of one visit. */
const LINES_A_VISIT = 7;
/** How far ahead requests can be scheduled, in seconds. */
const HORIZON_S = 64;
/** Minutes ahead of UTC; the host changes its zone twice. */
const ZONES = [0, 420, -210];

const ASSETS = [
  '/_astro/index.D1x9kQ2b.css',
  '/_astro/reading-preferences.Bq81xZ0c.js',
  '/_astro/site-search.C0aa81kd.js',
  '/_astro/be-vietnam-pro-vietnamese-400.Ck2f01aa.woff2',
  '/_astro/be-vietnam-pro-latin-400.Dk2f01ab.woff2',
  '/icons/emblem.svg',
  '/favicon.svg',
];
const PAGES = ['/', '/chuyen-muc/tin-noi-bat/', '/doc-nhieu/', '/tim-kiem/?q=duong', '/rss.xml'];
const PROBES = [
  '/wp-login.php',
  '/.env',
  '/xmlrpc.php',
  '/vendor/phpunit/eval-stdin.php',
  '/admin/',
];
const DAMAGED = [
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
  '203.0.113.9 - - [31/Feb/2026:25:61:00 +0700] "GET / HTTP/1.1" 200 5 "-" "-"',
  '198.51.100.7 - - [12/Nov/2026:10:00',
];

/** Writes `lines` lines to `file`, the same for the same seed. */
export async function writeLog(file: string, { lines, seed, slugs }: LogSize): Promise<void> {
  const random = createRandom(seed);
  const output = createWriteStream(file);
  const traffic = createTraffic(random, slugs);
  const start = END - DAYS * DAY;
  const perSecond = lines / (DAYS * DAY);
  const planned: string[][] = Array.from({ length: HORIZON_S }, () => []);
  let written = 0;
  let owed = 0;

  for (let second = start; written < lines; second += 1) {
    const zone = ZONES[Math.floor(((second - start) / (DAYS * DAY)) * ZONES.length)] ?? 420;
    owed += (perSecond * busyness(second)) / LINES_A_VISIT;
    for (; owed >= 1; owed -= 1) {
      for (const { wait, line } of traffic()) planned[(second + wait) % HORIZON_S]?.push(line);
    }
    const time = formatLogTime(second, zone);
    const now = planned[second % HORIZON_S]?.splice(0, lines - written) ?? [];
    if (now.length === 0) continue;
    written += now.length;
    const text = now.map((line) => line.replace('%t', time)).join('\n');
    if (!output.write(`${text}\n`)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
}

/** Relative traffic at a time of day. The mean is 1. */
function busyness(second: number): number {
  const hour = ((second / 3600 + 7) % 24) / 24;
  return 1 - 0.9 * Math.cos(2 * Math.PI * hour);
}

/** Makes the function that writes the lines of one visit, each with its delay in seconds. */
function createTraffic(random: Random, slugs: readonly string[]) {
  const people: Visitor[] = Array.from({ length: 40_000 }, () => ({
    ip: writeIp(random),
    agent: writeBrowser(random),
  }));
  const robots: Visitor[] = ROBOTS.flatMap((agent) =>
    Array.from({ length: 20 }, () => ({ ip: writeIp(random), agent })),
  );
  // Squaring makes the first articles the most read.
  const article = () => slugs[Math.floor((random.int(0, 999) / 1000) ** 2 * slugs.length)] ?? '';

  return (): { wait: number; line: string }[] => {
    const kind = random.int(1, 100);
    if (kind <= 62) return [...visit(random.pick(people), `/bai-viet/${article()}/`)];
    if (kind <= 75) return [...visit(random.pick(people), random.pick(PAGES))];
    if (kind <= 97) return robotVisit(random.pick(robots));
    if (kind <= 99) {
      const visitor = { ip: writeIp(random), agent: 'Mozilla/5.0' };
      return PROBES.map((probe, index) => request(visitor, probe, 404, index));
    }
    return random.chance(0.05) ? [{ wait: 0, line: random.pick(DAMAGED) }] : [];
  };

  function* visit(visitor: Visitor, page: string) {
    const target = random.chance(0.04) ? `${page}?fbclid=IwAR${random.int(1e8, 1e9)}` : page;
    const isReturning = random.chance(0.3);
    yield request(visitor, target, isReturning && random.chance(0.5) ? 304 : 200, 0);
    for (const asset of isReturning ? ASSETS.slice(5) : ASSETS)
      yield request(visitor, asset, 200, 1, page);
    const pictures = random.int(0, 4);
    for (let index = 0; index < pictures; index += 1) {
      const picture = `/_astro/toan-canh-${random.int(1, 900)}.Dq${random.int(1000, 9999)}_Z1x.webp`;
      yield request(visitor, picture, 200, random.int(1, 20), page);
    }
    if (random.chance(0.12)) yield request(visitor, page, 200, random.int(20, HORIZON_S - 1));
  }

  function robotVisit(robot: Visitor) {
    const pages = Array.from({ length: 6 }, (_, index) =>
      request(robot, `/bai-viet/${article()}/`, 200, index * 3),
    );
    return random.chance(0.2) ? [request(robot, '/robots.txt', 200, 0), ...pages] : pages;
  }

  function request(
    { ip, agent }: Visitor,
    target: string,
    status: number,
    wait: number,
    referrer?: string,
  ) {
    const from = referrer ? `https://bensen.example${referrer}` : '-';
    const bytes = status === 304 ? 0 : random.int(400, 90_000);
    const line = `${ip} - - [%t] "GET ${target} HTTP/1.1" ${status} ${bytes} "${from}" "${agent}"`;
    // A full disk truncates lines.
    return { wait, line: random.chance(0.00002) ? line.slice(0, 60) : line };
  }
}

function writeIp(random: Random): string {
  if (random.chance(0.3)) {
    const group = () => random.int(1, 0xffff).toString(16);
    return `2405:4800:${group()}:${group()}:${group()}:${group()}:${group()}:${group()}`;
  }
  return [random.pick([14, 27, 42, 113, 115, 171, 222]), 0, 0, 0]
    .map((first) => first || random.int(1, 254))
    .join('.');
}
