import { saysTheSame } from './same-meaning.ts';
import { STEPS, type FixContext } from './steps.ts';

/** A repaired text, and what was done to it. */
export interface Fixed {
  text: string;
  labels: string[];
}

/** Repairs a file as far as that changes nothing of what it says; each kind of repair is taken or left as a whole. */
export async function fixText(source: string, context: FixContext): Promise<Fixed> {
  let text = source;
  const labels: string[] = [];
  for (const { label, fix } of STEPS) {
    const fixed = fix(text, context);
    if (fixed === text || !(await saysTheSame(text, fixed))) continue;
    text = fixed;
    labels.push(label);
  }
  return { text, labels };
}
