import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { plainIco } from '../content/plain-picture/ico.ts';
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
    const plain = await plainOf(name, original).catch(() => undefined);
    if (plain === undefined) {
      problems.push(describeUnreadable(name));
      continue;
    }
    await mkdir(path.dirname(path.join(to, name)), { recursive: true });
    await writeFile(path.join(to, name), plain);
  }
  return problems;
}

/** Rejects for a picture that cannot be read. */
async function plainOf(name: string, original: Buffer): Promise<Buffer> {
  if (/\.ico$/i.test(name)) return plainIco(original);
  return PICTURE.test(name) ? withoutMetadata(original) : original;
}

function describeUnreadable(name: string): Problem {
  return {
    severity: 'error',
    file: `public/${name.split(path.sep).join('/')}`,
    message:
      'Không đọc được tệp ảnh này nên không bỏ được thông tin ẩn như vị trí chụp: tệp bị hỏng, hoặc là loại ảnh khác đổi tên.',
    hint: 'Hãy xuất lại ảnh từ bản gốc đúng loại của tên tệp, hoặc xóa tệp.',
  };
}
