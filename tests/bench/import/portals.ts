/** Folders for one import: the pictures and documents of the old portal, and the new one, empty. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { DOCUMENTS, PICTURES } from './old-article.ts';

/** Writes the files that the old articles show and offer; the folder is for `--files`. */
export async function writeUploads(folder: string): Promise<string> {
  const below = path.join(folder, 'uploads/news/2020');
  await mkdir(below, { recursive: true });
  for (let number = 1; number <= PICTURES; number += 1) {
    const background = `hsl(${number * 25}, 45%, 60%)`;
    const picture = sharp({ create: { width: 64, height: 40, channels: 3, background } }).jpeg();
    await picture.toFile(path.join(below, `tranh-${number}.jpg`));
  }
  for (let number = 1; number <= DOCUMENTS; number += 1)
    await writeFile(path.join(below, `van-ban-${number}.pdf`), `%PDF-1.4\n% ${number}\n%%EOF\n`);
  return path.join(folder, 'uploads');
}

/** An empty portal that knows the host of the old one; returns its folder of content. */
export async function openNewPortal(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  const content = path.join(folder, 'content');
  await mkdir(content, { recursive: true });
  await writeFile(path.join(folder, 'import.yaml'), 'hosts: [cu.example]\n');
  return content;
}
