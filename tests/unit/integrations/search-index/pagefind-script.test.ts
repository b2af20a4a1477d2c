import { expect, test } from 'vitest';
import {
  nameEntryByTag,
  rejectOnLoadFailure,
} from '../../../../src/integrations/search-index/pagefind-script.ts';

const loader = (name: string) =>
  `async ${name}(hash){await this.cachedLoad(this.loaded,hash,()=>this._load(\`\${hash}\`)).catch(()=>{});}`;
const script = (names: readonly string[]) =>
  `class Instance{${names.map(loader).join('')}}sendMessage().catch(()=>{});`;

test('failures of index and filter files are no longer ignored, and nothing else changes', () => {
  const changed = rejectOnLoadFailure(script(['loadChunk', 'loadFilterChunk']));
  expect(changed).toBe(
    script(['loadChunk', 'loadFilterChunk']).replaceAll('`)).catch(()=>{});', '`));'),
  );
  expect(changed).toContain('sendMessage().catch(()=>{})');
});

test.each([[[]], [['loadChunk']], [['loadChunk', 'loadFilterChunk', 'loadChunk']]])(
  'a script in which %j ignore failures is refused',
  (names) => {
    expect(() => rejectOnLoadFailure(script(names))).toThrow(/instead of 2/);
  },
);

test('the first file of a bundle is asked for by a name that holds its tag', () => {
  const before =
    'let entryUrl=`${this.basePath}pagefind-entry.json`;if(tagged){entryUrl+=`?ts=${this.metaCacheTag}`;}';
  expect(nameEntryByTag(before)).toBe(
    'let entryUrl=`${this.basePath}pagefind-entry.json`;if(tagged){entryUrl=`${this.basePath}entry.${this.metaCacheTag}.json`;}',
  );
  expect(() => nameEntryByTag('let entryUrl=``;')).toThrow(/in 0 places instead of 1/);
});
