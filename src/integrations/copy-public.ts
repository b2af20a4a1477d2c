import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withoutMetadata } from '../content/picture-file.ts';
import type { Problem } from '../content/problems.ts';
import { ignoreMissing } from './publish.ts';

const PICTURE = /\.(?:avif|gif|jpe?g|png|tiff?|webp)$/i;

/**
 * Copies the portal's own public files into a built portal. Like every other picture, those among them lose what the
 * camera wrote, the place where they were taken included.
 */
export async function copyPublic(from: string, to: string): Promise<Problem[]> {
  await cp(from, to, { recursive: true }).catch(ignoreMissing);
  const entries = (await readdir(from, { recursive: true }).catch(ignoreMissing)) ?? [];
  const problems: Problem[] = [];
  for (const name of entries.filter((each) => PICTURE.test(each)).sort()) {
    const file = path.join(to, name);
    const original = await readFile(file);
    const plain = await withoutMetadata(original).catch(() => undefined);
    if (plain === undefined) problems.push(describeUnreadable(name));
    else if (plain !== original) await writeFile(file, plain);
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
