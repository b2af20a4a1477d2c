/** Whether sound of the editor's own can be played: of the right kind, whole, and not too large. */
import { neighbourFile } from '../domain/entry-paths.ts';
import { shorten } from '../domain/shorten.ts';
import { findOnDisk } from './content-files.ts';
import { inspectMedia } from './media-file.ts';
import type { Problem } from './problems.ts';
import type { Content } from './read-content.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';

/** A problem for each file that no browser would play; one that is missing is told elsewhere. */
export async function checkMedia(
  directory: string,
  { articles, files }: Pick<Content, 'articles' | 'files'>,
): Promise<UnlocatedProblem[]> {
  const problems: UnlocatedProblem[] = [];
  for (const { file, data } of articles) {
    if (!data.audio) continue;
    const { src } = data.audio;
    const target = neighbourFile(file, src);
    const found = files.has(target) ? await findOnDisk(directory, target) : undefined;
    // One that cannot be read is told when it is published.
    const media = found && (await inspectMedia(found, src).catch(() => undefined));
    if (media && 'message' in media) {
      problems.push({ severity: 'error', file, path: ['audio', 'src'], ...media });
    } else if (media?.hasPlace) {
      problems.push({ severity: 'warning', file, path: ['audio', 'src'], ...describePlace(src) });
    }
  }
  return problems;
}

/** Telephones write it into what they record; the file is published as it is. */
function describePlace(name: string): Required<Pick<Problem, 'message' | 'hint'>> {
  return {
    message: `Tệp “${shorten(name)}” ghi lại nơi quay hoặc thu âm (tọa độ), và ai tải tệp về cũng đọc được.`,
    hint: 'Nếu không muốn cho biết nơi ấy, hãy xuất lại tệp từ chương trình dựng phim với lựa chọn bỏ thông tin vị trí.',
  };
}
