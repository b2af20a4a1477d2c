import { isbot } from 'isbot';

/** Readers use a few hundred browsers. Beyond this, names are made up. */
const MAX_CACHED = 2000;

const cache = new Map<string, boolean>();

/** Whether a request comes from a program rather than a person: its User-Agent says so, or there is none. */
export function isRobot(userAgent: string | undefined): boolean {
  if (!userAgent) return true;
  const cached = cache.get(userAgent);
  if (cached !== undefined) return cached;
  const robot = isbot(userAgent);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(userAgent, robot);
  return robot;
}
