import { expect, test } from 'vitest';
import { rejectOnLoadFailure } from '../../../../src/integrations/search-index/pagefind-script.ts';

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
