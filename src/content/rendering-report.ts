/** Which texts pages have to show and which they have rendered, told across Astro's module graphs, so that none is missed. */
import diagnostics from 'node:diagnostics_channel';
import { collectionRows, rowOf, type CollectionName } from '../collections.ts';
import type { Problem } from './problems.ts';
import { sortRendered, storedName } from './rendered-store.ts';

/** The texts of one collection that citizens see. */
interface DueTexts {
  name: CollectionName;
  files: readonly string[];
  /** Of a collection that is searched: the names of its rendered entries, without their keys, in the order of the files. */
  stored: readonly string[];
}

/** Something that citizens see. */
interface DueEntry {
  file: string;
  slug: string;
}

/** What was told: all texts that are due, and the files of those that pages rendered. */
export interface RenderingReport {
  due: DueTexts[];
  rendered: Set<string>;
}

/** A text that the search finds. */
export interface DatedText {
  file: string;
  /** Of its publication. */
  year: number;
}

/** One channel for the whole process; see problems.ts for the reason. */
const dueTexts = diagnostics.channel('tin-quan:due-texts');
const renderedTexts = diagnostics.channel('tin-quan:rendered-texts');

/** Tells what is shown, of the collections whose entries must be rendered for their text, their links or the search. */
export function reportDue(entriesOf: (name: CollectionName) => readonly DueEntry[]): void {
  if (!dueTexts.hasSubscribers) return;
  for (const [name, { body, search, links }] of collectionRows) {
    if (body === 'none' && !search && !links) continue;
    const entries = entriesOf(name);
    const files = entries.map(({ file }) => file);
    const stored = search
      ? entries.map((entry) => storedName(search(entry as never).date, `${name}/${entry.slug}`, ''))
      : [];
    const due: DueTexts = { name, files, stored };
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

/** What the search finds, in the order of its index: newest first. Undefined until it is known. */
export function searchedTexts({ due }: RenderingReport): DatedText[] | undefined {
  const files = new Map(
    due.flatMap((texts) => texts.stored.map((name, index) => [name, texts.files[index] ?? ''])),
  );
  if (due.length === 0) return undefined;
  return sortRendered([...files.keys()]).map(({ name, year }) => ({
    year,
    file: files.get(name) ?? '',
  }));
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
