/** The names of HTML, so that `<MS>` and `<ho ten>` can be told from tags. */

/** Elements of HTML, former ones among them, and what pasted code may hold of SVG, MathML and Word. */
const NAMES = new Set(
  `a abbr acronym address annotation annotation-xml applet area article aside audio b base basefont bdi bdo bgsound
  big blink blockquote body br button canvas caption center circle cite clippath code col colgroup data datalist dd defs
  del desc details dfn dialog dir div dl dt ellipse em embed fieldset fencedframe figcaption figure filter font footer
  foreignobject form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex
  kbd keygen label legend li line lineargradient link listing maction main map mark marquee math menu menuitem meta
  metadata meter mfrac mglyph mi mn mo mrow msqrt msub msup mtext nav nobr noembed noframes noscript object ol optgroup
  option output p param path picture plaintext polygon polyline portal pre progress q radialgradient rb rect rp rt rtc
  ruby s samp script search section select semantics slot small source spacer span stop strike strong style sub summary
  sup svg symbol table tbody td template text textarea textpath tfoot th thead time title tr track tspan tt u ul use var
  video view wbr xml xmp`.split(/\s+/),
);

/** Whether a browser knows an element of this name. */
export function isHtmlElement(name: string): boolean {
  return NAMES.has(name.toLowerCase());
}

/** Attributes that stand without a value, former ones among them. */
const BARE_ATTRIBUTES = new Set(
  `allowfullscreen async autofocus autoplay border checked compact controls declare default defer disabled download
  formnovalidate hidden inert ismap itemscope loop multiple muted nohref nomodule noresize noshade novalidate nowrap open
  playsinline popover readonly required reversed selected`.split(/\s+/),
);

/** Whether an attribute may stand without a value; one with a hyphen is of a page's own script. */
export function isBareAttribute(name: string): boolean {
  return name.includes('-') || BARE_ATTRIBUTES.has(name.toLowerCase());
}
