import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { checkOutDir } from '../../../src/integrations/out-dir.ts';

let root = '';
const check = (published: string, content = 'content') =>
  checkOutDir({
    root,
    published: path.join(root, published),
    content: path.join(root, content),
  });

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'thu-muc-'));
  await mkdir(path.join(root, 'trong'));
  await mkdir(path.join(root, 'cu'));
  await writeFile(path.join(root, 'cu/sitemap-index.xml'), '');
  await writeFile(path.join(root, 'tep'), '');
  await mkdir(path.join(root, 'cua-nguoi-khac'));
  await writeFile(path.join(root, 'cua-nguoi-khac/anh-cuoi.jpg'), '');
});

test.each(['dist', 'trong', 'cu', 'cong/dist'])('a portal may be built into %s', async (folder) => {
  await expect(check(folder)).resolves.toBeUndefined();
});

test.each(['content', 'content/dist', '.', '..', 'src', 'src/dist', 'cua-nguoi-khac', 'tep'])(
  'a build into %s is refused, since it would destroy what is there',
  async (folder) => {
    await expect(check(folder)).rejects.toThrow('Hãy đặt OUT_DIR');
  },
);

test('a folder that contains the content is refused', async () => {
  await expect(check('cong', 'cong/content')).rejects.toThrow('thư mục nội dung');
});
