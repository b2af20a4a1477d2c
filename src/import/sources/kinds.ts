/** The kinds of sources, in the order in which they are tried. A new kind is one more row. */
import { jsonFeed, xmlFeed } from './feed/index.ts';
import { htmlPage } from './html-page/index.ts';
import { nukeVietDump } from './nukeviet-dump/index.ts';
import type { SourceKind } from './source.ts';
import { staticSite } from './static-site/index.ts';
import { textPage } from './text-page/index.ts';
import { wordPressExport } from './wxr/index.ts';

/** An export of WordPress is a feed, too, so it stands before feeds; a page of Jekyll may be HTML, so it stands before pages. */
export const SOURCE_KINDS: readonly SourceKind[] = [
  wordPressExport,
  xmlFeed,
  jsonFeed,
  nukeVietDump,
  staticSite,
  htmlPage,
  textPage,
];
