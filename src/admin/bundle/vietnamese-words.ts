/**
 * The Vietnamese words of the screen: those of the package, those that it lacks, and some said in the words of this
 * portal. `vi.json` has both.
 */
import own from './vi.json' with { type: 'json' };

type Words = { [key: string]: string | Words };

/** The package calls a kind of content “chuyên mục”, which in a portal is a category of news. */
const COLLECTION: readonly (readonly [string, string])[] = [
  ['Chuyên mục', 'Loại nội dung'],
  ['chuyên mục', 'loại nội dung'],
];

/** The JSON of the package's Vietnamese words with ours in it. */
export function withOwnWords(json: string): string {
  const text = COLLECTION.reduce((all, [from, to]) => all.replaceAll(from, to), json);
  return JSON.stringify(merge(JSON.parse(text) as Words, own));
}

function merge(words: Words, ours: Words): Words {
  const merged: Words = { ...words };
  for (const [key, value] of Object.entries(ours)) {
    const known = merged[key];
    merged[key] =
      typeof value === 'object' && typeof known === 'object' ? merge(known, value) : value;
  }
  return merged;
}
