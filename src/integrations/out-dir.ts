import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { SettingsError } from '../environment.ts';

/** Every portal has it, and hardly anything else does: by this file a folder is known as one of ours. */
const MARK = 'sitemap-index.xml';

/**
 * Refuses a folder to publish to whose replacement would destroy something: publishing replaces it whole. Throws a
 * SettingsError that says why.
 */
export async function checkOutDir(folders: {
  published: string;
  content: string;
  root: string;
}): Promise<void> {
  const { published, content, root } = folders;
  const refuse = (reason: string): never => {
    throw new SettingsError(
      `Không dựng vào ${published}: ${reason} Hãy đặt OUT_DIR là một thư mục riêng, trống hoặc do lần dựng trước tạo ra.`,
    );
  };
  if (isWithin(content, published) || isWithin(published, content)) {
    refuse('thư mục này chứa, hoặc nằm trong, thư mục nội dung.');
  }
  if (isWithin(root, published)) refuse('thư mục này chứa mã nguồn.');
  const own = ['src', 'public', 'tests', 'docs', 'node_modules', '.git'];
  if (own.some((name) => isWithin(published, path.join(root, name)))) {
    refuse('thư mục này thuộc mã nguồn.');
  }
  const entries: string[] = await readdir(published).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOTDIR' ? refuse('đây là một tệp, không phải thư mục.') : [],
  );
  if (entries.length > 0 && !entries.includes(MARK)) {
    refuse('thư mục này đang có tệp không phải của một cổng, và sẽ bị thay toàn bộ.');
  }
}

/** Whether `folder` is `parent` or lies below it. */
function isWithin(folder: string, parent: string): boolean {
  const steps = path.relative(parent, folder);
  return steps === '' || (!steps.startsWith('..') && !path.isAbsolute(steps));
}
