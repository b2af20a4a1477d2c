/** The articles of an old portal in a file, a line each, so that every format is written of the same ones and memory stays flat. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { makeOldArticle, type OldFacts } from './old-article.ts';

/** A place to write text to, piece by piece. */
export interface TextFile {
  add(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file for writing; what is added waits while the disk is busy. */
export async function writeText(file: string): Promise<TextFile> {
  await mkdir(path.dirname(file), { recursive: true });
  const stream = createWriteStream(file);
  return {
    add: async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    },
    close: async () => {
      stream.end();
      await once(stream, 'finish');
    },
  };
}

/** Makes the file unless it is there. */
export async function prepareSpool(file: string, seed: number, count: number): Promise<void> {
  if (existsSync(file)) return;
  const out = await writeText(`${file}.part`);
  for (let index = 0; index < count; index += 1)
    await out.add(`${JSON.stringify(await makeOldArticle(seed, index))}\n`);
  await out.close();
  await rename(`${file}.part`, file);
}

/** The articles in their order. */
export async function* readSpool(file: string): AsyncGenerator<OldFacts> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  for await (const line of lines) yield JSON.parse(line) as OldFacts;
}
