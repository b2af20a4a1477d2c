/** A portal below a sub-path, with lists of many pages and the editing screen. */
import { appendFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPortal, portalFolder } from './build-portal.ts';

export const SUB_PATH = '/tin-tuc/';
export const SUB_PATH_DIR = portalFolder('sub-path');

/** Ten pages of twenty, so that the pagination has gaps on both sides of the middle. */
const ARTICLES = 190;
const EDITOR = `
editor:
  host: github
  repo: quan-ben-sen/cong-thong-tin
`;
const CONTENT = portalFolder('sub-path-content');

/** Global set-up: writes the content and builds it. */
export default async function buildSubPathPortal(): Promise<void> {
  const folder = path.join(CONTENT, 'articles/2026');
  await rm(CONTENT, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of ['portal.yaml', 'categories']) {
    await cp(path.join('content', part), path.join(CONTENT, part), { recursive: true });
  }
  await appendFile(path.join(CONTENT, 'portal.yaml'), EDITOR);
  for (let number = 1; number <= ARTICLES; number += 1) {
    await writeFile(path.join(folder, `tin-so-${number}.md`), articleNumber(number));
  }
  await buildPortal({
    name: 'sub-path',
    content: path.relative('.', CONTENT),
    site: 'https://example.vn',
    base: SUB_PATH,
  });
}

function articleNumber(number: number): string {
  const day = String((number % 28) + 1).padStart(2, '0');
  return `---
title: Phường Sen Hạ thông báo lịch thu gom rác lần thứ ${number}
summary: Xe thu gom đến từng ngõ từ 17 giờ; người dân phân loại rác trước khi mang ra điểm tập kết.
publishedAt: 2026-09-${day} 08:30
categories: [do-thi-moi-truong]
tags: [phân loại rác]
wards: [Sen Hạ]
---
Lần thu gom thứ ${number} bắt đầu lúc 17 giờ. Xem thêm [mọi tin cùng chuyên mục](/chuyen-muc/do-thi-moi-truong/).
`;
}
