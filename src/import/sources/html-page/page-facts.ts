/** What a page of an old portal says, whichever theme it has. */
import type { ElementContent } from 'hast';
import type { ImportedArticle } from '../../article.ts';

/** Every field that a dialect may find; the next dialect fills what is left. */
export type PageFacts = Partial<Omit<ImportedArticle, 'key' | 'origin' | 'notes' | 'body'>> & {
  /** The text, with what a dialect could not take out of it. */
  nodes?: readonly ElementContent[];
};

/** The facts of the first, with those of the others where it has none. */
export function mergeFacts(...all: readonly PageFacts[]): PageFacts {
  const merged: Record<string, unknown> = {};
  for (const facts of all) {
    for (const [name, value] of Object.entries(facts)) {
      const isSaid =
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
      if (isSaid && !(name in merged)) merged[name] = value;
    }
  }
  return merged as PageFacts;
}
