import { slugify } from '../domain/vietnamese/fold.ts';
import type { LinkTargets } from './links.ts';
import type { Content } from './read.ts';

/**
 * What can be linked to while content is checked, before the store exists. A file with a fault in its front matter can be linked to: it will be there
 * once the fault is mended.
 */
export function targetsOf(content: Content): LinkTargets {
  const idsOf = (folder: 'articles' | 'categories' | 'topics' | 'pages') =>
    [
      ...content[folder],
      ...content.rejected.filter(({ file }) => file.startsWith(`${folder}/`)),
    ].map(({ id }) => id);
  return {
    articles: idsOf('articles'),
    categories: idsOf('categories'),
    topics: idsOf('topics'),
    pages: idsOf('pages'),
    tags: content.articles.flatMap(({ data }) => data.tags.map(slugify)),
    wards: content.articles.flatMap(({ data }) => data.wards.map(slugify)),
  };
}
