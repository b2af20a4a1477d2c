/** Indexes the rendered texts of a build in a process of its own, so that what it takes is not mixed with the build. */
import { writeSearchIndex } from '../../../src/integrations/search-index/index.ts';

const [folder = '', rendered = ''] = process.argv.slice(2);
await writeSearchIndex(folder, rendered, { abbreviations: [], synonyms: [] });
