import { BODY_START, LEAD_START } from './index-text.ts';

/** Where an article holds some words of the query: those from index `from` up to `to`, in `length` words of its own. */
export interface Occurrence {
  position: number;
  length: number;
  from: number;
  to: number;
}

/**
 * What words are worth that stand together in a zone, in their order, and at most if they are scattered in it. Syllables
 * that stand together are a word; scattered ones are mostly parts of other words, unless many of them follow each other.
 */
const TITLE = { together: 100, scattered: 80 };
const LEAD = { together: 50, scattered: 35 };
const BODY = { together: 24, near: 8 };
/** From this score on, the words stand together somewhere, or most of them follow each other. */
export const TOGETHER = BODY.together;
/** What is left of the score of scattered words when none of them follows the one before it. */
const LONE = 0.25;
/**
 * What is left of a lone syllable in a zone where all words stand together below it: `sinh` of a title with `tuyển sinh` says
 * nothing about `khai sinh`, and counts less than that it stands below twice.
 */
const LONE_WITH_WHOLE_BELOW = 0.1;
/** Words are near each other when no more than this many times their number lies between the first and the last. */
const NEAR = 4;
/** Where fewer pairs than this share follow each other, the words stand together nowhere. */
const MANY_PAIRS = 0.6;
/** What is left then, so that they come after words that stand together, wherever that is. */
const SCATTERED = 0.18;

/**
 * How much an article is worth as an answer, from where the words of the query stand in it: together in their order
 * before scattered, title before lead before body, often before once. A number without unit, larger is better. What
 * stands together in the title is worth the same whatever the text says, and likewise in the lead: among such the newer
 * one comes first.
 *
 * @param occurrences of all words that were found, by position; the zones are those of `toIndexHead`
 * @param count how many words the query has
 */
export function scoreOf(occurrences: readonly Occurrence[], count: number): number {
  const sorted = occurrences.toSorted((a, b) => a.position - b.position);
  const title = zoneOf(sorted, 0, LEAD_START, count);
  const lead = zoneOf(sorted, LEAD_START, BODY_START, count);
  const body = zoneOf(sorted, BODY_START, Infinity, count);
  if (title.times > 0) return TITLE.together;
  // Where the title has all words, those that are scattered below say nothing more.
  const isInTitle = title.coverage === 1;
  const inBody = isInTitle && body.times === 0 ? 0 : bodyScore(body);
  const isBelow = body.times > 0 || lead.times > 0;
  const inLead =
    lead.times > 0
      ? LEAD.together
      : (isInTitle ? 0 : scattered(lead, LEAD.scattered, body.times > 0)) + inBody;
  const inTitle = scattered(title, TITLE.scattered, isBelow);
  const score = Math.min(inTitle + inLead, TITLE.together - 1);
  if (isBelow) return score;
  const zones = [title, lead, body];
  if (zones.some(({ pairs }) => pairs >= MANY_PAIRS)) return score;
  // All words beside each other, but in another order.
  if (title.isWhole && title.pairs > 0) return Math.min(score, LEAD.together - 1);
  return score * SCATTERED;
}

/** What a zone holds of the query. */
interface Zone {
  /** How often it holds all words together in their order. */
  times: number;
  /** Share of the query's words that it holds. */
  coverage: number;
  /** Share of the query's words that follow the one before them somewhere. */
  pairs: number;
  /** Whether all words stand beside each other in some order. */
  isWhole: boolean;
  /** Whether all words stand near each other. */
  isNear: boolean;
}

function zoneOf(all: readonly Occurrence[], start: number, end: number, count: number): Zone {
  const inside = all.filter(({ position }) => position >= start && position < end);
  /** Ends of words, and of rows of words from the first of the query on: position and index of the next. */
  const ends = new Set(inside.map(({ position, length, to }) => key(position + length, to)));
  const rows = new Set<string>();
  const full = new Set<number>();
  const joined = new Set<number>();
  const covered = new Set<number>();
  for (const { position, length, from, to } of inside) {
    for (let index = from; index < to; index += 1) covered.add(index);
    for (let index = from + 1; index < to; index += 1) joined.add(index);
    if (from > 0 && ends.has(key(position, from))) joined.add(from);
    if (from > 0 && !rows.has(key(position, from))) continue;
    rows.add(key(position + length, to));
    if (to === count) full.add(position + length);
  }
  return {
    times: full.size,
    coverage: covered.size / count,
    pairs: count > 1 ? joined.size / (count - 1) : 1,
    isWhole: isWithin(inside, count, count),
    isNear: isWithin(inside, count, NEAR * count),
  };
}

function key(position: number, index: number): string {
  return `${position} ${index}`;
}

function scattered({ coverage, pairs }: Zone, score: number, isBelow: boolean): number {
  const isElsewhere = isBelow && pairs === 0 && coverage < 1;
  return (
    score * coverage ** 2 * (isElsewhere ? LONE_WITH_WHOLE_BELOW * LONE : LONE + (1 - LONE) * pairs)
  );
}

function bodyScore({ times, isNear }: Zone): number {
  if (times > 0) return BODY.together + often(times);
  return isNear ? BODY.near : 0;
}

/** Twice is more than once; seven times is hardly more than five. */
function often(times: number): number {
  if (times >= 5) return 2;
  return times >= 2 ? 1 : 0;
}

/** Whether all words of the query stand somewhere within `room` positions. */
function isWithin(sorted: readonly Occurrence[], count: number, room: number): boolean {
  const last = new Map<number, number>();
  return sorted.some(({ position, length, from, to }) => {
    for (let index = from; index < to; index += 1) last.set(index, position);
    if (last.size < count) return false;
    return position + length - Math.min(...last.values()) <= room;
  });
}
