/** Finds sources that count the same readers twice. */
import type { Problem } from '../../content/problems.ts';
import { RECENT_DAYS } from '../../domain/counting/view-rules.ts';
import type { Counts, LogsSource, ServiceSource } from '../../schemas/counts.ts';
import { readDays } from '../snapshot/days-text.ts';
import { readLines } from '../ledger/ledger-text.ts';
import { firstRecentDay } from '../snapshot/recent-views.ts';
import { SNAPSHOT } from '../../content/counts-file.ts';
import { isContinuationOf } from '../service/same-service.ts';

type Source = Counts['sources'][string];

/** Two sources have to agree on this many views and ratings to be taken for one. */
const MIN_EVIDENCE = 10;
/** Two machines may log a few identical lines, but not this many, nor this share of the shorter log. */
const MIN_SHARED_LINES = 3;
const MIN_SHARED_RATIO = 0.5;

const RESTORE_HINT =
  'Lấy lại content/counts.json của lần trước đó (xem git log content/counts.json), rồi chỉ giữ một trong hai. Nếu đúng là hai nguồn riêng, như đã nói bằng --new, thì cứ để vậy.';
const TRANSITION_HINT = `Nếu vừa chuyển hẳn từ nhật ký sang dịch vụ (hay ngược lại) thì không sao, cảnh báo này tự hết sau ${RECENT_DAYS} ngày. Nếu vẫn dùng cả hai thì hãy chỉ giữ một.`;

const ERROR = { severity: 'error', file: SNAPSHOT, hint: RESTORE_HINT } as const;
const WARNING = { severity: 'warning', file: SNAPSHOT, hint: TRANSITION_HINT } as const;

/** What a snapshot counts twice: errors where it is almost certain, warnings where it is possible. */
export function findDoubleCounting({ sources }: Counts): Problem[] {
  const named = Object.entries(sources);
  const logs = named.flatMap(([name, source]) => (source.kind === 'logs' ? { name, source } : []));
  const services = named.flatMap(([name, source]) =>
    source.kind === 'service' ? { name, source } : [],
  );
  const certain = [
    ...pairs(logs).flatMap(([a, b]) =>
      isSameLog(a.source, b.source)
        ? `Nguồn “${a.name}” và nguồn “${b.name}” có những dòng, hoặc số lượt của cả một ngày, giống hệt nhau: có vẻ một nhật ký đã được đọc hai lần, dưới hai tên.`
        : [],
    ),
    ...pairs(services).flatMap(([a, b]) =>
      isSameService(a.source, b.source)
        ? `Một dịch vụ đếm có vẻ được lấy số liệu hai lần, dưới hai địa chỉ: ${a.name} và ${b.name}.`
        : [],
    ),
  ];
  const possible = logs.flatMap((log) =>
    services.flatMap((service) =>
      overlapInTime(log.source, service.source)
        ? `Nhật ký (nguồn “${log.name}”) và dịch vụ đếm ${service.name} cùng có lượt xem của ${RECENT_DAYS} ngày gần đây. Nếu cả hai cùng đếm một ngày thì một người đọc được tính hai lượt.`
        : [],
    ),
  );
  return [
    ...certain.map((message): Problem => ({ ...ERROR, message })),
    ...possible.map((message): Problem => ({ ...WARNING, message })),
  ];
}

/**
 * The other name under which the log that was now read as `name` was read before: the two sources look alike now, and did not
 * before this run.
 */
export function duplicateNameOf(before: Counts, after: Counts, name: string): string | undefined {
  return Object.keys(before.sources).find(
    (other) =>
      other !== name &&
      isSameLog(after.sources[name], after.sources[other]) &&
      !isSameLog(before.sources[name], before.sources[other]),
  );
}

/** Whether two sources were read from the same log. */
function isSameLog(a?: Source, b?: Source): boolean {
  return a?.kind === 'logs' && b?.kind === 'logs' && (shareLines(a, b) || shareDay(a, b));
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [Item, Item] => [a, b]));
}

/** Whether both remember the same lines. */
function shareLines(a: LogsSource, b: LogsSource): boolean {
  const lines = (source: LogsSource) =>
    Object.entries(source.open).flatMap(([hour, text]) =>
      readLines(text).map(({ second, check }) => `${hour} ${second} ${check}`),
    );
  const own = lines(a);
  const others = new Set(lines(b));
  const shared = own.filter((line) => others.has(line)).length;
  return (
    shared >= MIN_SHARED_LINES && shared >= MIN_SHARED_RATIO * Math.min(own.length, others.size)
  );
}

/** Whether both have a day with the same views of each article. */
function shareDay(a: LogsSource, b: LogsSource): boolean {
  const others = viewsOfDays(b);
  return [...viewsOfDays(a)].some(
    ([day, { sum, views }]) => sum >= MIN_EVIDENCE && others.get(day)?.views === views,
  );
}

function viewsOfDays(source: LogsSource): Map<string, { sum: number; views: string }> {
  const byDay = new Map<string, { sum: number; views: string }>();
  for (const [id, text] of Object.entries(source.days).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [day, number] of readDays(text)) {
      const { sum, views } = byDay.get(day) ?? { sum: 0, views: '' };
      byDay.set(day, { sum: sum + number, views: `${views} ${id}:${number}` });
    }
  }
  return byDay;
}

/** Whether two sources are one service: the one that was pulled later has no smaller totals. */
function isSameService(a: ServiceSource, b: ServiceSource): boolean {
  const [earlier, later] = Date.parse(a.pulledAt) <= Date.parse(b.pulledAt) ? [a, b] : [b, a];
  return isContinuationOf(earlier.articles, later.articles, MIN_EVIDENCE);
}

/** Whether both have views of recent days. */
function overlapInTime(logs: LogsSource, service: ServiceSource): boolean {
  const counts = Object.values(service.articles).some(({ recent }) => recent > 0);
  const first = firstRecentDay(new Date(service.pulledAt));
  return counts && [...viewsOfDays(logs).keys()].some((day) => day >= first);
}
