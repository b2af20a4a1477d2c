/** `Tin & bài`, `&nbsp;`: an error in XML, and in most feeds of old portals. Escaped, they are text; CDATA stays as it is. */

const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi;
const OPENS = '<![CDATA[';
const CLOSES = ']]>';
/** The longest mark or entity that may be cut in two between chunks. */
const MAX_MARK_CHARS = 16;

/** Mends a stream chunk by chunk; the call without a chunk gives what is left. */
export function bareAmpersandEscaper(): (chunk?: string) => string {
  let isCdata = false;
  let rest = '';
  return (chunk) => {
    let text = rest + (chunk ?? '');
    let done = '';
    for (;;) {
      const mark = isCdata ? CLOSES : OPENS;
      const at = text.indexOf(mark);
      if (at < 0) break;
      const before = text.slice(0, at);
      done += (isCdata ? before : before.replace(BARE, '&amp;')) + mark;
      text = text.slice(at + mark.length);
      isCdata = !isCdata;
    }
    let cut = chunk === undefined ? text.length : Math.max(0, text.length - MAX_MARK_CHARS);
    const ampersand = text.lastIndexOf('&', cut);
    if (chunk !== undefined && ampersand >= 0 && cut - ampersand < MAX_MARK_CHARS)
      cut = Math.min(cut, ampersand);
    const whole = text.slice(0, cut);
    rest = text.slice(cut);
    return done + (isCdata ? whole : whole.replace(BARE, '&amp;'));
  };
}
