/** The small portal at which sequences of edits begin. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatePortal } from '../bench/generate.ts';
import { DAY_AFTER } from '../bench/writing/head.ts';
import { applyEdit, type EditKind } from './edits.ts';
import { makeWorkspace, placesOf, type Workspace } from './edits-workspace.ts';

/** What generated articles have too rarely for a small portal to have any. */
const EXTRAS: EditKind[] = [
  ...(['cover', 'cover', 'picture-shown', 'attached', 'attached'] as const),
  ...(['abbreviations', 'synonyms', 'alert-new'] as const),
];

/** Articles that the clock shows or takes away, one that it never shows, and one of which the build warns. */
const OWN = {
  'hen-gio': 'publishedAt: 2026-01-02 07:00',
  'sap-het-han': 'publishedAt: 2025-12-30 07:00\nexpiresAt: 2026-01-02 08:00',
  'ban-nhap': 'publishedAt: 2025-12-30 07:00\ndraft: true',
  'co-canh-bao': 'publishedAt: 2025-12-29 07:00',
};

/** A workspace below .output/ with a portal of so many articles; the same for the same seed. */
export async function startPortal(
  name: string,
  { articles, seed }: { articles: number; seed: number },
): Promise<Workspace> {
  const folder = path.join(import.meta.dirname, '../../.output', name);
  const portal = makeWorkspace(folder, DAY_AFTER.getTime() / 1000);
  const { content } = placesOf(portal);
  await generatePortal(content, { articles, seed, pictures: 5 }, () => {});
  for (const [slug, fields] of Object.entries(OWN)) {
    const lines = `title: Bài thử ${slug}\nsummary: Tóm tắt của bài.\n${fields}\ncategories: [thong-bao]`;
    const place = path.join(content, `articles/2026/${slug}.md`);
    mkdirSync(path.dirname(place), { recursive: true });
    const text = slug === 'co-canh-bao' ? '#### Nhảy cóc hai cấp\n\nĐoạn dưới tiêu đề.' : '';
    writeFileSync(place, `---\n${lines}\n---\n\nNội dung của bài.\n\n${text}\n`);
  }
  for (const [index, kind] of EXTRAS.entries()) await applyEdit(portal, { kind, seed: index + 1 });
  return portal;
}
