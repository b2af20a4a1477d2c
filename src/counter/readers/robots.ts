import { isbot } from 'isbot';

/** Readers use a few hundred browsers; more than so many names are made up. */
const REMEMBERED = 2000;

const known = new Map<string, boolean>();

/** Whether a request comes from a program rather than a person: by the name it gives itself, or because it has none. */
export function isRobot(agent: string | undefined): boolean {
  if (!agent) return true;
  const remembered = known.get(agent);
  if (remembered !== undefined) return remembered;
  const robot = isbot(agent);
  if (known.size >= REMEMBERED) known.clear();
  known.set(agent, robot);
  return robot;
}
