/** Writes the folder of content of a large portal, the same one for the same seed on every machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { slugify } from '../../src/domain/vietnamese/slug.ts';
import { writeArticle } from './writing/article.ts';
import { createRandom, seedOf } from './writing/random.ts';
import { CATEGORIES, TOPICS, WARDS } from './writing/vocabulary.ts';

export interface PortalSize {
  articles: number;
  seed: number;
  /** How many picture files the articles share; with none, there are no covers and no galleries. */
  pictures: number;
  /** Leaves out what few articles are, and rare tags: the kind of articles that version 0.1 was measured with. */
  plain?: boolean;
}

/** As many as the longest gallery shows. */
export const USUAL_PICTURES = 40;

/** Writes everything below `folder`; `report` hears now and then how many articles are done. */
export async function generatePortal(
  folder: string,
  { articles, seed, pictures, plain = false }: PortalSize,
  report: (done: number) => void,
): Promise<void> {
  const write = (file: string, text: string | Buffer) => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  const drawn = await drawPictures(pictures);
  drawn.forEach((picture, index) => write(`articles/anh/tranh-${index + 1}.jpg`, picture));
  const pictureFiles = drawn.map((_, index) => `../anh/tranh-${index + 1}.jpg`);
  const counts: string[] = [];
  const random = createRandom(seedOf(seed, -2));
  for (let index = 0; index < articles; index += 1) {
    const { id, source } = writeArticle(seed, index, pictureFiles, { plain });
    write(`articles/${id}.md`, source);
    const views = random.int(1, 12_000);
    counts.push(`    "${id}": { "views": ${views}, "recent": ${random.int(0, 90)} }`);
    if ((index + 1) % 1000 === 0) report(index + 1);
  }
  const snapshot = `"updatedAt": "2026-01-01T00:00:00+07:00"`;
  write(
    'counts.json',
    `{\n  ${snapshot},\n  "articles": {\n${counts.sort().join(',\n')}\n  }\n}\n`,
  );
  writeSurroundings(write);
}

function writeSurroundings(write: (file: string, text: string) => void): void {
  write(
    'portal.yaml',
    `name: Quận Bến Sen
title: Cổng thông tin điện tử quận Bến Sen
description: Cổng thử tải với nội dung do máy viết; đơn vị, con số và sự việc đều là giả định.
publisher: Ủy ban nhân dân quận Bến Sen
parent: { name: Thành phố Lạc Giang }
demo: true
url: https://bensen.example/
responsible: Chánh Văn phòng Ủy ban nhân dân quận
contact:
  address: Số 1 đường Hồ Hạ, phường Sen Hạ, quận Bến Sen
  phone: (000) 3800 0000
  email: vanthu@bensen.example
wards: [${WARDS.join(', ')}]
`,
  );
  CATEGORIES.forEach(({ slug, title, parent }, index) => {
    const above = parent ? `\nparent: ${parent}` : '';
    const lines = `title: ${title}\ndescription: Tin, bài về ${title.toLowerCase()} của quận.`;
    write(`categories/${slug}.md`, `---\n${lines}\norder: ${index + 1}${above}\n---\n`);
  });
  for (const title of TOPICS) {
    const lines = `title: ${title}\ndescription: Các bài viết về “${title}” qua từng năm.`;
    write(`topics/${slugify(title)}.md`, `---\n${lines}\n---\n\nDòng sự kiện do máy viết.\n`);
  }
  write(
    'pages/gioi-thieu.md',
    '---\ntitle: Giới thiệu\ndescription: Cổng thử tải.\norder: 1\n---\n\nNội dung do máy viết.\n',
  );
  write(
    'alerts/thu-tai.md',
    '---\ntitle: Thông báo thử tải\nlevel: info\nfrom: 2011-01-01\nuntil: 2039-12-31\n---\n\nHiện trên mọi trang.\n',
  );
}

/** Pictures in the measure of a photograph; what they show does not matter, that they must be made does. */
async function drawPictures(count: number): Promise<Buffer[]> {
  const drawn: Buffer[] = [];
  for (let index = 0; index < count; index += 1) {
    const hue = (index * 137) % 360;
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000">` +
      `<rect width="1600" height="1000" fill="#dfe9ea"/><circle cx="${300 + ((index * 220) % 1100)}" cy="320" r="140" fill="#f2c14e"/>` +
      `<path d="M0 720 Q400 620 800 720 T1600 720 V1000 H0 Z" fill="hsl(${hue},45%,40%)"/></svg>`;
    drawn.push(await sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer());
  }
  return drawn;
}
