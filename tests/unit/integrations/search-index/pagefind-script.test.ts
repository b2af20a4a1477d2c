import { expect, test } from 'vitest';
import { changePagefind } from '../../../../src/integrations/search-index/pagefind-script.ts';

const loader = (name: string) =>
  `async ${name}(hash){await this.cachedLoad(this.loaded,hash,()=>this._load(\`\${hash}\`)).catch(()=>{});}`;
const LOADERS = ['loadChunk', 'loadFilterChunk'];
/** The parts of Pagefind's script that are changed, in its manner. */
const script = (names: readonly string[] = LOADERS) =>
  `class Instance{decompress(data,file="unknown file"){data=gz_default(data);return data.slice(12);}` +
  'let chunk=this.decompress(new Uint8Array(bytes),url);'.repeat(5) +
  `${names.map(loader).join('')}async loadFragment(hash){fragment.url=raw;` +
  'const excerpt_start=calculate_excerpt_region(weighted_locations,this.excerptLength);const excerpts=build_excerpt(1);' +
  'fragment.excerpt=excerpts.excerpt;fragment.sub_results=calculate_sub_results(fragment,1,2);return fragment;}' +
  'if(trueLanguage&&typeof Intl.Segmenter!=="undefined"){}}sendMessage().catch(()=>{});';

test('failures of index and filter files are no longer ignored, and nothing else catches less', () => {
  const changed = changePagefind(script());
  expect(changed.match(/\)\.catch\(\(\)=>\{\}\)/g)).toHaveLength(1);
  expect(changed).toContain('sendMessage().catch(()=>{})');
});

test('what a slow phone would stand still for is left out or left to the browser', () => {
  const changed = changePagefind(script());
  expect(changed).toContain('if(needsWordSegmentation(trueLanguage)&&typeof Intl.Segmenter!==');
  expect(changed).toContain('async decompress(data,');
  expect(changed.match(/let chunk=await this\.decompress\(/g)).toHaveLength(5);
  expect(changed).toContain('new DecompressionStream("gzip")');
  expect(changed).toContain('fragment.url=raw;return fragment;');
});

test.each([[[]], [['loadChunk']], [['loadChunk', 'loadFilterChunk', 'loadChunk']]])(
  'a script in which %j ignore failures is refused',
  (names) => {
    expect(() => changePagefind(script(names))).toThrow(/instead of 2/);
  },
);

test.each(['Intl.Segmenter', 'this.decompress(', 'gz_default', 'calculate_sub_results('])(
  'a script without %s is refused',
  (part) => {
    expect(() => changePagefind(script().replace(part, 'other('))).toThrow(/instead of/);
  },
);
