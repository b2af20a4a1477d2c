/** The editing screen speaks Vietnamese: each text that the package has in English has words of its own. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changePackage, PackageChangedError } from '../../../src/admin/bundle/package-changes.ts';
import { withOwnWords } from '../../../src/admin/bundle/vietnamese-words.ts';

const read = (file: string) =>
  readFileSync(new URL(`../${file}`, import.meta.resolve('@sveltia/cms')), 'utf8');

const english = flat(JSON.parse(read('locales/en-US.json')));
const vietnamese = flat(JSON.parse(withOwnWords(read('locales/vi.json'))));

test('every text of the package has Vietnamese words', () => {
  expect(english.size).toBeGreaterThan(900);
  expect([...english.keys()].filter((key) => !vietnamese.get(key))).toEqual([]);
});

test('what a text takes in English it takes in Vietnamese, and nothing else', () => {
  const insertions = (text = '') => new Set(text.match(/\{\$\w+/g)?.map((found) => found.slice(2)));
  for (const [key, text] of english) {
    const unknown = [...insertions(vietnamese.get(key))].filter(
      (name) => !insertions(text).has(name),
    );
    expect(unknown, key).toEqual([]);
  }
});

test('a kind of content is not called a category', () => {
  const wrong = [...vietnamese].filter(([, text]) => /chuyên mục/i.test(text));
  expect(wrong).toEqual([]);
});

test('before the picker it is said that the folder has to be a Git checkout', () => {
  expect(vietnamese.get('work_with_local_repo_description')).toMatch(/Git.*\.git/);
});

test('no font of the changed package comes from another host, and a status page is not asked', () => {
  const changed = changePackage(read('npm/index.js'));
  expect(changed).not.toContain('cdn.jsdelivr.net/fontsource');
  expect(changed).not.toContain('status.json');
  expect(changed).not.toContain('status-api.hostedstatus.com');
});

test('a package that lacks the text of a change is refused, in Vietnamese', () => {
  expect(() => changePackage('export default {}')).toThrow(PackageChangedError);
  expect(() => changePackage('export default {}')).toThrow(/Không dựng được màn hình biên tập/);
});

function flat(words: unknown, above = ''): Map<string, string> {
  if (typeof words === 'string') return new Map([[above, words]]);
  return new Map(
    Object.entries(words as object).flatMap(([key, value]) => [
      ...flat(value, above ? `${above}.${key}` : key),
    ]),
  );
}
