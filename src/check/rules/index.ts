/** The rules beyond those of the build. A new rule is a file here and a line in this table. */
import { capitals } from './capitals.ts';
import { duplicateTitles } from './duplicate-titles.ts';
import { largePictures } from './large-pictures.ts';
import { mistypedUrls } from './mistyped-urls.ts';
import { oldEncoding } from './old-encoding.ts';
import { repeatedCaption } from './repeated-caption.ts';
import type { Rule } from './rule.ts';
import { toComplete } from './places-to-complete.ts';
import { tonePlacement } from './tone-placement.ts';
import { vagueLinks } from './vague-links.ts';

/** Asks other sites, which only `--links` does. */
export const DEAD_EXTERNAL_LINKS = 'lien-ket-ngoai-hong';

export const RULES: readonly Rule[] = [
  duplicateTitles,
  oldEncoding,
  tonePlacement,
  capitals,
  largePictures,
  vagueLinks,
  repeatedCaption,
  mistypedUrls,
  toComplete,
  { name: DEAD_EXTERNAL_LINKS, about: 'liên kết ngoài không mở được (chỉ với --links)' },
];
