/** Under which addresses NukeViet showed an article; its settings decide which, and they changed over the years. */
import type { ModuleName } from './make-article.ts';
import type { Fields, NewsModule } from './modules.ts';

/** The addresses of an article, the usual one first. */
export function addressesOf(
  row: Fields,
  module: NewsModule,
  { language, name }: ModuleName,
): string[] {
  const cat = module.cat.get(row['catid'] ?? '')?.['alias'];
  if (!cat || !row['alias'] || !row['id']) return [];
  const page = `${cat}/${row['alias']}-${row['id']}`;
  return [
    `/${language}/${name}/${page}.html`,
    `/${name}/${page}.html`,
    `/${page}.html`,
    `/index.php?language=${language}&nv=${name}&op=${page}`,
    `/index.php?language=${language}&nv=${name}&op=${page}.html`,
  ];
}

/** The addresses of the page of a category; that of a topic has `topic/` before its name. */
export function pageAddressesOf(alias: string, { language, name }: ModuleName): string[] {
  return [
    `/${language}/${name}/${alias}/`,
    `/${name}/${alias}/`,
    `/index.php?language=${language}&nv=${name}&op=${alias}`,
  ];
}
