/** A random sequence of edits and builds, the same for the same seed. */
import { editKinds, type Step } from '../../support/edits.ts';
import { createRandom, seedOf } from '../writing/random.ts';
import { eventKinds, type EventKind } from './events.ts';

/** Some edits, then one build, which something may happen to. */
export interface Batch {
  steps: Step[];
  event: EventKind;
  /** For the event. */
  seed: number;
}

export interface Plan {
  /** Of the portal it begins with. */
  articles: number;
  seed: number;
  batches: Batch[];
}

/** Edits of one build. */
const MAX_STEPS = 3;
/** How often nothing happens to a build. */
const QUIET_SHARE = 0.55;

/** A plan of so many edits. Each kind of edit comes once before any comes again. */
export function makePlan(seed: number, steps: number, articles: number): Plan {
  const random = createRandom(seedOf(seed, 0));
  const batches: Batch[] = [];
  let kinds: typeof editKinds = [];
  let left = steps;
  while (left > 0) {
    const count = Math.min(left, random.int(1, MAX_STEPS));
    const chosen = Array.from({ length: count }, (): Step => {
      if (kinds.length === 0) kinds = random.some(editKinds, editKinds.length);
      return { kind: kinds.pop() ?? 'word', seed: random.int(1, 2 ** 31) };
    });
    const event = random.chance(QUIET_SHARE) ? 'none' : random.pick(eventKinds);
    batches.push({ steps: chosen, event, seed: random.int(1, 2 ** 31) });
    left -= count;
  }
  return { articles, seed, batches };
}

/** How many edits a plan holds. */
export function countSteps({ batches }: Plan): number {
  return batches.reduce((sum, { steps }) => sum + steps.length, 0);
}
