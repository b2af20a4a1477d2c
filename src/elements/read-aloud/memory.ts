/** What is remembered of listening, in this browser only: the speed, and where the reader left off in the last articles. */

/** Key of the entry in `localStorage`. */
export const LISTENING_KEY = 'tin-quan-nghe';
const MAX_ARTICLES = 20;
/** Enough of a sentence to find it again after the article was edited. */
const START_CHARS = 40;

interface Memory {
  rate?: number;
  /** The newest last. */
  places: { path: string; index: number; start: string }[];
}

function read(): Memory {
  try {
    const stored = JSON.parse(localStorage.getItem(LISTENING_KEY) ?? '{}') as Partial<Memory>;
    const rate = typeof stored.rate === 'number' ? { rate: stored.rate } : {};
    const places = Array.isArray(stored.places) ? stored.places.filter(isPlace) : [];
    return { ...rate, places };
  } catch {
    // Blocked, or not ours.
    return { places: [] };
  }
}

function isPlace(place: unknown): place is Memory['places'][number] {
  const { path, index, start } = Object(place) as Record<string, unknown>;
  return typeof path === 'string' && Number.isInteger(index) && typeof start === 'string';
}

function write(memory: Memory): void {
  try {
    const isEmpty = memory.rate === undefined && memory.places.length === 0;
    if (isEmpty) localStorage.removeItem(LISTENING_KEY);
    else localStorage.setItem(LISTENING_KEY, JSON.stringify(memory));
  } catch {
    // Blocked or full: it holds for this page only.
  }
}

/** The speed that the reader has chosen, if it is one of those offered. */
export function rememberedRate(rates: readonly number[]): number {
  const { rate = 1 } = read();
  return rates.includes(rate) ? rate : 1;
}

/** The normal speed is no choice, and is not stored. */
export function rememberRate(rate: number): void {
  const { places } = read();
  write({ ...(rate !== 1 && { rate }), places });
}

/** The sentence at which listening to this article ended, as the article is now; 0 when there is none. */
export function rememberedPlace(path: string, written: readonly string[]): number {
  const place = read().places.find((known) => known.path === path);
  if (!place) return 0;
  if (written[place.index]?.startsWith(place.start)) return place.index;
  return Math.max(
    0,
    written.findIndex((sentence) => sentence.startsWith(place.start)),
  );
}

/** Remembers the sentence; without one, or at the first, the article is forgotten. */
export function rememberPlace(path: string, index: number, written = ''): void {
  const memory = read();
  const others = memory.places.filter((known) => known.path !== path);
  const place = { path, index, start: written.slice(0, START_CHARS) };
  const places = index > 0 && written !== '' ? [...others, place] : others;
  write({ ...memory, places: places.slice(-MAX_ARTICLES) });
}
