import { BODY_START, LEAD_START } from './index-text.ts';

/**
 * What words are score that stand together in a zone, and at most if they are scattered in it. Syllables that stand
 * together are a word; scattered ones are mostly parts of other words, unless many of them are beside each other.
 */
const TITLE = { together: 100, scattered: 80 };
const LEAD = { together: 50, scattered: 35 };
const BODY = { together: 24, near: 8 };
/** What is left of the score of scattered words when no two of them are beside each other. */
const LONE = 0.25;
/** Words are near each other when no more than this many times their number lies between the first and the last. */
const NEAR = 4;

/**
 * How much an article is score as an answer, from the positions of the query's words in it: title before lead before
 * body, together before scattered, often before once. A number without unit, larger is better. What stands together in
 * the title is score the same whatever the text says, and likewise in the lead: among such the newer one comes first.
 *
 * @param positions of all words that were found, ascending; the zones are those of `toIndexHead`
 * @param count how many words the query has
 */
export function scoreOf(positions: readonly number[], count: number): number {
  const title = positions.filter((position) => position < LEAD_START);
  const lead = positions.filter((position) => position >= LEAD_START && position < BODY_START);
  const body = positions.filter((position) => position >= BODY_START);
  const inTitle = zoneScore(title, count, TITLE);
  if (inTitle === TITLE.together) return inTitle;
  const inLead = zoneScore(lead, count, LEAD);
  const below = inLead === LEAD.together ? inLead : inLead + bodyScore(body, count);
  return Math.min(inTitle + below, TITLE.together - 1);
}

function zoneScore(
  positions: readonly number[],
  count: number,
  score: { together: number; scattered: number },
): number {
  if (positions.length === 0) return 0;
  const runs = runsOf(positions);
  if (runs.some((run) => run >= count)) return score.together;
  const pairs = runs.reduce((sum, run) => sum + run - 1, 0);
  const nearness = LONE + (1 - LONE) * Math.min(1, pairs / (count - 1));
  const coverage = Math.min(1, positions.length / count);
  return score.scattered * coverage ** 2 * nearness;
}

function bodyScore(positions: readonly number[], count: number): number {
  const times = runsOf(positions).reduce((sum, run) => sum + Math.floor(run / count), 0);
  if (times > 0) return BODY.together + often(times);
  return isNear(positions, count) ? BODY.near : 0;
}

/** Twice is more than once; seven times is hardly more than five. */
function often(times: number): number {
  if (times >= 5) return 2;
  return times >= 2 ? 1 : 0;
}

function isNear(positions: readonly number[], count: number): boolean {
  return positions.some((first, index) => {
    const last = positions[index + count - 1];
    return last !== undefined && last - first < NEAR * count;
  });
}

/** The lengths of the rows of positions that follow each other. */
function runsOf(positions: readonly number[]): number[] {
  const starts = [...positions.keys()].filter(
    (index) => positions[index - 1] !== (positions[index] ?? 0) - 1,
  );
  return starts.map((start, index) => (starts[index + 1] ?? positions.length) - start);
}
