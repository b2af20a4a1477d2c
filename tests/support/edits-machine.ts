/** Edits of nothing in the portal: time passes, Node is updated, the portal moves to another folder of its host. */
import type { Edit } from './edits.ts';

const HOUR = 60 * 60;
const DAY = 24 * HOUR;

export const machineEdits = {
  'some-hours': (portal, random) => {
    portal.clock += random.int(1, 30) * HOUR;
    return new Date(portal.clock * 1000).toISOString();
  },
  'some-days': (portal, random) => {
    portal.clock += random.int(2, 40) * DAY;
    return new Date(portal.clock * 1000).toISOString();
  },
  'other-node': (portal) => {
    portal.nodeEdition += 1;
    return String(portal.nodeEdition);
  },
  'other-base': (portal, random) => {
    portal.base = random.pick(['/', '/quan/', '/cu/2026/'].filter((base) => base !== portal.base));
    return portal.base;
  },
} satisfies Record<string, Edit>;
