/** Statistics about the readers in a log, to find a reader field with wrong values. */
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
  /** Adds a request by a person. */
  add(line: LogLine, visitor: number): void;
}

/** Distinct values beyond this number are not counted, so that memory does not grow with the log. */
export const MAX_DISTINCT = 200_000;

/** Fewer agents are no evidence of a proxy: an office may have as many behind one IP. */
const MIN_AGENTS = 20;
/** Households and mobile networks share IPs, but on average not this many browsers. */
const MIN_READERS_PER_IP = 5;
/** Fewer requests are no evidence that the field changes with every line. */
const MIN_REQUESTS = 10;
const MAX_REPEATED_RATIO = 0.1;

const STARTS_LIKE_IP = /^[\da-f]*[.:][\da-f.:]*$/i;

/** Makes empty statistics. */
export function createReaderStats(): ReaderStats {
  const readers = new Set<number>();
  const ips = new Set<number>();
  const agents = new Set<number>();
  /** The field of the last request: most logs have one only. */
  let currentField: { name: string; requests: number } | undefined;
  const switchField = (name: string) => {
    const field = stats.fields.get(name) ?? { name, requests: 0 };
    field.requests += 1;
    stats.fields.set(name, field);
    return field;
  };

  const stats: ReaderStats = {
    fields: new Map(),
    readers: 0,
    ips: 0,
    agents: 0,
    requests: 0,
    withoutIp: 0,
    withoutAgentField: 0,
    withoutAgent: 0,
    add: ({ ip, ipField, agent }, visitor) => {
      stats.requests += 1;
      if (agent === undefined) stats.withoutAgentField += 1;
      if (ipField === currentField?.name) currentField.requests += 1;
      else currentField = switchField(ipField);
      if (readers.has(visitor) || readers.size >= MAX_DISTINCT) return;
      readers.add(visitor);
      ips.add(hash53(ip));
      agents.add(hash53(agent ?? ''));
      if (!STARTS_LIKE_IP.test(ip)) stats.withoutIp += 1;
      stats.readers = readers.size;
      stats.ips = ips.size;
      stats.agents = agents.size;
    },
  };
  return stats;
}

/** Whether the field of the reader seems to hold the IPs of a proxy: a few for very many browsers. */
export function looksLikeProxy({ readers, ips, agents }: ReaderStats): boolean {
  return agents >= MIN_AGENTS && readers >= MIN_READERS_PER_IP * ips;
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
