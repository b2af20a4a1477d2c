/** Whether sound of the editor's own can be played: of the right kind, whole, and not too large. */
import { neighbourFile } from '../domain/entry-paths.ts';
import { findOnDisk } from './content-files.ts';
import { inspectMedia } from './media-file.ts';
import { describeLocation } from './media-location.ts';
import type { Content } from './read-content.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';

/** A problem for each file that no browser would play; one that is missing is told elsewhere. */
export async function checkAudio(
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
    const media =
      found === undefined ? undefined : await inspectMedia(found, src).catch(() => undefined);
    if (media && 'message' in media) {
      problems.push({ severity: 'error', file, path: ['audio', 'src'], ...media });
    } else if (media?.hasPlace) {
      problems.push({
        severity: 'warning',
        file,
        path: ['audio', 'src'],
        ...describeLocation(src),
      });
    }
  }
  return problems;
}
