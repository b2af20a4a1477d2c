/** Shortens a plan that fails: whole batches are left out first, then single edits, then what happened to builds. */
import type { Plan } from './plan.ts';

/** Whether a plan still fails in its last batch. */
export type Fails = (plan: Plan) => Promise<boolean>;

/** The shortest failing plan that is found before `isOver`. */
export async function shrink(plan: Plan, fails: Fails, isOver: () => boolean): Promise<Plan> {
  let shortest = plan;
  const attempt = async (candidate: Plan) => {
    if (isOver() || !(await fails(candidate))) return false;
    shortest = candidate;
    return true;
  };
  // Most faults need one build before the last; try short ends first.
  for (let length = 1; length < plan.batches.length; length *= 2) {
    if (await attempt({ ...plan, batches: plan.batches.slice(-length) })) break;
  }
  for (let size = shortest.batches.length >> 1; size >= 1; size >>= 1) {
    for (let start = 0; start < shortest.batches.length - size;) {
      const batches = shortest.batches.toSpliced(start, size);
      if (!(await attempt({ ...shortest, batches }))) start += size;
    }
  }
  for (let number = shortest.batches.length - 1; number >= 0; number -= 1) {
    await attempt(withBatch(shortest, number, { event: 'none' }));
    for (let step = (shortest.batches[number]?.steps.length ?? 0) - 1; step >= 0; step -= 1) {
      const steps = shortest.batches[number]?.steps.toSpliced(step, 1) ?? [];
      await attempt(withBatch(shortest, number, { steps }));
    }
  }
  return shortest;
}

function withBatch(plan: Plan, number: number, change: Partial<Plan['batches'][number]>): Plan {
  const batches = plan.batches.map((batch, index) =>
    index === number ? { ...batch, ...change } : batch,
  );
  return { ...plan, batches };
}
