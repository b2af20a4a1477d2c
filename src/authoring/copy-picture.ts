/** Copies a picture beside an article, under a name that every system takes. */
import { constants, copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, UsageError } from '../cli/run-command.ts';
import { inspectPicture } from '../content/picture-file.ts';
import { describesNothing } from '../domain/picture-description.ts';
import { slugify } from '../domain/vietnamese/slug.ts';

/** Throws when a picture cannot be published, or its description says nothing. */
export async function checkPicture(file: string, alt: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile())
    throw new UsageError(`Không tìm thấy tệp ảnh ${file}. Hãy xem lại đường dẫn.`);
  const inspected = await inspectPicture(file);
  if (!('format' in inspected))
    throw new CommandError(`${file}: ${inspected.message} ${inspected.hint}`);
  if (describesNothing(alt)) {
    throw new UsageError(
      `Mô tả ảnh “${alt}” không nói lên điều nhìn thấy trong ảnh. Hãy tả ngắn gọn ai đang làm gì, ở đâu: --alt "…"`,
    );
  }
}

/** Copies `file` into `folder` and gives its name there; a copy of the same bytes is not made again. */
export async function copyPicture(
  file: string,
  folder: string,
): Promise<{ name: string; isNew: boolean }> {
  await mkdir(folder, { recursive: true });
  const extension = path.extname(file).toLowerCase();
  const stem = slugify(path.basename(file, path.extname(file))) || 'anh';
  for (let number = 1; ; number += 1) {
    const name = `${number > 1 ? `${stem}-${number}` : stem}${extension}`;
    const target = path.join(folder, name);
    try {
      await copyFile(file, target, constants.COPYFILE_EXCL);
      return { name, isNew: true };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if ((await readFile(target)).equals(await readFile(file))) return { name, isNew: false };
    }
  }
}
