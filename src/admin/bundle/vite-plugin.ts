/** The changes that the bundle of the screen needs, as a plugin of Vite. */
import type { Plugin } from 'vite';
import { changePackage } from './package-changes.ts';
import { withOwnWords } from './vietnamese-words.ts';

const STUB = '\0tin-quan:no-grammar';

/** Changes the package, leaves its grammars out and adds the words that it lacks. */
export function changeSveltia(): Plugin {
  return {
    name: 'tin-quan:editing-screen',
    enforce: 'pre',
    // Colours for some 300 programming languages, in a code editor that no field of ours uses: two thirds of all files.
    resolveId: (id) => (/^@shikijs\/(?:langs|themes)\//.test(id) ? STUB : undefined),
    load: (id) => (id === STUB ? 'export default [];' : undefined),
    transform(code, id) {
      const [file = ''] = id.split('?');
      if (file.endsWith('/@sveltia/cms/npm/index.js')) {
        return { code: changePackage(code), map: null };
      }
      const [, locale] = /\/@sveltia\/cms\/locales\/([\w-]+)\.json$/.exec(file) ?? [];
      if (locale === undefined) return undefined;
      // The screen speaks Vietnamese, whatever language it believes to speak.
      return { code: locale === 'vi' ? withOwnWords(code) : '{}', map: null };
    },
  };
}
