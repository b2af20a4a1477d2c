/**
 * The URL that opens a letter (RFC 6068, https://www.rfc-editor.org/rfc/rfc6068). Lines of `body` end with a line feed here, and
 * as the standard wants it in the URL.
 */
export function letterUrl(to: string, subject: string, body: string): string {
  const lines = body.replaceAll('\n', '\r\n');
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
