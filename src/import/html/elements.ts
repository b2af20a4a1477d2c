/** Which elements of an old page hold text, and which only the machinery around it. */

/** Removed with all they hold: nothing of them is text of the article. */
export const MACHINERY: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'head', 'meta', 'link', 'base', 'title', 'svg', 'math'],
  ...['canvas', 'map', 'area', 'param', 'source', 'track', 'button', 'select', 'textarea'],
  ...['datalist', 'dialog', 'input', 'colgroup', 'col', 'frameset', 'frame', 'noframes'],
]);

/** What plays or shows something from another place: a link takes its place. */
export const MEDIA: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'object', 'embed']);

/** Elements that stand between paragraphs. */
export const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'center', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'figure', 'figcaption'],
  ...['pre', 'hr', 'address', 'form', 'fieldset', 'details', 'summary', 'legend', 'menu', 'dir'],
]);

/** Inline elements of one meaning with two names. */
export const SAME_AS: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  strike: 'del',
  s: 'del',
  tt: 'code',
  samp: 'code',
  kbd: 'code',
};

/** Inline elements that Markdown has, or that the portal's list of safe HTML has. */
export const KEPT_INLINE: ReadonlySet<string> = new Set([
  ...['a', 'img', 'br', 'strong', 'em', 'del', 'code', 'sub', 'sup', 'u', 'ins', 'mark'],
]);
