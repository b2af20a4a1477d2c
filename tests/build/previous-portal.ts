/** A portal published earlier, to see whether a build leaves it alone. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readFolder } from './folder.ts';

/** Writes it; returns its files for comparison. A build knows the folder as a portal's by its site map. */
export async function publishPrevious(outDir: string): Promise<Record<string, string>> {
  await mkdir(path.join(outDir, 'bai-viet/bai-cu'), { recursive: true });
  await writeFile(path.join(outDir, 'index.html'), 'Bản đang chạy.\n');
  await writeFile(path.join(outDir, 'bai-viet/bai-cu/index.html'), 'Bài đang chạy.\n');
  await writeFile(path.join(outDir, 'sitemap-index.xml'), '<sitemapindex/>\n');
  return readFolder(outDir);
}
