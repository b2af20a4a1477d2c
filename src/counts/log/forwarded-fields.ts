/** Decides which quoted field behind the agent holds the reader, after all lines were seen: such a field has no name. */
import { findIp } from './formats/client-ip.ts';
import { isProxy } from './formats/proxy-ip.ts';
import { hash53 } from './hash53.ts';

/** Fields further behind are not considered. */
const MAX_POSITIONS = 8;
/** Fields with IPs for which the visitors of each request are kept. */
export const MAX_SLOTS = 3;
const MAX_DISTINCT = 200_000;

/** Clients write what they like into a header; a field in which every tenth text is no IP is another. */
const MAX_OTHER_RATIO = 0.1;
/** Readers who reach the server without a proxy; with more of them the field can be forged. */
const MAX_DIRECT_RATIO = 0.1;
/** A field with so many fewer values than there are IPs in front is constant, such as the host of the portal. */
const FEW_VALUES = 3;
const MANY_FRONTS_PER_VALUE = 10;
const MIN_FRONTS_PER_VALUE = 3;

const PORT = /^(?:[\d.]+|\[[^\]]*\]):(\d+)/;

/** Why a field with IPs is not the reader. */
export type Rejection = 'other-text' | 'fixed-port' | 'direct-readers' | 'few-values';

interface Field {
  slot: number | undefined;
  withIp: number;
  withOtherText: number;
  values: Set<number>;
  ports: Set<string>;
  /** IPs in front of lines with another IP in this field; the others are direct. */
  fronts: Set<number>;
  /** Requests without another IP in this field, by the IP in front. */
  direct: Map<number, number>;
  /** Whether all of `fronts` are known to be proxies. */
  areProxies: boolean;
}

export interface ForwardedFields {
  /** Adds a request: the IP in front and the quoted fields behind. Returns the IP of each slot, undefined for that in front. */
  add(front: string, quoted: readonly string[]): (string | undefined)[];
  /** The slot that holds the reader; undefined for the IP in front. */
  choose(): {
    slot?: number;
    position?: number;
    direct: number;
    rejections: Map<number, Rejection>;
  };
}

/** Makes empty statistics of the fields behind the agent. */
export function createForwardedFields(): ForwardedFields {
  const fields: Field[] = [];
  let slots = 0;

  const addTo = (position: number, front: string, text: string): string | undefined => {
    const field = (fields[position] ??= blankField());
    const frontHash = hash53(front);
    const ip = readerIn(text, position, front);
    if (ip === undefined && text !== '' && text !== '-' && !findIp(text)) field.withOtherText += 1;
    if (ip === undefined || ip === front) {
      if (field.direct.size < MAX_DISTINCT || field.direct.has(frontHash))
        field.direct.set(frontHash, (field.direct.get(frontHash) ?? 0) + 1);
      return undefined;
    }
    if (field.slot === undefined && slots < MAX_SLOTS) {
      field.slot = slots;
      slots += 1;
    }
    field.withIp += 1;
    if (field.ports.size < 2) field.ports.add(PORT.exec(text)?.[1] ?? '');
    if (field.values.size < MAX_DISTINCT) field.values.add(hash53(ip));
    if (field.fronts.size < MAX_DISTINCT && !field.fronts.has(frontHash)) {
      field.fronts.add(frontHash);
      field.areProxies &&= isProxy(front) && findIp(ip)?.isPublic === true;
    }
    return ip;
  };

  return {
    add: (front, quoted) => {
      const ips: (string | undefined)[] = [];
      for (const [position, text] of quoted.slice(0, MAX_POSITIONS).entries()) {
        const ip = addTo(position, front, text);
        const slot = fields[position]?.slot;
        if (slot !== undefined) ips[slot] = ip;
      }
      return ips;
    },
    choose: () => {
      const rejections = new Map<number, Rejection>();
      for (const [position, field] of fields.entries()) {
        if (field?.slot === undefined) continue;
        const rejection = rejectionOf(field);
        if (!rejection) {
          return { slot: field.slot, position, direct: directRequests(field), rejections };
        }
        rejections.set(position, rejection);
      }
      return { direct: 0, rejections };
    },
  };
}

function blankField(): Field {
  return {
    ...{ slot: undefined, withIp: 0, withOtherText: 0, areProxies: true },
    ...{ values: new Set(), ports: new Set(), fronts: new Set(), direct: new Map() },
  };
}

/** An internal IP is the reader's only in the first field, and if the one in front is internal too: an intranet. */
function readerIn(text: string, position: number, front: string): string | undefined {
  if (!/^[\da-f[:.]/i.test(text)) return undefined;
  const found = findIp(text);
  if (found?.isPublic) return found.ip;
  return position === 0 && !findIp(front)?.isPublic ? found?.ip : undefined;
}

function rejectionOf(field: Field): Rejection | undefined {
  const { withIp, withOtherText, values, ports, fronts, areProxies } = field;
  if (withOtherText > MAX_OTHER_RATIO * withIp) return 'other-text';
  if (withIp > 1 && ports.size === 1 && !ports.has('')) return 'fixed-port';
  const direct = directRequests(field);
  if (direct > MAX_DIRECT_RATIO * (withIp + direct)) return 'direct-readers';
  const ratio = values.size <= FEW_VALUES ? MIN_FRONTS_PER_VALUE : MANY_FRONTS_PER_VALUE;
  return !areProxies && fronts.size >= ratio * values.size ? 'few-values' : undefined;
}

function directRequests({ direct, fronts }: Field): number {
  let requests = 0;
  for (const [front, count] of direct) if (!fronts.has(front)) requests += count;
  return requests;
}
