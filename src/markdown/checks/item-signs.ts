/** The signs that begin an item in letters and documents, but no item of Markdown. */

export interface ItemSign {
  /** The sign is the first group. */
  pattern: RegExp;
  kind: 'dash' | 'box' | 'number' | 'other';
}

/** What begins an item; one pattern for each kind of list. */
export const ITEM_SIGNS: readonly ItemSign[] = [
  { pattern: /^([☐☑☒□✓✔✗✘✅❌]\uFE0F?|\[[ xX]?\](?!\())\s*\S/u, kind: 'box' },
  { pattern: /^((?:[–—−‒―➢❖◆♦✦★→⇒§])\uFE0F?)\s*\S/, kind: 'dash' },
  { pattern: /^(-)(?=[\p{L}“"(])/u, kind: 'dash' },
  { pattern: /^(\+)(?=[\p{L}“"(])/u, kind: 'dash' },
  { pattern: /^(o|\.)[ \t]+\S/, kind: 'dash' },
  { pattern: /^([a-zđ][.)])\s*\S/, kind: 'other' },
  { pattern: /^(\d{1,3}[.)])(?!\d)\s*\S/, kind: 'number' },
  { pattern: /^(\d{1,3}(?:\.\d{1,3})+[.)]?)\s+\S/, kind: 'other' },
  { pattern: /^([IVX]{1,5}[.)])\s+\S/, kind: 'other' },
  { pattern: /^([ivx]{1,5}[.)])\s+\S/, kind: 'other' },
];
