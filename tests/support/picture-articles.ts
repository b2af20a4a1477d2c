/** Articles about pictures, for portals that show each of them. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The slug of the article about a picture. */
export const slugOf = (file: string) => `anh-${file.toLowerCase().replace(/[._]/g, '-')}`;

/** Writes an article about each picture, with it as the cover and in the text. */
export async function writePictureArticles(
  content: string,
  pictures: Record<string, () => Promise<Buffer>>,
): Promise<void> {
  const folder = path.join(content, 'articles/2023');
  for (const [file, make] of Object.entries(pictures)) {
    await writeFile(path.join(folder, file), await make());
    const text = `---
title: Bài có ảnh ${file}
summary: Một ảnh để thử.
publishedAt: 2023-05-02 08:00
categories: [tin-tuc]
cover: { src: ./${file}, alt: Ảnh chụp bờ sông }
---
Đoạn mở đầu.

![Ảnh chụp bờ sông nhìn từ trên cao](./${file})
`;
    await writeFile(path.join(folder, `${slugOf(file)}.md`), text);
  }
}
