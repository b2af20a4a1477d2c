/** Looks for words that must not be in a built portal, in whatever way a file of it may hold them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unescapeXml } from './html.ts';
import { listFiles } from './folder.ts';

/** Which files hold which of the words, in their text or in their names. */
export async function findWords(folder: string, words: readonly string[]): Promise<string[]> {
  const files = await listFiles(folder);
  const found = await Promise.all(
    files.map(async (file) => {
      const text = `${file}\n${await readAnyText(path.join(folder, file))}`;
      return words.filter((word) => text.includes(word)).map((word) => `${file} holds “${word}”`);
    }),
  );
  return found.flat();
}

/** The text of a file as a reader sees it: unpacked, without escapes, bound words like others. */
async function readAnyText(file: string): Promise<string> {
  const content = await readFile(file);
  const isPacked = content[0] === 0x1f && content[1] === 0x8b;
  const text = (isPacked ? gunzipSync(content) : content).toString();
  return unescapeXml(unescapeXml(text)).replaceAll('\u00A0', ' ');
}
