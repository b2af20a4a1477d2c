import { formatDate } from '../domain/time/format-date.ts';
import type { Portal } from '../schemas/portal.ts';
import { noticeWords as words } from '../strings/notices.ts';

interface Section {
  title: string;
  archivedAt?: Date | undefined;
  successor?: Portal['successors'][number] | undefined;
}

/**
 * What a page says when the portal, or a section that it belongs to, is an archive; the portal comes first, then the nearest
 * section. `sections` are root first.
 */
export function archiveNotice(
  { archivedAt, successors }: Pick<Portal, 'archivedAt' | 'successors'>,
  sections: readonly Section[],
) {
  if (archivedAt) return { sentence: words.archive(formatDate(archivedAt)), successors };
  const section = sections.findLast((each) => each.archivedAt);
  if (!section?.archivedAt) return undefined;
  return {
    sentence: words.section(section.title, formatDate(section.archivedAt)),
    successors: section.successor ? [section.successor] : [],
  };
}
