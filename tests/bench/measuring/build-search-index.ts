/** Indexes the rendered texts of a build in a process of its own, so that what it takes is not mixed with the build. */
import { writeSearchIndex } from '../../../src/integrations/search-index/index.ts';

const [folder = '', rendered = '', cache = ''] = process.argv.slice(2);
const lists = { abbreviations: [], synonyms: [] };
console.log(JSON.stringify(await writeSearchIndex(folder, { rendered, cache, lists })));
