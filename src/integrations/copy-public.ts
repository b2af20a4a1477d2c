import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withoutMetadata } from '../content/plain-picture/index.ts';
import type { Problem } from '../content/problems.ts';

const PICTURE = /\.(?:avif|gif|jpe?g|png|tiff?|webp)$/i;

/**
 * Copies the portal's own public files into a built portal. Like every other picture, those among them lose what the
 * camera wrote, the place where they were taken included.
 *
 * @param files by their path in the portal, with where they lie
 */
export async function copyPublic(
  files: ReadonlyMap<string, string>,
  to: string,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, from] of files) {
    const original = await readFile(from);
    const plain = PICTURE.test(name)
      ? await withoutMetadata(original).catch(() => undefined)
      : original;
    if (plain === undefined) problems.push(describeUnreadable(name));
    await mkdir(path.dirname(path.join(to, name)), { recursive: true });
    await writeFile(path.join(to, name), plain ?? original);
  }
  return problems;
}

function describeUnreadable(name: string): Problem {
  return {
    severity: 'warning',
    file: `public/${name.split(path.sep).join('/')}`,
    message:
      'Không đọc được tệp ảnh này, nên tệp được chép nguyên, kể cả thông tin ẩn như vị trí chụp.',
    hint: 'Hãy xuất lại ảnh từ bản gốc, hoặc xóa tệp.',
  };
}
