/** Which categories of the new portal an old article belongs to; those that are missing are made. */
import { access, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { replaceFile } from '../../cli/replace-file.ts';
import { createUrls } from '../../domain/urls.ts';
import { slugify } from '../../domain/vietnamese/slug.ts';
import type { CategoryDetails, CategoryPath, ImportedArticle, Note } from '../article.ts';
import type { MappingFile } from './mapping-file.ts';
import type { Mapping } from './schema.ts';

/** Without the folder of a portal: links in texts and in redirects.csv have none. */
const urls = createUrls('/');
const SEPARATOR = ' / ';
/** The longest name that a category of the portal may have. */
const MAX_TITLE = 80;

export interface CategoryMapper {
  /** The slugs; false for an article of a category that is left out. */
  slugsOf(article: ImportedArticle, notes: Note[]): Promise<string[] | false>;
  /** Makes a topic, unless it is there. */
  topicOf(article: ImportedArticle): Promise<string | undefined>;
}

/** Whether a person wants none of the categories of an article. */
export function isLeftOut(
  categories: readonly CategoryPath[],
  { categories: map }: Mapping,
): boolean {
  const isOut = ({ names }: CategoryPath) =>
    names.some((_, index) => map[names.slice(0, index + 1).join(SEPARATOR)] === false);
  return categories.length > 0 && categories.every(isOut);
}

/** Hears that a page of the old portal, by any of its addresses, has become this one. */
export type OnPage = (urls: readonly string[], path: string) => void;

/** Prepares the mapping of names to files below a content folder; nothing is written in a dry run. */
export async function openCategories(
  directory: string,
  file: MappingFile,
  { dryRun, onPage }: { dryRun: boolean; onPage: OnPage },
): Promise<CategoryMapper> {
  const known = {
    categories: await slugsIn(directory, 'categories'),
    topics: await slugsIn(directory, 'topics'),
  };
  const order = { next: known.categories.size + 1 };
  const make = async (
    folder: 'categories' | 'topics',
    slug: string,
    fields: Record<string, unknown>,
  ) => {
    if (known[folder].has(slug)) return;
    known[folder].add(slug);
    if (dryRun) return;
    await mkdir(path.join(directory, folder), { recursive: true });
    await replaceFile(
      path.join(directory, folder, `${slug}.md`),
      `---\n${stringify(fields, { lineWidth: 0 })}---\n`,
    );
  };
  const slugOf = async (category: CategoryPath): Promise<string | false> => {
    let parent: string | undefined;
    let slug: string | false = false;
    for (const [index, title] of category.names.entries()) {
      const name = category.names.slice(0, index + 1).join(SEPARATOR);
      const isLast = index === category.names.length - 1;
      const details: CategoryDetails = isLast ? category : (category.above?.[index] ?? {});
      if (!Object.hasOwn(file.mapping.categories, name)) {
        file.addCategory(name, proposeSlug(file, details.slug ?? title, parent));
      }
      slug = file.mapping.categories[name] ?? false;
      if (slug === false) return false;
      if (details.urls) onPage(details.urls, urls.category(slug));
      const text = title.slice(0, MAX_TITLE);
      await make('categories', slug, {
        title: text,
        description: details.description?.slice(0, 300) || `Tin, bài của chuyên mục ${text}.`,
        order: details.order ?? order.next++,
        ...(parent && parent !== slug && { parent }),
      });
      parent = slug;
    }
    return slug;
  };
  return {
    slugsOf: async ({ categories }, notes) => {
      const slugs = await inTurn(
        categories.filter(({ names }) => names.length > 0),
        slugOf,
      );
      const kept = slugs.filter((slug) => slug !== false);
      if (slugs.length > 0 && kept.length === 0) return false;
      if (kept.length > 0) return [...new Set(kept)];
      const { defaultCategory } = file.mapping;
      notes.push({
        field: 'categories',
        from: '',
        to: defaultCategory,
        doubt: 'Nguồn không ghi chuyên mục.',
      });
      await make('categories', defaultCategory, {
        title: 'Tin tức',
        description: 'Tin, bài chung.',
        order: order.next++,
      });
      return [defaultCategory];
    },
    topicOf: async ({ topic }) => {
      const slug = topic && slugify(topic.slug ?? topic.title);
      if (!topic || !slug) return undefined;
      if (topic.urls) onPage(topic.urls, urls.topic(slug));
      await make('topics', slug, {
        title: topic.title.slice(0, 120),
        description: topic.description?.slice(0, 400) || `Các bài về ${topic.title}.`.slice(0, 400),
      });
      return slug;
    },
  };
}

/** One after the other: a parent is made before its children. */
async function inTurn<From, To>(
  items: readonly From[],
  make: (item: From) => Promise<To>,
): Promise<To[]> {
  const made: To[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}

/** A slug that no other old category has; below a parent of another name it may need the parent's. */
function proposeSlug({ mapping }: MappingFile, title: string, parent: string | undefined): string {
  const own = slugify(title) || 'chuyen-muc';
  const taken = new Set(Object.values(mapping.categories));
  if (!taken.has(own)) return own;
  const below = parent ? slugify(`${parent} ${own}`) : own;
  for (let number = 1; ; number += 1) {
    const slug = number > 1 ? `${below}-${number}` : below;
    if (!taken.has(slug)) return slug;
  }
}

async function slugsIn(directory: string, folder: string): Promise<Set<string>> {
  const place = path.join(directory, folder);
  const names = await access(place).then(
    () => readdir(place),
    () => [],
  );
  return new Set(
    names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length)),
  );
}
