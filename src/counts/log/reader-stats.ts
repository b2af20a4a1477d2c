/** Statistics about the readers in a log, to find a reader field with wrong values. */
import { findIp } from './formats/client-ip.ts';
import { IP_BEHIND } from './formats/line-prefix.ts';
import { createForwardedFields, type Rejection } from './forwarded-fields.ts';
import { hash53 } from './hash53.ts';
import type { LogLine } from './formats/log-line.ts';

export interface ReaderStats {
  /** Requests by people, by the field from which the reader was taken. */
  fields: Map<string, { name: string; requests: number }>;
  /** Distinct readers (IP and agent), IPs and agents, up to MAX_DISTINCT of each. */
  readers: number;
  ips: number;
  agents: number;
  /** Requests by people, and those of them of which the log has no agent. */
  requests: number;
  withoutAgentField: number;
  /** Distinct readers whose field holds no IP. */
  withoutIp: number;
  /** Requests in which the client sent no agent; they count as robots. */
  withoutAgent: number;
  /** Distinct readers whose field does not hold an internal IP. */
  publicReaders: number;
  /** The position of the quoted field behind the agent that holds the reader; undefined for the field in front. */
  position: number | undefined;
  /** Requests that did not come through a proxy although the others did: there the field behind can be forged. */
  direct: number;
  /** Why fields behind the agent that hold IPs are not the reader, by position. */
  rejections: ReadonlyMap<number, Rejection>;
  /** The IPs in the fields behind the agent that may hold the reader; undefined where it is the IP in front. */
  behindOf(line: LogLine): readonly (string | undefined)[];
  /** Adds a request by a person: its visitor by the IP in front, and by each of the `ips` behind. */
  add(
    line: LogLine,
    visitor: number,
    ips?: readonly (string | undefined)[],
    behind?: readonly number[],
  ): void;
  /** Chooses the field of the reader when all lines were read, and fills in the numbers. Returns its slot. */
  choose(): number | undefined;
}

/** Distinct values beyond this number are not counted, so that memory does not grow with the log. */
export const MAX_DISTINCT = 200_000;

/** Fewer agents are no evidence of a proxy: an office may have as many behind one IP. */
const MIN_AGENTS = 20;
/** Households and mobile networks share IPs, but on average not this many browsers. */
const MIN_READERS_PER_IP = 5;
/** From here on a warning is due. */
const MIN_SHARED_AGENTS = 5;
const MIN_SHARED_READERS_PER_IP = 3;
/** Fewer requests are no evidence that the field changes with every line. */
const MIN_REQUESTS = 10;
const MAX_REPEATED_RATIO = 0.1;

const NONE: readonly never[] = [];
const STARTS_LIKE_IP = /^[\da-f]*[.:][\da-f.:]*$/i;

/** Counts readers as one of the fields tells them apart. */
interface Totals {
  fields: Map<string, { name: string; requests: number }>;
  readers: Set<number>;
  ips: Set<number>;
  agents: Set<number>;
  withoutIp: number;
  publicReaders: number;
}

/** Makes empty statistics. */
export function createReaderStats(): ReaderStats {
  const forwarded = createForwardedFields();
  const front = emptyTotals();
  const slots: Totals[] = [];

  const stats: ReaderStats = {
    fields: front.fields,
    readers: 0,
    ips: 0,
    agents: 0,
    requests: 0,
    withoutIp: 0,
    publicReaders: 0,
    withoutAgentField: 0,
    withoutAgent: 0,
    position: undefined,
    direct: 0,
    rejections: new Map(),
    behindOf: ({ ip, quoted }) => (quoted.length === 0 ? NONE : forwarded.add(ip, quoted)),
    add: (line, visitor, ips = NONE, behind = NONE) => {
      stats.requests += 1;
      if (line.agent === undefined) stats.withoutAgentField += 1;
      // Until now no line had an IP in the field of a new slot: its readers were those in front.
      while (slots.length < ips.length) slots.push(copyTotals(front));
      addTo(front, line.ip, line.ipField, line.agent, visitor);
      for (const [slot, totals] of slots.entries()) {
        const own = ips[slot];
        const field = own === undefined ? line.ipField : IP_BEHIND;
        addTo(totals, own ?? line.ip, field, line.agent, behind[slot] ?? visitor);
      }
    },
    choose: () => {
      const { slot, position, direct, rejections } = forwarded.choose();
      const totals = (slot === undefined ? undefined : slots[slot]) ?? front;
      const { fields, readers, ips, agents, withoutIp, publicReaders } = totals;
      Object.assign(stats, { fields, position, direct, rejections, withoutIp, publicReaders });
      Object.assign(stats, { readers: readers.size, ips: ips.size, agents: agents.size });
      return slot;
    },
  };
  return stats;
}

function emptyTotals(): Totals {
  const [readers, ips, agents] = [new Set<number>(), new Set<number>(), new Set<number>()];
  return { fields: new Map(), readers, ips, agents, withoutIp: 0, publicReaders: 0 };
}

function copyTotals(totals: Totals): Totals {
  return structuredClone(totals);
}

function addTo(
  totals: Totals,
  ip: string,
  ipField: string,
  agent: string | undefined,
  visitor: number,
): void {
  const field = totals.fields.get(ipField);
  if (field) field.requests += 1;
  else totals.fields.set(ipField, { name: ipField, requests: 1 });
  if (totals.readers.has(visitor) || totals.readers.size >= MAX_DISTINCT) return;
  totals.readers.add(visitor);
  totals.ips.add(hash53(ip));
  totals.agents.add(hash53(agent ?? ''));
  if (!STARTS_LIKE_IP.test(ip)) totals.withoutIp += 1;
  if (findIp(ip)?.isPublic !== false) totals.publicReaders += 1;
}

/** Whether the field of the reader seems to hold the IPs of a proxy: a few for very many browsers. */
export function looksLikeProxy({ readers, ips, agents }: ReaderStats): boolean {
  return agents >= MIN_AGENTS && readers >= MIN_READERS_PER_IP * ips;
}

/** Whether each IP has several browsers, on average: a proxy or an office. */
export function looksShared({ readers, ips, agents }: ReaderStats): boolean {
  return agents >= MIN_SHARED_AGENTS && readers >= MIN_SHARED_READERS_PER_IP * ips;
}

/** Whether the field of the reader holds no IPs and is another text in almost every line, so that every line is a reader. */
export function changesWithEveryLine({ requests, withoutIp, readers }: ReaderStats): boolean {
  const repeated = requests - readers;
  return (
    requests >= MIN_REQUESTS &&
    withoutIp > readers / 2 &&
    repeated <= MAX_REPEATED_RATIO * requests &&
    readers < MAX_DISTINCT
  );
}
