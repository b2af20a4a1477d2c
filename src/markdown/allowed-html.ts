/** Which HTML an article may hold. Everything else is removed by clean-html.ts. */
import type { Options } from 'rehype-sanitize';

const TABLE_PART = ['table'];

/**
 * Editors may write what Markdown lacks: sub- and superscript, underline, spans of cells, details. Nothing that runs,
 * loads, submits, styles, or takes a name the page's own script might look up: the only ids that pass are those of
 * footnotes (identify-headings.ts makes the others).
 */
export const safeList: Options = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'br', 'div', 'section'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img', 'details', 'summary'],
    ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'abbr', 'b', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 's'],
    ...['samp', 'small', 'span', 'strong', 'sub', 'sup', 'u', 'var', 'input'],
  ],
  attributes: {
    '*': ['lang', 'dir'],
    a: [
      ...['href', 'title', 'ariaLabel', 'ariaDescribedBy'],
      ...['dataFootnoteRef', 'dataFootnoteBackref'],
      ['className', 'data-footnote-backref'],
      ['id', /^fnref-\d+(?:-\d+)?$/],
    ],
    abbr: ['title'],
    code: [['className', /^language-[\w-]+$/]],
    col: ['span'],
    colgroup: ['span'],
    details: ['open'],
    h2: [
      ['className', 'visually-hidden'],
      ['id', 'footnote-label'],
    ],
    img: ['src', 'alt', 'title'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: ['value', ['className', 'task-list-item'], ['id', /^fn-\d+$/]],
    ol: [
      ...['start', 'reversed', 'dataBracketed'],
      ['type', '1', 'a', 'A', 'i', 'I'],
      ['className', 'contains-task-list'],
    ],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['colSpan', 'rowSpan', ['align', 'left', 'center', 'right']],
    th: [
      ...['colSpan', 'rowSpan'],
      ['align', 'left', 'center', 'right'],
      ['scope', 'col', 'row', 'colgroup', 'rowgroup'],
    ],
    ul: [['className', 'contains-task-list']],
  },
  ancestors: {
    caption: TABLE_PART,
    col: TABLE_PART,
    colgroup: TABLE_PART,
    figcaption: ['figure'],
    summary: ['details'],
    input: ['li'],
    tbody: TABLE_PART,
    td: TABLE_PART,
    tfoot: TABLE_PART,
    th: TABLE_PART,
    thead: TABLE_PART,
    tr: TABLE_PART,
  },
  /** Whatever stands in `src` passes here: resolve-pictures.ts replaces every one of them, and says why not. */
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  /** Ids are safe already; a prefix would break links to footnotes. */
  clobber: [],
  /** What is removed together with all it holds; of other removed elements the text stays. */
  strip: [
    ...['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'applet'],
    ...['svg', 'math', 'canvas', 'audio', 'video', 'map', 'button', 'select', 'textarea'],
    ...['datalist', 'dialog', 'title', 'noembed', 'noframes', 'frameset', 'xmp'],
  ],
};
