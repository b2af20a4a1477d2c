/** Makes Pagefind's own index in a process of its own, so that what it takes can be measured. */
import { writePlainIndex } from './plain-index.ts';

const [built = '', plain = ''] = process.argv.slice(2);
await writePlainIndex(built, plain);
