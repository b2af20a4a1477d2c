/** The kinds of sources, in the order in which they are tried. A new kind is one more row. */
import { htmlPage } from './html-page/index.ts';
import type { SourceKind } from './source.ts';
import { textPage } from './text-page/index.ts';

export const SOURCE_KINDS: readonly SourceKind[] = [htmlPage, textPage];
