/** Edits of what texts bring along: pictures, attachments, the portal's own public files. */
import { copyFileSync, mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Random } from '../bench/writing/random.ts';
import {
  addParagraph,
  changeFile,
  contentFiles,
  contentPath,
  fieldOf,
  newWord,
  pickArticle,
  readContentFile,
  setField,
} from './edits-front-matter.ts';
import type { Edit } from './edits.ts';
import type { Workspace } from './edits-workspace.ts';

/** Recordings to take. */
const MEDIA = path.join(import.meta.dirname, '../fixtures/media');

/** One colour and some shapes: what it shows does not matter, that it differs does. */
export async function drawPicture(random: Random, width: number, height: number): Promise<Buffer> {
  const hue = random.int(0, 359);
  const shape = `<circle cx="${random.int(0, width)}" cy="${random.int(0, height)}" r="${height / 4}" fill="hsl(${(hue + 90) % 360},70%,40%)"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="hsl(${hue},40%,80%)"/>${shape}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}

function pictures(portal: Workspace): string[] {
  return contentFiles(portal, 'articles', '.jpg');
}

/** How the text of an article names a file. */
function nameFrom(article: string, file: string): string {
  const relative = path.relative(path.dirname(article), file);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

async function replacePicture(
  portal: Workspace,
  random: Random,
  { keepDate, sameMeasure }: { keepDate: boolean; sameMeasure: boolean },
): Promise<string | undefined> {
  const files = pictures(portal);
  if (files.length === 0) return undefined;
  const file = random.pick(files);
  const place = contentPath(portal, file);
  const { atime, mtime } = statSync(place);
  const { width = 800, height = 500 } = await sharp(place).metadata();
  const step = sameMeasure ? 0 : random.int(1, 40);
  writeFileSync(place, await drawPicture(random, width + step, height + step));
  if (keepDate) utimesSync(place, atime, mtime);
  return file;
}

export const fileEdits = {
  'picture-replaced': (portal, random) =>
    replacePicture(portal, random, { keepDate: false, sameMeasure: false }),
  'picture-redrawn': (portal, random) =>
    replacePicture(portal, random, { keepDate: true, sameMeasure: true }),
  'picture-shown': (portal, random) => {
    const article = pickArticle(portal, random);
    const files = pictures(portal);
    if (!article || files.length === 0) return undefined;
    const src = nameFrom(article, random.pick(files));
    const words = `Tranh vẽ số ${newWord(random)}`;
    changeFile(portal, article, (text) => addParagraph(text, `![${words}](${src})`));
    return `${article} shows ${src}`;
  },
  cover: (portal, random) => {
    const article = pickArticle(portal, random);
    const files = pictures(portal);
    if (!article || files.length === 0) return undefined;
    const src = nameFrom(article, random.pick(files));
    const isShown = fieldOf(readContentFile(portal, article), 'cover') !== undefined;
    const cover = isShown ? undefined : `{ src: ${src}, alt: Tranh bìa ${newWord(random)} }`;
    changeFile(portal, article, (text) => setField(text, 'cover', cover));
    return article;
  },
  'picture-gone': (portal, random) => {
    const files = pictures(portal);
    if (files.length < 2) return undefined;
    const file = random.pick(files);
    rmSync(contentPath(portal, file));
    return file;
  },
  attached: (portal, random) => {
    const article = pickArticle(portal, random);
    if (!article) return undefined;
    const file = `tai-lieu-${random.int(1, 1e9)}.txt`;
    const place = path.join(path.dirname(contentPath(portal, article)), file);
    writeFileSync(place, `Tài liệu ${newWord(random)}\n`.repeat(random.int(1, 400)));
    const list = `[{ file: ./${file}, title: Tài liệu ${newWord(random)} }]`;
    changeFile(portal, article, (text) => setField(text, 'attachments', list));
    return article;
  },
  'attachment-replaced': (portal, random) => {
    const files = contentFiles(portal, 'articles', '.txt');
    if (files.length === 0) return undefined;
    const file = random.pick(files);
    changeFile(portal, file, () => `Bản mới ${newWord(random)}\n`.repeat(random.int(1, 400)));
    return file;
  },
  /** As long and as old as before. */
  'attachment-same-size': (portal, random) => {
    const files = contentFiles(portal, 'articles', '.txt');
    if (files.length === 0) return undefined;
    const file = random.pick(files);
    const digit = String(random.int(0, 9));
    changeFile(portal, file, (text) => text.replace(/\d/g, digit), { keepDate: true });
    return file;
  },
  /** The article is heard in another recording, or read by the browser's voice again. */
  recording: (portal, random) => {
    const article = pickArticle(portal, random);
    if (!article) return undefined;
    const isHeard = fieldOf(readContentFile(portal, article), 'audio') !== undefined;
    const file = `nghe-${random.int(1, 1e9)}.mp3`;
    const sound = random.pick(['cbr.mp3', 'vbr.mp3']);
    const place = path.join(path.dirname(contentPath(portal, article)), file);
    if (!isHeard) copyFileSync(path.join(MEDIA, sound), place);
    const spoken = random.chance(0.5) ? `, transcript: [Lời ${newWord(random)}]` : '';
    const audio = isHeard ? undefined : `{ src: ./${file}${spoken} }`;
    changeFile(portal, article, (text) => setField(text, 'audio', audio));
    return article;
  },
  /** A film with captions that are written anew each time, played in a text. */
  film: (portal, random) => {
    const article = pickArticle(portal, random);
    if (!article) return undefined;
    const folder = path.dirname(contentPath(portal, article));
    const film = random.pick(['ngang.mp4', 'ngang.webm']);
    const name = `phim-${random.int(1, 3)}`;
    copyFileSync(path.join(MEDIA, film), path.join(folder, `${name}${path.extname(film)}`));
    const cue = `WEBVTT\n\n00:00.000 --> 00:0${random.int(1, 3)}.000\n${newWord(random)}\n`;
    if (random.chance(0.7)) writeFileSync(path.join(folder, `${name}.vtt`), cue);
    const words = `Cảnh quay có chữ ${newWord(random)}`;
    changeFile(portal, article, (text) =>
      addParagraph(text, `![${words}](./${name}${path.extname(film)})`),
    );
    return article;
  },
  'recording-replaced': (portal, random) => {
    const files = contentFiles(portal, 'articles', '.mp3');
    if (files.length === 0) return undefined;
    const file = random.pick(files);
    copyFileSync(path.join(MEDIA, random.pick(['cbr.mp3', 'vbr.mp3'])), contentPath(portal, file));
    return file;
  },
  /** Each page names the picture that is shown when it is shared, with its measure. */
  'own-public-file': async (portal, random) => {
    const place = contentPath(portal, 'public/share.png');
    mkdirSync(path.dirname(place), { recursive: true });
    const picture = await drawPicture(random, 1200 + random.int(0, 9), 630);
    writeFileSync(place, await sharp(picture).png().toBuffer());
    return 'content/public/share.png';
  },
} satisfies Record<string, Edit>;
