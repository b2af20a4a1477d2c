/** Which texts pages have to show and which they have rendered, told across Astro's module graphs, so that none is missed. */
import diagnostics from 'node:diagnostics_channel';
import { collectionRows, rowOf, type CollectionName } from '../collections.ts';
import type { Problem } from './problems.ts';

/** The texts of one collection that citizens see. */
interface DueTexts {
  name: CollectionName;
  files: readonly string[];
}

/** What was told: all texts that are due, and the files of those that pages rendered. */
export interface RenderingReport {
  due: DueTexts[];
  rendered: Set<string>;
}

/** One channel for the whole process; see problems.ts for the reason. */
const dueTexts = diagnostics.channel('tin-quan:due-texts');
const renderedTexts = diagnostics.channel('tin-quan:rendered-texts');

/** Tells what is shown, of the collections whose entries must be rendered for their text, their links or the search. */
export function reportDue(entriesOf: (name: CollectionName) => readonly { file: string }[]): void {
  for (const [name, { body, search, links }] of collectionRows) {
    if (body === 'none' && !search && !links) continue;
    const due: DueTexts = { name, files: entriesOf(name).map(({ file }) => file) };
    dueTexts.publish(due);
  }
}

/** Tells that a page shows the text of a file. */
export function reportRendered(file: string): void {
  renderedTexts.publish(file);
}

/** Collects what is told from now on. */
export function collectRendering(): RenderingReport {
  const report: RenderingReport = { due: [], rendered: new Set() };
  dueTexts.subscribe((message) => report.due.push(message as DueTexts));
  renderedTexts.subscribe((message) => report.rendered.add(message as string));
  return report;
}

/**
 * Whether all texts that the search finds have been rendered to their end.
 *
 * @param finished by file
 */
export function areSearchedRendered(
  { due }: RenderingReport,
  finished: ReadonlyMap<string, unknown>,
): boolean {
  const searched = due.filter(({ name }) => rowOf(name).search);
  const isFinished = (file: string) => finished.has(file);
  return searched.length > 0 && searched.every(({ files }) => files.every(isFinished));
}

/** An error for each collection with texts that no page rendered: their links would not be judged, nor would they be found. */
export function findUnrendered({ due, rendered }: RenderingReport): Problem[] {
  return due.flatMap(({ name, files }): Problem[] => {
    const missed = files.filter((file) => !rendered.has(file));
    const [first] = missed;
    if (first === undefined) return [];
    const { path, manual } = rowOf(name);
    const page = path === undefined ? 'src/layouts/Base.astro' : `src/pages/${path && `${path}/`}`;
    return [
      {
        severity: 'error',
        file: page,
        message:
          `Trang của “${manual.title}” không dựng nội dung của ${missed.length} tệp (như ${first}), ` +
          'nên chữ trong tệp không hiện, liên kết không được kiểm tra, tìm kiếm không thấy.',
        hint: `Lỗi này ở mã nguồn, không phải ở bài: trong trang ấy, hãy gọi renderEntry('${name}', …) cho mỗi tệp; xem docs/extending.md.`,
      },
    ];
  });
}
