/** `npm run docs:directions`: writes the table of directions into docs/architecture.md. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DOCUMENT, withDirections } from './docs-table.ts';

const file = path.join(import.meta.dirname, '../..', DOCUMENT);
await writeFile(file, await withDirections(await readFile(file, 'utf8')));
