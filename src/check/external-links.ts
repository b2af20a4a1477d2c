/** Asks other sites whether their pages are still there: a few at a time, one host after the other, seldom. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSealed, writeSealed } from '../content/sealed-file.ts';
import { shorten } from '../domain/shorten.ts';
import { CACHE_DIR } from '../environment.ts';
import type { Finding } from './finding.ts';
import type { Checked } from './find-problems.ts';
import type { ExternalUrl } from './external-urls.ts';
import { DEAD_EXTERNAL_LINKS } from './rules/index.ts';

/** Hosts that are asked at the same time. */
const CONCURRENCY = 6;
/** Between two questions to one host. */
const PAUSE_MS = 1000;
const TIMEOUT_MS = 15_000;
/** How long an answer is believed. */
const SOUND_FOR_MS = 7 * 86_400_000;
const DEAD_FOR_MS = 86_400_000;
/** Where answers are kept. */
const FILE = path.join(CACHE_DIR, 'external-links.bin');
const VERSION = '1';
const USER_AGENT = 'tin-quan check-content (kiem tra lien ket)';

/** `gone`: the page is not there; `silent`: the host is not there, or says nothing now. */
type Answer = 'sound' | 'gone' | 'silent';

interface Known {
  answer: Answer;
  at: number;
}

interface Options {
  file?: string;
  pauseMs?: number;
  timeoutMs?: number;
  now?: number;
}

/** A warning for each address of another site, in the chosen files, that leads nowhere. */
export async function askExternalLinks(
  { texts, content }: Pick<Checked, 'texts' | 'content'>,
  isChosen: (file: string) => boolean,
  options: Options = {},
): Promise<Finding[]> {
  if (content.portal?.skippedRules.some(({ rule }) => rule === DEAD_EXTERNAL_LINKS)) return [];
  const places = [...texts].flatMap(([file, { external }]) =>
    isChosen(file) ? external.map((each) => ({ ...each, file })) : [],
  );
  const answers = await askAll(
    [...new Set(places.map(({ url }) => withoutFragment(url)))],
    options,
  );
  return places.flatMap(({ url, ...place }) => {
    const answer = answers.get(withoutFragment(url));
    return answer === undefined || answer === 'sound' ? [] : [describe(url, place, answer)];
  });
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** Asks each host one question after the other; what was answered a short time ago is not asked again. */
async function askAll(
  urls: readonly string[],
  { file = FILE, pauseMs = PAUSE_MS, timeoutMs = TIMEOUT_MS, now = Date.now() }: Options,
): Promise<Map<string, Answer>> {
  const known = (await readSealed<Map<string, Known>>(file, VERSION)) ?? new Map<string, Known>();
  const isFresh = ({ answer, at }: Known) =>
    now - at < (answer === 'sound' ? SOUND_FOR_MS : DEAD_FOR_MS) && answer !== 'silent';
  const due = urls.filter((url) => {
    const found = known.get(url);
    return URL.canParse(url) && !(found && isFresh(found));
  });
  const hosts = [...Map.groupBy(due, (url) => new URL(url).host).values()];
  const worker = async () => {
    for (let own = hosts.pop(); own; own = hosts.pop()) {
      for (const [index, url] of own.entries()) {
        if (index > 0) await sleep(pauseMs);
        known.set(url, { answer: await ask(url, timeoutMs), at: now });
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  await writeSealed(file, VERSION, known).catch(() => undefined);
  return new Map(
    urls.flatMap((url) => {
      const found = known.get(url);
      return found ? [[url, found.answer] as const] : [];
    }),
  );
}

/** Some hosts refuse HEAD, so what fails is asked again with GET. */
async function ask(url: string, timeoutMs: number): Promise<Answer> {
  for (const method of ['HEAD', 'GET']) {
    const status = await statusOf(url, method, timeoutMs);
    if (status !== undefined && status < 400) return 'sound';
    if (method === 'HEAD') continue;
    if (status === 404 || status === 410) return 'gone';
    // A host that refuses programs, or is out of order today, may have the page.
    return status === undefined ? 'silent' : 'sound';
  }
  return 'silent';
}

async function statusOf(
  url: string,
  method: string,
  timeoutMs: number,
): Promise<number | undefined> {
  try {
    const answer = await fetch(url, {
      method,
      redirect: 'follow',
      headers: { 'user-agent': USER_AGENT },
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return undefined;
  }
}

function describe(
  url: string,
  place: Omit<ExternalUrl, 'url'> & { file: string },
  answer: 'gone' | 'silent',
): Finding {
  return {
    severity: 'warning',
    ...place,
    rule: DEAD_EXTERNAL_LINKS,
    message:
      answer === 'gone'
        ? `Trang ngoài “${shorten(url)}” không còn ở địa chỉ ấy.`
        : `Trang ngoài “${shorten(url)}” không trả lời.`,
    hint:
      answer === 'gone'
        ? 'Hãy tìm địa chỉ mới của trang ấy, hoặc bỏ liên kết và giữ lại chữ.'
        : 'Hãy mở thử bằng trình duyệt; nếu máy chủ ấy không còn, bỏ liên kết và giữ lại chữ.',
  };
}
