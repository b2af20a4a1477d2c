import type { HeldBack, HeldBackState } from '../content/held-back.ts';
import { formatNumber } from '../domain/format-number.ts';
import { formatDateTime } from '../domain/time/format-date.ts';

/** Names of each kind: a portal may have hundreds of drafts, and thousands of notices that are over. */
const MAX_NAMES = 10;

const KINDS: Readonly<Record<HeldBackState, { title: string; when: string }>> = {
  scheduled: { title: 'Hẹn giờ, chưa hiện', when: 'hiện từ' },
  review: { title: 'Chờ duyệt', when: '' },
  draft: { title: 'Bản nháp', when: '' },
  expired: { title: 'Hết hạn, đã gỡ', when: 'gỡ lúc' },
};

/** What the portal does not show, with its moment: what comes next, and what has ended last, stands first. */
export function describeHeldBack(heldBack: readonly HeldBack[]): string {
  const kinds = Object.keys(KINDS) as HeldBackState[];
  const paragraphs = kinds.flatMap((state) => {
    const all = heldBack.filter((each) => each.state === state).sort(byMoment(state));
    return all.length > 0 ? [describeKind(state, all)] : [];
  });
  return paragraphs.length > 0 ? `Không hiện trên cổng:\n${paragraphs.join('\n')}` : '';
}

function byMoment(state: HeldBackState) {
  const direction = state === 'expired' ? -1 : 1;
  return (a: HeldBack, b: HeldBack) =>
    direction * ((a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0)) || (a.file < b.file ? -1 : 1);
}

function describeKind(state: HeldBackState, all: readonly HeldBack[]): string {
  const { title, when } = KINDS[state];
  const lines = all
    .slice(0, MAX_NAMES)
    .map(({ file, at }) => `    ${file}${at ? ` – ${when} ${formatDateTime(at)}` : ''}`);
  const rest = all.length - lines.length;
  if (rest > 0) lines.push(`    … và ${formatNumber(rest)} tệp nữa`);
  return [`  ${title} (${formatNumber(all.length)}):`, ...lines].join('\n');
}
